"""What a press says, in words that can do nothing: it opens foreign files, and one of them may speak through it.

A line of JSON, then the bytes that it tells the lengths of, in their order. A value of ours stands there by its name
and its parts; lists come back as tuples.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import fields
from typing import IO, Any, Final

from counter.errors import FailureCode
from counter.model.attachment import MEDIA_TYPES, MOST_PAGES, AttachmentFacts, ReadyPaper
from counter.model.page_look import Doubt, PageLook

_OCTETS: Final = "octets"


def _facts(media_type: Any, pages: Any, size: Any, sha256: Any, blank_pages: Any) -> AttachmentFacts:
    """Raises ValueError, TypeError for what no paper is like: it is kept, and counted on, as it stands here."""
    if media_type not in MEDIA_TYPES or not 0 < pages <= MOST_PAGES or not 0 <= size <= _MOST_OCTETS:
        raise ValueError("no paper is like that")
    if not {type(one) for one in (pages, size, *blank_pages)} <= {int} or len(blank_pages) > pages:
        raise TypeError("no numbers")
    if len(bytes.fromhex(sha256)) != hashlib.sha256().digest_size:
        raise ValueError("no digest")
    return AttachmentFacts(media_type, pages, size, sha256, blank_pages)


def _ready(data: Any, facts: Any) -> ReadyPaper:
    if not isinstance(data, bytes | None) or not isinstance(facts, AttachmentFacts):
        raise TypeError("no paper")
    return ReadyPaper(data, facts)


def _look(picture: Any, doubt: Any) -> PageLook:
    if not isinstance(picture, bytes):
        raise TypeError("no picture")
    return PageLook(picture, Doubt(doubt))


_VALUES: Final[dict[str, Callable[..., Any]]] = {
    "AttachmentFacts": _facts,
    "ReadyPaper": _ready,
    "PageLook": _look,
}
_LONGEST_LINE: Final = 1 << 20  # octets; of 500 pages it has 20,000
_MOST_OCTETS: Final = 1 << 29  # twice the largest file that is taken
_LONGEST_DETAIL: Final = 200


def say(answers: IO[bytes], said: object, refused: FailureCode | None = None) -> None:
    """``said``: what came of the work; where it was ``refused``, the detail. Raises TypeError for what cannot be."""
    octets: list[bytes] = []

    def plain(value: Any) -> Any:
        if isinstance(value, bytes):
            octets.append(value)
            return {_OCTETS: len(value)}
        name = type(value).__name__
        if name not in _VALUES:
            raise TypeError(f"{name} is no answer")
        return {name: [getattr(value, one.name) for one in fields(value)]}

    line = json.dumps([refused.value if refused else "", said], default=plain)
    for piece in (line.encode("ascii"), b"\n", *octets):
        answers.write(piece)
    answers.flush()


def hear(answers: IO[bytes]) -> tuple[FailureCode | None, Any]:
    """As ``say`` was told. Raises OSError for an end without an answer, and for whatever is none."""
    try:
        line = answers.readline(_LONGEST_LINE)
        code, said = json.loads(line, object_hook=_Following(answers).value)
        return (FailureCode(code), str(said)[:_LONGEST_DETAIL]) if code else (None, _frozen(said))
    except (ValueError, TypeError, LookupError, MemoryError, RecursionError) as exc:
        raise OSError(f"no answer: {type(exc).__name__}") from exc


class _Following:
    """The bytes behind the line, asked for in their order."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self._left = _MOST_OCTETS

    def value(self, found: dict[str, Any]) -> Any:
        ((name, parts),) = found.items()
        return self._octets(parts) if name == _OCTETS else _VALUES[name](*_frozen(parts))

    def _octets(self, length: int) -> bytes:
        if not 0 <= length <= self._left:
            raise ValueError("more than any answer has")
        self._left -= length
        octets = self._source.read(length)
        if len(octets) != length:
            raise ValueError("cut off")
        return octets


def _frozen(said: Any) -> Any:
    return tuple(map(_frozen, said)) if isinstance(said, list) else said
