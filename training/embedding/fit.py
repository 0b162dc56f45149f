"""The training loop: in-batch softmax both ways, learned temperature, Adam falling linearly."""

import math
import time

import numpy as np

from table import unit

BATCH, RATE = 512, 0.01


def fit(table, batches, steps, report=lambda line: print(line, flush=True)):
    log_scale, first, second = math.log(20.0), 0.0, 0.0
    started, mean_loss = time.time(), 0.0
    for step in range(1, steps + 1):
        rate = RATE * (1 - (step - 1) / steps)
        pieces, ends = batches.next(BATCH)
        vectors, lengths = unit(table.sums(pieces, ends))
        loss, slopes, scale_slope = softmax_loss(vectors, math.exp(log_scale))
        slopes = (slopes - vectors * np.sum(vectors * slopes, axis=1, keepdims=True)) / lengths
        table.step(pieces, ends, slopes.astype(np.float32), rate)
        scale_slope *= math.exp(log_scale)
        first, second = 0.9 * first + 0.1 * scale_slope, 0.999 * second + 0.001 * scale_slope**2
        unbiased = (first / (1 - 0.9**step)) / (math.sqrt(second / (1 - 0.999**step)) + 1e-8)
        log_scale = min(log_scale - rate * unbiased, math.log(100.0))
        mean_loss += (loss - mean_loss) / min(step, 100)
        if step % 250 == 0 or step == steps:
            report(f"step {step} loss {mean_loss:.4f} scale {math.exp(log_scale):.1f} {time.time() - started:.0f} s")


def softmax_loss(vectors, scale):
    """Each question should find its own passage among all of the batch, and the other way round."""
    size = len(vectors) // 2
    questions, passages = vectors[:size], vectors[size:]
    cosines = questions @ passages.T
    logits = cosines * np.float32(scale)
    own = np.arange(size)
    slope = np.zeros_like(logits)
    loss = 0.0
    for axis in (1, 0):
        powers = np.exp(logits - logits.max(axis=axis, keepdims=True))
        shares = powers / powers.sum(axis=axis, keepdims=True)
        loss -= float(np.mean(np.log(shares[own, own] + 1e-20))) / 2
        shares[own, own] -= 1
        slope += shares / (2 * size)
    scaled = slope * np.float32(scale)
    slopes = np.concatenate([scaled @ passages, scaled.T @ questions])
    return loss, slopes, float(np.sum(slope * cosines))
