/* Skip-gram with negative sampling over a stream of stem numbers, then the nearest of each stem by cosine.
   Single-threaded, in a fixed order, from a fixed seed, and compiled for one set of instructions: the same stream
   gives the same neighbours.

   vectors STREAM COUNTS NEAREST
     STREAM   int32 numbers of stems, -1 between texts
     COUNTS   int64 occurrences of each stem; their number is the number of stems
     NEAREST  written: for each stem KEPT pairs of int32 number and float32 cosine, nearest first */

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = 96, WINDOW = 5, NEGATIVES = 5, PASSES = 5, KEPT = 24, TABLE = 1 << 24, STEPS = 1 << 12 };
static const float FIRST_RATE = 0.05f, LEAST_SHARE = 1e-4f, COMMON = 1e-4f, STEEPEST = 6;

static uint64_t seed = 7;
static uint32_t draw(void) {
  seed = seed * 6364136223846793005ull + 1442695040888963407ull;
  return (uint32_t)(seed >> 32);
}
static float share(void) { return (draw() >> 8) / 16777216.0f; }

static void *whole_file(const char *path, int64_t size, int64_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(1); }
  fseek(file, 0, SEEK_END);
  *length = ftell(file) / size;
  rewind(file);
  void *all = malloc(*length * size);
  if (fread(all, size, *length, file) != (size_t)*length) { perror(path); exit(1); }
  fclose(file);
  return all;
}

/* Stems as often as the 0.75th power of their number. */
static int32_t *noise_of(const int64_t *counts, int64_t stems) {
  double sum = 0, reached = 0;
  int32_t *noise = malloc(sizeof(int32_t) * TABLE);
  for (int64_t stem = 0; stem < stems; stem++) sum += pow(counts[stem], 0.75);
  int64_t place = 0;
  for (int64_t stem = 0; stem < stems; stem++) {
    reached += pow(counts[stem], 0.75) / sum;
    while (place < TABLE && place < reached * TABLE) noise[place++] = stem;
  }
  while (place < TABLE) noise[place++] = stems - 1;
  return noise;
}

static float logistic[STEPS];
static float logistic_of(float sum) {
  if (sum >= STEEPEST) return 1;
  if (sum <= -STEEPEST) return 0;
  return logistic[(int)((sum + STEEPEST) / (2 * STEEPEST) * STEPS)];
}

/* One step: the word foretells a stem of its company, and not stems drawn at random. */
static void learn(float *restrict word, float *company, int32_t met, const int32_t *noise, float rate) {
  float slope[WIDTH] = {0};
  for (int k = 0; k <= NEGATIVES; k++) {
    int32_t other = k == 0 ? met : noise[draw() >> 8];
    if (k > 0 && other == met) continue;
    float *restrict row = company + (int64_t)other * WIDTH;
    float sum = 0;
    for (int d = 0; d < WIDTH; d++) sum += word[d] * row[d];
    float by = ((k == 0) - logistic_of(sum)) * rate;
    for (int d = 0; d < WIDTH; d++) slope[d] += by * row[d];
    for (int d = 0; d < WIDTH; d++) row[d] += by * word[d];
  }
  for (int d = 0; d < WIDTH; d++) word[d] += slope[d];
}

static float *train(const int32_t *stream, int64_t length, const int64_t *counts, int64_t stems) {
  int32_t *noise = noise_of(counts, stems);
  float *words = malloc(sizeof(float) * stems * WIDTH);
  float *company = calloc(stems * WIDTH, sizeof(float));
  float *kept = malloc(sizeof(float) * stems);
  double all = 0;
  for (int64_t stem = 0; stem < stems; stem++) all += counts[stem];
  for (int64_t stem = 0; stem < stems; stem++) kept[stem] = fmin(1, sqrt(COMMON * all / counts[stem]));
  for (int64_t i = 0; i < stems * WIDTH; i++) words[i] = (share() - 0.5f) / WIDTH;
  for (int i = 0; i < STEPS; i++) logistic[i] = 1 / (1 + expf(-((i + 0.5f) / STEPS * 2 - 1) * STEEPEST));
  int32_t *text = malloc(sizeof(int32_t) * (length + 1));
  for (int pass = 0; pass < PASSES; pass++) {
    int64_t size = 0;
    for (int64_t at = 0; at <= length; at++) {
      int32_t stem = at < length ? stream[at] : -1;
      if (stem >= 0) {
        if (share() < kept[stem]) text[size++] = stem;
        continue;
      }
      float done = (pass + (double)at / length) / PASSES;
      float rate = FIRST_RATE * fmaxf(LEAST_SHARE, 1 - done);
      for (int64_t i = 0; i < size; i++) {
        int64_t reach = 1 + draw() % WINDOW;
        for (int64_t j = i - reach < 0 ? 0 : i - reach; j <= i + reach && j < size; j++)
          if (j != i) learn(words + (int64_t)text[i] * WIDTH, company, text[j], noise, rate);
      }
      size = 0;
    }
  }
  return words;
}

static void write_nearest(float *words, int64_t stems, const char *path) {
  for (int64_t stem = 0; stem < stems; stem++) {
    float *row = words + stem * WIDTH, sum = 0;
    for (int d = 0; d < WIDTH; d++) sum += row[d] * row[d];
    float length = sqrtf(sum);
    for (int d = 0; d < WIDTH; d++) row[d] /= length;
  }
  FILE *file = fopen(path, "wb");
  if (!file) { perror(path); exit(1); }
  struct { int32_t stem; float cosine; } best[KEPT + 1];
  for (int64_t stem = 0; stem < stems; stem++) {
    const float *restrict own = words + stem * WIDTH;
    int size = 0;
    for (int64_t other = 0; other < stems; other++) {
      const float *restrict row = words + other * WIDTH;
      float cosine = 0;
      for (int d = 0; d < WIDTH; d++) cosine += own[d] * row[d];
      if (other == stem || (size == KEPT && cosine <= best[KEPT - 1].cosine)) continue;
      int place = size < KEPT ? size++ : KEPT - 1;
      for (; place > 0 && best[place - 1].cosine < cosine; place--) best[place] = best[place - 1];
      best[place].stem = other;
      best[place].cosine = cosine;
    }
    fwrite(best, sizeof(best[0]), KEPT, file);
  }
  fclose(file);
}

int main(int count, char **paths) {
  if (count != 4) { fprintf(stderr, "vectors STREAM COUNTS NEAREST\n"); return 1; }
  int64_t length, stems;
  int32_t *stream = whole_file(paths[1], sizeof(int32_t), &length);
  int64_t *counts = whole_file(paths[2], sizeof(int64_t), &stems);
  write_nearest(train(stream, length, counts, stems), stems, paths[3]);
  return 0;
}
