"""Records tokens and vectors of samples.txt, so the tests can hold the exported files to the trainer."""

import json
import os

import numpy as np

from pieces import START, UNKNOWN

RECORDED_COMPONENTS = 8


def write_fixture(path, processor, table, normalise):
    samples = os.path.join(os.path.dirname(os.path.abspath(__file__)), "samples.txt")
    with open(samples, encoding="utf-8") as lines:
        texts = [line.rstrip("\n") for line in lines if line.strip()]
    records = [_record(text, processor, table, normalise) for text in texts]
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write("[\n" + ",\n".join(json.dumps(record, ensure_ascii=False) for record in records) + "\n]\n")


def _record(text, processor, table, normalise):
    ids = [START, *_joined_unknowns(processor.encode(normalise(text), out_type=int))]
    vector = table.units(np.array(ids, dtype=np.int32), np.array([0, len(ids)], dtype=np.int64))[0]
    return {"text": text, "ids": ids, "vector": [round(float(x), 6) for x in vector[:RECORDED_COMPONENTS]]}


def _joined_unknowns(ids):
    """Neighbouring unknown pieces count as one, as the tokenizer library has it."""
    return [id for at, id in enumerate(ids) if not (id == UNKNOWN and at and ids[at - 1] == UNKNOWN)]
