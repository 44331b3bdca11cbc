"""A person's name: kept as its source wrote it, compared by rule, never fuzzily."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

# Where a tone mark stands on oa, oe, uy is a matter of school (HÒA, HOÀ): the same name.
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_OPEN_PAIRS = {"OA", "OE", "UY"}


def _tone_on_second(word: str) -> str:
    """Move the tone of a final open ``oa``, ``oe``, ``uy`` to its second vowel. ``word`` is NFD, upper case."""
    letters = [c for c in word if c not in _TONES]
    tones = [c for c in word if c in _TONES]
    if len(tones) == 1 and "".join(letters[-2:]) in _OPEN_PAIRS:
        # "qu" is one consonant: QUÝ carries its tone on y in every school
        return "".join(letters) + tones[0]
    return word


def comparable(text: str) -> str:
    """Text as identity comparison sees it: NFC, upper case, single spaces, one tone placement."""
    words = unicodedata.normalize("NFD", text.upper()).split()
    return unicodedata.normalize("NFC", " ".join(_tone_on_second(w) for w in words))


def without_marks(text: str) -> str:
    """Letters without marks, lower case, single spaces: for search only, never for identity."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return " ".join(bare.replace("đ", "d").split())


@dataclass(frozen=True, slots=True, repr=False)
class PersonName:
    """A full name. One word is a name too; no split into parts is assumed."""

    full: str

    def __post_init__(self) -> None:
        clean = " ".join(unicodedata.normalize("NFC", self.full).split())
        if not clean:
            raise ValueError("a name has at least one letter")
        object.__setattr__(self, "full", clean)

    @property
    def printed(self) -> str:
        """Upper case with marks, as forms print it."""
        return self.full.upper()

    def same_as(self, other: PersonName) -> bool:
        """Equal after NFC, case, spaces and tone placement; nothing else is forgiven."""
        return comparable(self.full) == comparable(other.full)

    def __repr__(self) -> str:
        return "PersonName(…)"
