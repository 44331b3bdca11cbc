"""Sentences of the counter that remember what they were put together from.

A ``Told`` is its Vietnamese words, a ``str`` like any other: so it is stored, sent and printed. Beside them it
keeps the text that was marked and what was put into it, and a screen may say it in another language. Where it was
joined to other words, written down or sent, only the Vietnamese is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

CATALOGUE: Final = "danh mục"  # parts the words of the catalogue's files from those that stand in the sources


class Told(str):
    """``source``: the marked text, ``comment``: what parts its meanings, ``values``: what it names.

    Compares as its words.
    """

    __slots__ = ("comment", "source", "values")

    source: str
    comment: str
    values: Mapping[str, object]


def tell(source: str, /, **values: object) -> Told:
    """The sentence with ``{name}`` replaced by ``values`` as ``str.format`` does.

    ``source``: a literal, always: the translators' tool reads it in the file. A value that is a ``Told`` is said in
    the language of the sentence; any other (a name, a number, a date written out) stands as it is.

    Raises KeyError where the text names a value that is not given.
    """
    return _told(source.format(**values) if values else source, source, "", values)


def told_word(word: str, **values: object) -> str:
    """A word of the catalogue's own files, or a sentence: whose consent, which authority, which paper.

    Raises KeyError as ``tell`` does.
    """
    return _told(word.format(**values) if values else word, word, CATALOGUE, values) if word else word


def told_all(parts: Iterable[str], between: str = ", ") -> Told:
    """The parts one after another, each said in the language of the whole."""
    named = {f"part{number}": part for number, part in enumerate(parts)}
    return _told(between.join(named.values()), between.join(f"{{{name}}}" for name in named), "", named)


def _told(words: str, source: str, comment: str, values: Mapping[str, object]) -> Told:
    told = Told(words)
    told.source, told.comment, told.values = source, comment, values
    return told
