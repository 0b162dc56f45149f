"""The embedding table: sums of rows, unit vectors and sparse Adam steps, over the loops of bag.c."""

import ctypes
import math
import os
import subprocess

import numpy as np

_float = np.ctypeslib.ndpointer(np.float32, flags="C")
_int = np.ctypeslib.ndpointer(np.int32, flags="C")
_long = np.ctypeslib.ndpointer(np.int64, flags="C")


def open_loops(folder):
    """Compiles bag.c into `folder` and opens it."""
    library = os.path.join(folder, "bag.so")
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "bag.c")
    flags = ["-O3", "-march=native", "-ffast-math", "-shared", "-fPIC", "-lm"]
    subprocess.run(["gcc", source, "-o", library, *flags], check=True)
    loops = ctypes.CDLL(library)
    size = ctypes.c_int64
    loops.sum_rows.argtypes = [_float, size, _int, _long, size, _float]
    loops.adam_rows.argtypes = [
        *[_float, _float, _float, size, size, _int, _long, size, _float],
        *[ctypes.c_float, ctypes.c_float],
    ]
    return loops


class Table:
    def __init__(self, rows, width, loops, random):
        self.rows = random.standard_normal((rows, width), dtype=np.float32) * np.float32(0.1)
        self.first = np.zeros_like(self.rows)
        self.second = np.zeros_like(self.rows)
        self.loops = loops
        self.steps = 0

    def sums(self, pieces, ends):
        sums = np.empty((len(ends) - 1, self.rows.shape[1]), dtype=np.float32)
        self.loops.sum_rows(self.rows, self.rows.shape[1], pieces, ends, len(ends) - 1, sums)
        return sums

    def units(self, pieces, ends):
        return unit(self.sums(pieces, ends))[0]

    def step(self, pieces, ends, slopes, rate):
        """One Adam step (0.9, 0.999) on the rows that occur; the others are left alone."""
        self.steps += 1
        correction = math.sqrt(1 - 0.999**self.steps)
        self.loops.adam_rows(
            *[self.rows, self.first, self.second, *self.rows.shape, pieces, ends, len(ends) - 1],
            *[np.ascontiguousarray(slopes), rate * correction / (1 - 0.9**self.steps), 1e-8 * correction],
        )


def unit(sums):
    """Rows of length 1, and the lengths they had."""
    lengths = np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-6)
    return sums / lengths, lengths
