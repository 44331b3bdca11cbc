"""One file by which an issuer is trusted, as the store keeps it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum, unique


@unique
class IssuerKind(StrEnum):
    ANCHOR = "anchor"
    LINK = "link"
    REVOCATIONS = "revocations"


@dataclass(frozen=True, slots=True)
class IssuerFile:
    """``der``: the certificate or revocation list whole."""

    kind: IssuerKind
    der: bytes = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """SHA-256 in hexadecimal."""
        return hashlib.sha256(self.der).hexdigest()


def fingerprint_of_all(files: Iterable[IssuerFile]) -> str:
    """SHA-256 over every fingerprint in hexadecimal, each with a line feed after it, in ascending order."""
    lines = sorted(f"{one.fingerprint}\n" for one in files)
    return hashlib.sha256("".join(lines).encode()).hexdigest()
