"""The second factor as pure rules: codes that change with time (RFC 6238), and the codes kept for a lost device.

The parameters are those that every authenticator knows: HMAC-SHA-1, steps of 30 seconds, six digits.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import datetime
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from counter.ports import RandomBytes

STEP: Final = 30  # seconds (RFC 6238 §4.1)
DIGITS: Final = 6
KEY_SIZE: Final = 20  # octets, as long as the hash (RFC 4226 §4 R6)
CODES: Final = 8
_DRIFT: Final = 1  # steps on either side (RFC 6238 §5.2)
_CODE_SIZE: Final = 10  # octets: eighty bits need no slow hash
_ISSUER: Final = "Một Cửa"


def code_at(key: bytes, moment: float, digits: int = DIGITS) -> str:
    """The code of ``moment``, in seconds since 1970 UTC."""
    return _totp(key, digits).generate(int(moment)).decode()


def step_of(key: bytes, code: str, now: datetime, last_step: int) -> int | None:
    """The time step whose code this is; None for a wrong code, and for one that was taken already."""
    typed = code.replace(" ", "")
    if len(typed) != DIGITS or not (typed.isascii() and typed.isdigit()):
        return None
    step = int(now.timestamp()) // STEP
    for one in range(step - _DRIFT, step + _DRIFT + 1):
        if one > last_step and hmac.compare_digest(code_at(key, one * STEP), typed):
            return one
    return None


def enrolment_uri(key: bytes, username: str, place: str) -> str:
    """``otpauth://totp/…``, which authenticators read as a QR. ``place``: the counter, beside the name."""
    return _totp(key, DIGITS).get_provisioning_uri(f"{username} {place}".strip(), _ISSUER)


def spelled(key: bytes) -> str:
    """The key as it is typed where no camera is: base32 in groups of four."""
    return _grouped(base64.b32encode(key).decode())


def recovery_codes(random: RandomBytes) -> tuple[str, ...]:
    """Each stands in for the second factor once; eighty bits, in groups of four."""
    return tuple(_grouped(base64.b32encode(random(_CODE_SIZE)).decode()) for _ in range(CODES))


def recovery_digest(username: str, code: str) -> bytes:
    """What is kept of a code: 32 octets, the same however it is typed."""
    plain = "".join(code.split()).replace("-", "").upper()
    return hashlib.sha256(f"motcua/recovery/v1\0{username}\0{plain}".encode()).digest()


def _totp(key: bytes, digits: int) -> TOTP:
    # SHA-1 is what authenticators know; an HMAC does not ask for what SHA-1 lost. RFC keys may be any length.
    return TOTP(key, digits, SHA1(), STEP, enforce_key_length=False)  # noqa: S303 - see above


def _grouped(text: str) -> str:
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))
