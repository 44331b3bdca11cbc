"""The officer's own chip as second factor: it signs a challenge, as it does for a filing at F9, at signing in and
before what is grave.

What is kept is the chip's public key (DG15, and DG14 with its algorithm), nothing that opens the chip: the
officer types the six digits each time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from counter.account_events import KeepOwnCard, ShowOwnCard
from counter.emrtd.active_authentication import verify as verify_signature
from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity
from counter.errors import AccountError, CardError, FailureCode
from counter.events import ChallengeFailed, ChallengeSigned, Failed, SignChallenge
from counter.model.account import AuditLine
from counter.model.second_factor import FactorKind, SecondFactor
from counter.ports import NewId, Submits
from counter.services.entrance import Entrance
from counter.services.own_factor import fresh_codes

_CHALLENGE: Final = 8  # octets (9303-11 §6.1)
_LENGTH: Final = 4
_CAN_DIGITS: Final = 6


def packed(dg15: bytes, dg14: bytes) -> bytes:
    """Both files in one: the length of the first in four octets, then the two."""
    return len(dg15).to_bytes(_LENGTH, "big") + dg15 + dg14


def unpacked(secret: bytes) -> tuple[bytes, bytes]:
    """DG15 and DG14, which may be empty."""
    end = _LENGTH + int.from_bytes(secret[:_LENGTH], "big")
    return secret[_LENGTH:end], secret[end:]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A challenge that is at the chip; ``token`` stands where a filing's draft does."""

    token: UUID
    challenge: bytes
    dg15: bytes
    dg14: bytes
    then: Callable[[str], None]
    command: str


class OwnCard:
    """On the desk thread. ``card``: the thread that talks to the chip."""

    def __init__(self, entrance: Entrance, card: Submits, new_id: NewId) -> None:
        self._entrance = entrance
        self._card = card
        self._new_id = new_id
        self._asked: _Asked | None = None

    def keep(self, command: KeepOwnCard) -> None:
        """Raises CardError NOT_AN_ID_CARD for a chip that is not known to be genuine and its issuer's."""
        entrance, officer = self._entrance, self._entrance.session.officer
        record = command.record
        genuine = record.active is ActiveVerdict.GENUINE and record.passive.authenticity is Authenticity.TRUSTED
        if not genuine or 15 not in record.files:
            raise CardError(FailureCode.NOT_AN_ID_CARD, "not a genuine chip of a trusted issuer")
        secret = packed(record.files[15], record.files.get(14, b""))
        with entrance.store.begin() as work:
            work.second_factors.save(SecondFactor(officer.username, FactorKind.CARD, secret))
            purpose = FactorKind.CARD.value
            work.audit.append(AuditLine(entrance.clock(), officer.username, "factor-enrolled", purpose=purpose))
            made = fresh_codes(work, officer.username, entrance.random)
            work.commit()
        entrance.post(made)

    def show(self, command: ShowOwnCard) -> None:
        """Has the chip on the reader sign. Raises AccountError SIGN_IN_REFUSED where no card is waited for."""
        factor = self._entrance.awaited
        if factor is None or factor.kind is not FactorKind.CARD:
            raise AccountError(FailureCode.SIGN_IN_REFUSED, "no card is waited for")
        entrance = self._entrance
        self.ask(factor, command.can, lambda way: entrance.factor_shown(way, entrance.clock()), ShowOwnCard.__name__)

    def ask(self, factor: SecondFactor, can: str, then: Callable[[str], None], command: str) -> None:
        """Has the chip on the reader sign. ``then`` hears "card", or "" for another chip; where there was none to
        ask, the failure is said in the name of ``command``. Raises CardError WRONG_ACCESS_KEY.
        """
        if len(can) != _CAN_DIGITS or not (can.isascii() and can.isdigit()):
            raise CardError(FailureCode.WRONG_ACCESS_KEY, "not six digits")
        challenge = self._entrance.random(_CHALLENGE)
        asked = self._asked = _Asked(self._new_id(), challenge, *unpacked(factor.secret), then, command)
        self._card.submit(
            SignChallenge(asked.token, asked.challenge, AccessMethod.PACE_CAN, can, expected_dg15=asked.dg15)
        )

    def or_else(self, others: Callable[[Any], None]) -> Callable[[Any], None]:
        """The chip's answer to this challenge is heard here; every other is for ``others``."""

        def hear(event: ChallengeSigned | ChallengeFailed) -> None:
            asked = self._asked
            if asked is None or event.draft != asked.token:
                others(event)
                return
            self._asked = None
            if isinstance(event, ChallengeFailed) and event.code is not FailureCode.DIFFERENT_CARD:
                # no card, no reader: nobody tried another's
                self._entrance.post(Failed(asked.command, event.code))
                return
            signature = event.signature if isinstance(event, ChallengeSigned) else b""
            verdict = verify_signature(asked.dg15, asked.dg14 or None, asked.challenge, signature)
            asked.then(FactorKind.CARD.value if verdict is ActiveVerdict.GENUINE else "")

        return hear
