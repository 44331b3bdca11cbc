"""The five tone keys of the touch keyboard: a mark goes on the last word's vowel, and off again. No Qt here."""

from __future__ import annotations

import unicodedata
from typing import Final

TONES: Final = {
    "sắc": "\N{COMBINING ACUTE ACCENT}",
    "huyền": "\N{COMBINING GRAVE ACCENT}",
    "hỏi": "\N{COMBINING HOOK ABOVE}",
    "ngã": "\N{COMBINING TILDE}",
    "nặng": "\N{COMBINING DOT BELOW}",
}
_MARKS: Final = frozenset(TONES.values())
_VOWELS: Final = frozenset("aăâeêioôơuưy")


def toned(text: str, tone: str) -> str:
    """``text`` with the tone on the last word, NFC; the same tone again takes it off; no vowel changes nothing.

    Where it stands is the old way of the forms (hòa, thủy): on a marked vowel if there is one, on the vowel
    before a final consonant, else on the last but one.
    """
    start = text.rfind(" ") + 1
    letters = [_split(letter) for letter in unicodedata.normalize("NFC", text[start:])]
    vowels = [at for at, (base, _tone) in enumerate(letters) if base.lower() in _VOWELS]
    if not vowels:
        return text
    at = _place([base for base, _tone in letters], vowels)
    had = next((mark for _base, mark in letters if mark), "")
    mark = "" if had == TONES[tone] else TONES[tone]
    word = "".join(base + (mark if n == at else "") for n, (base, _tone) in enumerate(letters))
    return text[:start] + unicodedata.normalize("NFC", word)


def _split(letter: str) -> tuple[str, str]:
    """A letter without its tone, and the tone: ế is ê and sắc."""
    parts = unicodedata.normalize("NFD", letter)
    tone = next((part for part in parts if part in _MARKS), "")
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in _MARKS)), tone


def _place(letters: list[str], vowels: list[int]) -> int:
    lower = [letter.lower() for letter in letters]
    # "qu" and "gi" begin a word as consonants do where another vowel follows
    if len(vowels) > 1 and vowels[0] == 1 and "".join(lower[:2]) in ("qu", "gi"):
        vowels = vowels[1:]
    group = [at for at in vowels if at - vowels[0] == vowels.index(at)]
    marked = [at for at in group if lower[at] in "ăâêôơư"]
    if marked:
        return marked[-1]
    closed = group[-1] + 1 < len(letters)
    return group[-1] if closed or len(group) == 1 else group[-2]
