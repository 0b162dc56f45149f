/* The two inner loops of training: summing rows of the table, and one sparse Adam step on it.
   Single-threaded and in a fixed order, so the same seed gives the same model. */

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void sum_rows(const float *table, int64_t width, const int32_t *pieces, const int64_t *ends, int64_t bags,
              float *sums) {
  memset(sums, 0, sizeof(float) * bags * width);
  for (int64_t bag = 0; bag < bags; bag++) {
    float *restrict sum = sums + bag * width;
    for (int64_t token = ends[bag]; token < ends[bag + 1]; token++) {
      const float *restrict row = table + pieces[token] * width;
      for (int64_t column = 0; column < width; column++) sum[column] += row[column];
    }
  }
}

/* `rates` = learning rate with both bias corrections folded in, and epsilon scaled likewise. */
void adam_rows(float *table, float *first, float *second, int64_t rows, int64_t width, const int32_t *pieces,
               const int64_t *ends, int64_t bags, const float *slopes, float rate, float epsilon) {
  int64_t tokens = ends[bags];
  int64_t *places = calloc(rows + 1, sizeof(int64_t));
  int32_t *owners = malloc(sizeof(int32_t) * (tokens + 1));
  float *slope = malloc(sizeof(float) * width);
  for (int64_t token = 0; token < tokens; token++) places[pieces[token] + 1]++;
  for (int64_t row = 0; row < rows; row++) places[row + 1] += places[row];
  int64_t *next = malloc(sizeof(int64_t) * rows);
  memcpy(next, places, sizeof(int64_t) * rows);
  for (int64_t bag = 0; bag < bags; bag++)
    for (int64_t token = ends[bag]; token < ends[bag + 1]; token++) owners[next[pieces[token]]++] = (int32_t)bag;

  for (int64_t row = 0; row < rows; row++) {
    if (places[row] == places[row + 1]) continue;
    memset(slope, 0, sizeof(float) * width);
    for (int64_t place = places[row]; place < places[row + 1]; place++) {
      const float *restrict from = slopes + owners[place] * width;
      for (int64_t column = 0; column < width; column++) slope[column] += from[column];
    }
    float *restrict m = first + row * width, *restrict v = second + row * width, *restrict w = table + row * width;
    for (int64_t column = 0; column < width; column++) {
      m[column] = 0.9f * m[column] + 0.1f * slope[column];
      v[column] = 0.999f * v[column] + 0.001f * slope[column] * slope[column];
      w[column] -= rate * m[column] / (sqrtf(v[column]) + epsilon);
    }
  }
  free(places), free(owners), free(slope), free(next);
}
