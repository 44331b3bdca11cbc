"""Commands and events of the settings page: which issuers this station trusts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TrustEntry:
    """``kind``: anchor, link or revocations; ``until`` None for a list."""

    fingerprint: str
    subject: str
    kind: str
    since: date
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
class RemoveTrust:
    fingerprint: str


@dataclass(frozen=True, slots=True)
class TrustListed:
    """``said``: what the last change brought: "+ subject", "- subject", "! what was refused, and why"."""

    entries: tuple[TrustEntry, ...]
    said: tuple[str, ...] = ()
