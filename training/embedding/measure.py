"""Measures: held-out headline → article among all articles, English → Arabic sentence, question → passage."""

import json

import numpy as np

from normalise import normalise

WORDS_A_PASSAGE = 120


def headline_measure(table, articles, batches):
    """Titles of held-out articles against the passages of every article, titles left out of the text."""
    titles, sentences, firsts, held_out = articles
    texts, owners = [], []
    for article in range(len(titles)):
        start, end = sentences.ends[firsts[article]], sentences.ends[firsts[article + 1]]
        for offset in range(start, end, WORDS_A_PASSAGE):
            texts.append(sentences.flat[offset : min(offset + WORDS_A_PASSAGE, end)])
            owners.append(article)
    passages = np.concatenate(
        [table.units(*batches.pieces(texts[at : at + 4096])) for at in range(0, len(texts), 4096)]
    )
    owners = np.array(owners)
    has_text = np.isin(np.arange(len(titles)), owners)
    asked = [a for a in np.flatnonzero(held_out & has_text) if len(titles[a]) > 2]
    questions = table.units(*batches.pieces([titles[a] for a in asked]))
    edges = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]])
    present = owners[edges]
    ranks = []
    for at in range(0, len(asked), 256):
        best = np.maximum.reduceat(questions[at : at + 256] @ passages.T, edges, axis=1)
        gold = np.searchsorted(present, asked[at : at + 256])
        own = best[np.arange(len(gold)), gold]
        ranks.extend(np.sum(best > own[:, None], axis=1) + 1)
    return {**measures(np.array(ranks)), "questions": len(asked), "articles": len(present)}


def pair_measure(table, pair, batches):
    """English sentences against all Arabic sentences of the same file."""
    english, arabic = pair
    rows = range(len(english))
    questions = table.units(*batches.pieces([english[row] for row in rows]))
    answers = table.units(*batches.pieces([arabic[row] for row in rows]))
    cosines = questions @ answers.T
    ranks = np.sum(cosines > np.diag(cosines)[:, None], axis=1) + 1
    return {**measures(ranks), "questions": len(ranks)}


def question_measure(table, path, processor):
    """Questions of a SQuAD file against all its paragraphs."""
    with open(path, encoding="utf-8") as file:
        paragraphs = [p for entry in json.load(file)["data"] for p in entry["paragraphs"]]
    contexts = {paragraph["context"]: None for paragraph in paragraphs}
    places = {context: place for place, context in enumerate(contexts)}
    asked = [(q["question"], places[p["context"]]) for p in paragraphs for q in p["qas"]]
    cosines = _units(table, [q for q, _ in asked], processor) @ _units(table, contexts, processor).T
    own = cosines[np.arange(len(asked)), [place for _, place in asked]]
    ranks = np.sum(cosines > own[:, None], axis=1) + 1
    return {**measures(ranks), "questions": len(asked), "passages": len(contexts)}


def _units(table, texts, processor):
    cut = [processor.encode(normalise(text), out_type=int) for text in texts]
    ends = np.zeros(len(cut) + 1, dtype=np.int64)
    np.cumsum([len(pieces) for pieces in cut], out=ends[1:])
    return table.units(np.concatenate([np.array(pieces, dtype=np.int32) for pieces in cut]), ends)


def measures(ranks):
    gains = np.where(ranks <= 10, 1 / np.log2(ranks + 1), 0)
    return {"r@1": round(float(np.mean(ranks == 1)), 4), "ndcg@10": round(float(np.mean(gains)), 4)}
