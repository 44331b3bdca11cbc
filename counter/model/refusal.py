"""Why the gateway refused a filing, and where at the desk that is mended."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from counter.errors import FailureCode
from counter.model.filing import Filing
from counter.model.review import PAPER


@dataclass(frozen=True, slots=True)
class Refusal:
    """``number``: the filing's, as it stands on its slip. ``target``: as of a ``Finding`` (``counter.model.review``),
    "" where the whole is meant. ``reason``: the gateway's own sentence, "" where it gave none.
    """

    filing: UUID
    number: str
    procedure: str
    version: str
    code: FailureCode
    target: str
    reason: str = field(repr=False)


def refusal_of(filing: Filing, code: FailureCode, pointer: str) -> Refusal:
    """``pointer``: as the gateway signed it (RFC 6901), into the declaration or into the manifest that holds it."""
    return Refusal(
        filing=filing.id,
        number=str(filing.code or filing.provisional),
        procedure=filing.procedure,
        version=filing.version,
        code=code,
        target=_target(filing, pointer),
        reason=filing.reason,
    )


def _target(filing: Filing, pointer: str) -> str:
    """A manifest's ``/answers/<pointer>/…`` is that field, its ``/papers/<n>/…`` that paper."""
    match pointer.split("/"):
        case ["", "answers", inner, *_]:
            return inner.replace("~1", "/").replace("~0", "~")
        case ["", "papers", place, *_] if place.isascii() and place.isdecimal() and int(place) < len(filing.papers):
            return f"{PAPER}{filing.papers[int(place)].requirement}"
        case _:
            return pointer
