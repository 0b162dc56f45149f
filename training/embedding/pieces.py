"""Word pieces: trains the SentencePiece unigram model and cuts every known word with it once."""

import os

import numpy as np
import sentencepiece

PAD, UNKNOWN, START = 0, 1, 2
MAX_WORD_LETTERS = 40


def train_pieces(words, folder, vocabulary_size, minimum_count=2):
    """Trains on word counts, which is the corpus as a unigram model sees it. Returns the processor."""
    table = os.path.join(folder, "words.tsv")
    with open(table, "w", encoding="utf-8") as out:
        for word, number in words.numbers.items():
            if words.counts[number] >= minimum_count and len(word) <= MAX_WORD_LETTERS:
                out.write(f"{word}\t{words.counts[number]}\n")
    sentencepiece.SentencePieceTrainer.train(
        input=table,
        input_format="tsv",
        model_prefix=os.path.join(folder, "pieces"),
        model_type="unigram",
        vocab_size=vocabulary_size,
        normalization_rule_name="identity",
        character_coverage=0.99995,
        pad_id=PAD,
        unk_id=UNKNOWN,
        bos_id=START,
        eos_id=-1,
        pad_piece="<pad>",
        unk_piece="<unk>",
        bos_piece="<s>",
        num_threads=1,
        minloglevel=1,
    )
    return open_pieces(folder)


def open_pieces(folder):
    return sentencepiece.SentencePieceProcessor(model_file=os.path.join(folder, "pieces.model"))


def cut_words(words, processor):
    """Pieces of every word as one flat array with ends: word n is flat[ends[n]:ends[n + 1]]."""
    cut = processor.encode(list(words.numbers), out_type=int)
    ends = np.zeros(len(cut) + 1, dtype=np.int64)
    np.cumsum([len(pieces) for pieces in cut], out=ends[1:])
    flat = np.fromiter((piece for pieces in cut for piece in pieces), dtype=np.int32, count=ends[-1])
    return flat, ends
