"""Finding a procedure by a few letters: no marks, a code, initials, or the event in someone's life."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import dropwhile
from typing import Final

from counter.catalogue.procedure import Procedure
from counter.model.person_name import without_marks

_LONGEST_QUERY: Final = 100
# Words that stand in nearly every title and tell nothing.
_EMPTY: Final = frozenset({"thu", "tuc", "cua", "va", "cho", "cac", "ve", "toi", "muon", "can", "lam", "xin", "di"})
# What nearly every title begins with, before it says what it is about.
_LEADING: Final = frozenset({"thu", "tuc", "dang", "ky", "cap"})
_CODE, _INITIALS, _TITLE_START, _WORD_START, _KEYWORD = 100.0, 80.0, 40.0, 20.0, 16.0
_WHOLE_KEYWORD: Final = 60.0
_MARKED_BONUS: Final = 4.0


@dataclass(frozen=True, slots=True)
class Hit:
    """``spans``: half-open ranges of the title's characters that matched, in order, for bold print."""

    procedure: Procedure
    score: float
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a title: where it stands, its letters without marks, and with them."""

    start: int
    end: int
    bare: str
    marked: str


def _words(text: str) -> tuple[_Word, ...]:
    words, start = [], None
    for place, letter in enumerate(text + " "):
        if letter.isalnum():
            start = place if start is None else start
        elif start is not None:
            words.append(_Word(start, place, without_marks(text[start:place]), text[start:place].lower()))
            start = None
    return tuple(words)


def _telling(title: str) -> str:
    """``title`` from the first word that tells it from another."""
    return " ".join(dropwhile(_LEADING.__contains__, title.split()))


class _Entry:
    """One procedure, folded once."""

    def __init__(self, procedure: Procedure) -> None:
        self.procedure = procedure
        self.words = _words(procedure.title)
        title = " ".join(word.bare for word in self.words)
        short = without_marks(procedure.short_title)
        self.beginnings = (title, short, _telling(title), _telling(short))
        self.keywords = tuple(" ".join(w.bare for w in _words(k)) for k in procedure.keywords)
        self.initials = {
            "".join(word.bare[0] for word in _words(text) if word.bare not in _EMPTY)
            for text in (procedure.title, procedure.short_title)
        }

    def match(self, query: tuple[_Word, ...], raw: str) -> Hit | None:
        if self.procedure.code.startswith(raw):
            return Hit(self.procedure, _CODE + len(raw), ())
        text = " ".join(word.bare for word in query)
        score = 0.0
        if len(query) == 1 and len(text) > 1 and any(text in initials for initials in self.initials):
            score = _INITIALS if text in self.initials else _INITIALS / 2
        if text in self.keywords:
            score = max(score, _WHOLE_KEYWORD)
        if any(beginning.startswith(text) for beginning in self.beginnings):
            score += _TITLE_START
        by_words, spans = self._by_words(query)
        if not score and not by_words:
            return None
        # of two that match alike the shorter title is the nearer
        return Hit(self.procedure, score + by_words - 0.01 * len(self.words), spans)

    def _by_words(self, query: tuple[_Word, ...]) -> tuple[float, tuple[tuple[int, int], ...]]:
        """Every telling word of the query must begin some word of the title or of a keyword."""
        telling = tuple(word for word in query if word.bare not in _EMPTY) or query
        total = 0.0
        spans: set[tuple[int, int]] = set()
        for asked in telling:
            found = [word for word in self.words if word.bare.startswith(asked.bare)]
            if found:
                total += _WORD_START
                total += _MARKED_BONUS * any(word.marked.startswith(asked.marked) for word in found)
                spans.update((word.start, word.start + len(asked.marked)) for word in found)
            elif any(part.startswith(asked.bare) for keyword in self.keywords for part in keyword.split()):
                total += _KEYWORD
            else:
                return 0.0, ()
        return total / len(telling), tuple(sorted(spans))


class Index:
    """The catalogue folded for search. Linear: a commune's few hundred procedures take a millisecond or two."""

    def __init__(self, procedures: tuple[Procedure, ...]) -> None:
        self._entries = tuple(_Entry(one) for one in procedures)

    def search(self, text: str, limit: int) -> tuple[Hit, ...]:
        raw = " ".join(unicodedata.normalize("NFC", text[:_LONGEST_QUERY]).lower().split())
        query = _words(raw)
        if not query:
            return ()
        hits = [hit for entry in self._entries if (hit := entry.match(query, raw))]
        hits.sort(key=lambda hit: (-hit.score, hit.procedure.code))
        return tuple(hits[:limit])
