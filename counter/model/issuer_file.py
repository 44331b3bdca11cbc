"""One file by which an issuer is trusted, as the store keeps it."""

from __future__ import annotations

import hashlib
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
