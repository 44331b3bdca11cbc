"""The exchange of active authentication (9303-11 §6.1). What the answer proves is for ``counter.emrtd``."""

from __future__ import annotations

from counter.errors import CardError, FailureCode
from devices.card.apdu import EXTENDED_NE, INS, SHORT_NE, CommandApdu
from devices.card.channel import Channel, demand

CHALLENGE_LENGTH = 8
_LONGEST_SIGNATURE = 1024  # RSA-8192


def sign(channel: Channel, challenge: bytes, *, extended: bool) -> bytes:
    """The chip's signature over ``challenge`` (8 bytes).

    An RSA-2048 signature does not fit a short answer under secure messaging: with ``extended`` an
    extended Le is sent, without it the chip gives the rest by 61xx. Raises CardError.
    """
    if len(challenge) != CHALLENGE_LENGTH:
        raise ValueError("a challenge has eight bytes")
    ne = EXTENDED_NE if extended else SHORT_NE
    signature = demand(channel, CommandApdu(0, INS.INTERNAL_AUTHENTICATE, 0, 0, challenge, ne))
    if not 0 < len(signature) <= _LONGEST_SIGNATURE:
        raise CardError(FailureCode.CARD_ANSWER_INVALID, "a signature of an impossible length")
    return signature
