"""Training pairs: title → passage, inverse cloze, pseudo-questions, and translations where given."""

import numpy as np

TITLE, CLOZE = 0.3, 0.5  # cumulative; the rest are pseudo-questions
PASSAGE_WORDS = (40, 140)
QUESTION_WORDS = (3, 12)
DROPPED = 0.4  # of a pseudo-question's words, from its passage
# Half of a passage's words are left out each time it is drawn. Without this the table learns articles
# by heart: with it, held-out headlines gain .03 nDCG, and a step takes less time.
BLANKED = 0.5


class Batches:
    def __init__(self, articles, cut, random, pairs=(), pair_share=0.0):
        self.titles, self.sentences, self.firsts, held_out = articles
        self.flat, self.ends = cut
        self.random = random
        long_enough = np.diff(self.sentences.ends[self.firsts]) >= 20
        self.usable = np.flatnonzero(long_enough & ~held_out)
        self.pairs = [(english[row], arabic[row]) for english, arabic in pairs for row in range(len(english))]
        self.pair_share = pair_share if self.pairs else 0.0

    def next(self, size):
        """Pieces and ends of `size` questions followed by their `size` passages."""
        from_pairs = int(size * self.pair_share)
        chosen = self.random.choice(self.usable, size - from_pairs, replace=False)
        questions, passages = [], []
        for article, kind in zip(chosen, self.random.random(len(chosen))):
            question, passage = self.draw(article, kind)
            questions.append(question)
            passages.append(self.blanked(passage))
        for row in self.random.integers(0, max(len(self.pairs), 1), from_pairs):
            questions.append(self.pairs[row][0])
            passages.append(self.pairs[row][1])
        return self.pieces(questions + passages)

    def draw(self, article, kind):
        first, last = self.passage(article)
        sentences, ends = self.sentences, self.sentences.ends
        passage = sentences.flat[ends[first] : ends[last]]
        if kind < TITLE and len(self.titles[article]) > 2:
            return self.titles[article], passage
        if kind < CLOZE and last - first > 1:
            sentence = self.random.integers(first, last)
            before = sentences.flat[ends[first] : ends[sentence]]
            after = sentences.flat[ends[sentence + 1] : ends[last]]
            return sentences[sentence], np.concatenate([before, after])
        return self.pseudo_question(passage)

    def passage(self, article):
        """A run of sentences from anywhere in the article: first and one past the last."""
        start, end = self.firsts[article], self.firsts[article + 1]
        wanted = self.random.integers(*PASSAGE_WORDS)
        ends = self.sentences.ends
        first = self.random.integers(start, end)
        if ends[end] - ends[first] < wanted:
            first = max(start, np.searchsorted(ends, ends[end] - wanted, side="right") - 1)
        last = min(end, max(first + 1, np.searchsorted(ends, ends[first] + wanted)))
        return first, last

    def pseudo_question(self, passage):
        """Words of one stretch of the passage; some of them then vanish from the passage."""
        wanted = min(self.random.integers(*QUESTION_WORDS), len(passage))
        start = self.random.integers(0, max(1, len(passage) - 2 * wanted))
        stretch = passage[start : start + 2 * wanted]
        question = self.random.choice(stretch, wanted, replace=False)
        dropped = question[self.random.random(wanted) < DROPPED]
        rest = passage[~np.isin(passage, dropped)]
        return question, rest if len(rest) else passage

    def blanked(self, passage):
        kept = passage[self.random.random(len(passage)) >= BLANKED]
        return kept if len(kept) else passage

    def pieces(self, texts):
        """Word numbers of each text → piece numbers of all, with the ends of each text."""
        words = np.concatenate(texts)
        lengths = self.ends[words + 1] - self.ends[words]
        ends = np.zeros(len(words) + 1, dtype=np.int64)
        np.cumsum(lengths, out=ends[1:])
        offsets = np.repeat(self.ends[words] - ends[:-1], lengths)
        pieces = self.flat[np.arange(ends[-1]) + offsets]
        bounds = np.zeros(len(texts) + 1, dtype=np.int64)
        np.cumsum([len(text) for text in texts], out=bounds[1:])
        return pieces, ends[bounds]
