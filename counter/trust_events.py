"""Commands and events about the issuers that this station trusts: the settings page's, and what lies in the folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

WAITING: Final = "waiting"  # the kind of what lies in the folder


@dataclass(frozen=True, slots=True)
class TrustEntry:
    """``kind``: anchor, link, revocations, or WAITING: a file in the folder that nobody has answered for, not trusted.

    ``until`` None for a list; both days None for a waiting file that is no certificate.
    """

    fingerprint: str
    subject: str
    kind: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class ListTrust:
    pass


@dataclass(frozen=True, slots=True)
class ImportTrust:
    """``root``: the certificate behind a master list's signer, where it is not in the store yet."""

    file: Path
    root: Path | None = None


@dataclass(frozen=True, slots=True)
class ConfirmTrust:
    """Take in what waits in the folder: this content, whatever its file holds by now."""

    fingerprint: str


@dataclass(frozen=True, slots=True)
class RemoveTrust:
    """Of what waits in the folder: the file itself."""

    fingerprint: str


@dataclass(frozen=True, slots=True)
class LookIntoTrustFolder:
    """Somebody signed in: say what waits in the folder, and whether anything was taken over from it."""


@dataclass(frozen=True, slots=True)
class TrustFolderFound:
    """``waiting``: files that nobody answered for; ``taken_over``: issuers came from it, which nobody has looked at."""

    waiting: int
    taken_over: bool


@dataclass(frozen=True, slots=True)
class TrustListed:
    """``said``: what the last change brought: "+ subject", "- subject", "! what was refused, and why"."""

    entries: tuple[TrustEntry, ...]
    said: tuple[str, ...] = ()
