"""What stands between a draft and its filing: verdicts, each with the place where it is mended."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

PAPER: Final = "paper:"
FILING: Final = "filing:"
PROCEDURE: Final = "procedure"
DECLARATION: Final = "declaration"
CONSENT: Final = "consent:"
SIGNATURE: Final = "signature:"
SIGNING: Final = "signing"


@dataclass(frozen=True, slots=True)
class Finding:
    """``target``: a field's JSON Pointer, ``paper:<requirement>``, ``filing:<code>``, ``procedure``, ``declaration``,
    ``signing`` (how the citizen signs), ``consent:<kind>`` (somebody is to be asked) or ``signature:<kind>`` (one is
    to be looked at). ``words``: one Vietnamese sentence for the officer.
    """

    target: str
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Review:
    """``blockers`` keep the draft from being filed, ``warnings`` do not. ``hints``: what such filings came
    back for before, the commonest first. ``as_refused``: what the gateway refused the filing before this one for
    stands as it stood there.
    """

    blockers: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()
    hints: tuple[str, ...] = field(default=(), repr=False)
    as_refused: bool = False
