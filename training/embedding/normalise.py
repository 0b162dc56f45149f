"""The recipe's Arabic normalisation, as the exported tokenizer does it.

`tokenizer_normaliser()` writes the same steps as a tokenizer.json normaliser; the fixture that the
training program records proves that both agree.
"""

import unicodedata

# Letters that no Unicode decomposition folds: Persian and Urdu forms, alif wasla, hamza on the line
# stays. Everything with a hamza or madda above or below falls apart under NFKD and loses the mark.
LETTERS = {
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ة": "ه",
    "ھ": "ه",
    "ہ": "ه",
    "ە": "ه",
    "ک": "ك",
    "گ": "ج",
    "پ": "ب",
    "چ": "ج",
    "ڤ": "ف",
    "ژ": "ز",
}
DIGITS = {digit: [chr(0x660 + digit), chr(0x6F0 + digit)] for digit in range(10)}
SEPARATED_NUMBER = r"(?<=\d)[,\u066B\u066C](?=\d)"
MARKS = r"[\p{M}\p{Cf}\u0640]"
GAPS = r"[^\p{L}\p{N}]+"


class _Table(dict):
    """`str.translate` table that decides each character once."""

    def __missing__(self, code):
        character = chr(code)
        category = unicodedata.category(character)
        if code == 0x640 or category[0] == "M" or category == "Cf":
            value = None
        elif character in LETTERS:
            value = LETTERS[character]
        elif 0x660 <= code <= 0x669:
            value = str(code - 0x660)
        elif 0x6F0 <= code <= 0x6F9:
            value = str(code - 0x6F0)
        elif category[0] in "LN":
            value = character
        else:
            value = " "
        self[code] = value
        return value


_table = _Table()


def normalise(text):
    """Words of letters and digits, folded, one space apart."""
    text = unicodedata.normalize("NFKD", text).lower()
    text = _join_numbers(text)
    return " ".join(text.translate(_table).split())


def _join_numbers(text):
    if not any(mark in text for mark in ",\u066b\u066c"):
        return text
    kept = []
    last = len(text) - 1
    for position, character in enumerate(text):
        inside = 0 < position < last and character in ",\u066b\u066c"
        if inside and text[position - 1].isdecimal() and text[position + 1].isdecimal():
            continue
        kept.append(character)
    return "".join(kept)


def tokenizer_normaliser():
    """The same steps for tokenizer.json, in an order that gives the same words."""
    steps = [{"type": "NFKD"}, {"type": "Lowercase"}, _replace(MARKS, "")]
    for digit, forms in DIGITS.items():
        steps.append(_replace("[" + "".join(forms) + "]", str(digit)))
    steps.append(_replace(r"(?<=[0-9])[,\u066B\u066C](?=[0-9])", ""))
    by_target = {}
    for letter, target in LETTERS.items():
        by_target.setdefault(target, []).append(letter)
    for target, letters in by_target.items():
        steps.append(_replace("[" + "".join(letters) + "]", target))
    steps.append(_replace(GAPS, " "))
    steps.append({"type": "Strip", "strip_left": True, "strip_right": True})
    return {"type": "Sequence", "normalizers": steps}


def _replace(pattern, content):
    return {"type": "Replace", "pattern": {"Regex": pattern}, "content": content}
