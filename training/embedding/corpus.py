"""Articles and sentence pairs as arrays of word numbers: what everything else trains on."""

import gzip
import hashlib
import json
import re
from array import array

import numpy as np

from normalise import normalise

SENTENCE_END = re.compile(r"(?<=[.!?؟؛])\s+|\n+")
HELD_OUT_SHARE = 0.05


class Words:
    """Every distinct word once, numbered in order of first appearance."""

    def __init__(self):
        self.numbers = {}
        self.counts = array("q")

    def add(self, text):
        numbers = []
        for word in normalise(text).split():
            number = self.numbers.setdefault(word, len(self.numbers))
            if number == len(self.counts):
                self.counts.append(0)
            self.counts[number] += 1
            numbers.append(number)
        return numbers


class Runs:
    """Many short sequences of word numbers in one flat array."""

    def __init__(self):
        self.flat = array("i")
        self.ends = array("q", [0])

    def add(self, numbers):
        self.flat.extend(numbers)
        self.ends.append(len(self.flat))

    def finish(self):
        self.flat = np.frombuffer(self.flat, dtype=np.int32)
        self.ends = np.frombuffer(self.ends, dtype=np.int64)
        return self

    def __len__(self):
        return len(self.ends) - 1

    def __getitem__(self, index):
        return self.flat[self.ends[index] : self.ends[index + 1]]


def is_held_out(identity):
    """The same articles on every run, whatever the order of the file."""
    digest = hashlib.sha256(identity.encode()).digest()
    return int.from_bytes(digest[:4], "big") < HELD_OUT_SHARE * 2**32


def read_articles(path, words):
    """Titles, sentences, the first sentence of each article (one more at the end), and who is held out."""
    titles, sentences, firsts, held_out = Runs(), Runs(), [0], []
    seen = set()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            digest = hashlib.sha256(article["text"].encode()).digest()[:12]
            if digest in seen:
                continue
            seen.add(digest)
            held_out.append(is_held_out(article["id"]))
            titles.add(words.add(article["title"]))
            for sentence in SENTENCE_END.split(article["text"]):
                numbers = words.add(sentence)
                if numbers:
                    sentences.add(numbers)
            firsts.append(len(sentences))
    return titles.finish(), sentences.finish(), np.array(firsts), np.array(held_out)


def read_pairs(path, words, keep=lambda number: True):
    """English and Arabic sides of a two-column TSV file, of the lines kept; the first line is number 1."""
    english, arabic = Runs(), Runs()
    with open(path, encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            columns = line.rstrip("\r\n").split("\t")
            if len(columns) < 2 or not keep(number):
                continue
            english.add(words.add(columns[0]))
            arabic.add(words.add(columns[1]))
    return english.finish(), arabic.finish()
