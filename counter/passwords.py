"""What passwords of officers and passphrases of key slots share: one spelling, one price to guess."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Argon2Cost:
    """argon2id as RFC 9106 §4 recommends where memory is scarce: 3 passes, 64 MiB, 4 lanes."""

    passes: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


RFC_9106 = Argon2Cost()


def prepared(password: str) -> bytes:
    """UTF-8 of the NFC form (RFC 8265 §4.2): the same however an input method composes the marks."""
    return unicodedata.normalize("NFC", password).encode()
