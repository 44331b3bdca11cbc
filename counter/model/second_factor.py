"""What an officer has beside a password: an authenticator's key, or a chip."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, unique


@unique
class FactorKind(StrEnum):
    TOTP = "totp"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class SecondFactor:
    """``secret``: for TOTP the shared key, 20 octets; for a card its files DG15 and DG14, which are public
    (``counter.services.own_card``).

    ``last_step``: the time step (RFC 6238 §4.2) whose code was taken last; no code counts twice (§5.2).
    """

    username: str
    kind: FactorKind
    secret: bytes = field(repr=False)
    last_step: int = 0
