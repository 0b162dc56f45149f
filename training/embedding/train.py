"""Trains the static embedding model and writes its folder. See README.md for the command."""

import argparse
import json
import os
import tempfile

import numpy as np

from batches import Batches
from corpus import Words, read_articles, read_pairs
from export import MAX_TOKENS, quantise, write_model, write_tokenizer
from fit import fit
from fixture import write_fixture
from measure import headline_measure, pair_measure, question_measure
from normalise import normalise
from pieces import PAD, START, cut_words, train_pieces
from table import Table, open_loops

# A start token of this length tips no direction, yet gives a text without words a vector.
START_LENGTH = 0.01


def main():
    options = read_options()
    with tempfile.TemporaryDirectory() as folder:
        words = Words()
        pairs = [read_pairs(path, words, lambda line: line % 2 == 0) for path in options.even_pairs]
        pairs += [read_pairs(path, words) for path in options.all_pairs]
        articles = read_articles(options.corpus, words)
        processor = train_pieces(words, folder, options.vocabulary)
        held_out_pairs = [
            (path, read_pairs(path, words, lambda line: line % 2 == 1)) for path in options.even_pairs
        ]
        cut = cut_words(words, processor)
        random = np.random.default_rng(options.seed)
        table = Table(processor.get_piece_size(), options.dimensions, open_loops(folder), random)
        batches = Batches(articles, cut, random, pairs, options.pair_share)
        fit(table, batches, options.steps)

    table.rows[PAD] = 0
    table.rows[START] *= START_LENGTH / np.linalg.norm(table.rows[START])
    quantised, scales = quantise(table.rows)
    figures = {}
    for precision, rows in [("float32", table.rows), ("int8", dequantise(quantised, scales))]:
        table.rows = rows
        figures[precision] = {"headline → article": headline_measure(table, articles, batches)}
        for path, pair in held_out_pairs:
            figures[precision][f"English → Arabic, {os.path.basename(path)}"] = pair_measure(table, pair, batches)
        if options.questions:
            figures[precision]["question → passage"] = question_measure(table, options.questions, processor)
    print(json.dumps(figures, ensure_ascii=False, indent=2))

    write_model(options.out, quantised, scales, description(options))
    write_tokenizer(options.out, processor)
    with open(os.path.join(options.out, "figures.json"), "w", encoding="utf-8") as out:
        json.dump({"options": recorded(options), "figures": figures}, out, ensure_ascii=False, indent=2)
        out.write("\n")
    if options.fixture:
        write_fixture(options.fixture, processor, table, normalise)


def read_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", required=True, help="articles, gzipped JSON Lines: id, title, text")
    parser.add_argument("--even-pairs", nargs="*", default=[], help="English–Arabic TSV; even lines train, odd lines measure")
    parser.add_argument("--all-pairs", nargs="*", default=[], help="English–Arabic TSV; every line trains")
    parser.add_argument("--out", required=True, help="model folder to write")
    parser.add_argument("--name", default="isnad-static", help="what isnad.json calls the model")
    parser.add_argument("--questions", help="SQuAD JSON, to measure question → passage; nothing is learned from it")
    parser.add_argument("--fixture", help="JSON file of recorded tokens and vectors for the tests")
    parser.add_argument("--vocabulary", type=int, default=32000)
    parser.add_argument("--dimensions", type=int, default=256)
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--pair-share", type=float, default=0.08)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--revision", default="1")
    return parser.parse_args()


def dequantise(quantised, scales):
    return quantised.astype(np.float32) * scales[:, None]


def description(options):
    """What the program needs to know of the model, beside what the library reads."""
    return {
        "name": options.name,
        "revision": options.revision,
        "dimensions": options.dimensions,
        "maxTokens": MAX_TOKENS,
        "pooling": "none",
        "queryPrefix": "",
        "passagePrefix": "",
        "quantized": True,
        "weights": {"ar": 0.3, "en": 0.6},
    }


def recorded(options):
    """The options without the folders of whoever ran this."""
    names = {"corpus": os.path.basename(options.corpus)}
    for kind in ("even_pairs", "all_pairs"):
        names[kind] = [os.path.basename(path) for path in getattr(options, kind)]
    names["questions"] = options.questions and os.path.basename(options.questions)
    kept = ("name", "vocabulary", "dimensions", "steps", "pair_share", "seed", "revision")
    return {**names, **{name: getattr(options, name) for name in kept}}


if __name__ == "__main__":
    main()
