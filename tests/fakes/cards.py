"""A chip that answers every command alike, and a dialogue of one exchange: for what lies around both."""

from __future__ import annotations

import threading
from collections.abc import Callable

from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity, CardRecord, PassiveVerdict
from counter.errors import CardError, FailureCode
from counter.events import ReadCard, ReadPhase, ReadProgress, SignChallenge
from counter.ports import Post
from devices.card.readers import Connection

ATR = bytes.fromhex("3b888001000000000000000009")
ID_CARD = bytes.fromhex("9000")
OTHER_CARD = bytes.fromhex("6a82")
PROBE = bytes.fromhex("00a4040c07a0000002471001")


class AnswerChip:
    """Answers ``answer`` to everything; with a ``gate``, only once that is open."""

    def __init__(self, answer: bytes = ID_CARD, gate: threading.Event | None = None) -> None:
        self.answer = answer
        self.asked = threading.Semaphore(0)
        self.commands: list[bytes] = []
        self.resets = 0
        self._gate = gate

    def transmit(self, apdu: bytes) -> bytes:
        self.commands.append(apdu)
        self.asked.release()
        if self._gate is not None and not self._gate.wait(10):
            raise AssertionError("the gate was never opened")
        return self.answer

    def reset(self) -> None:
        self.resets += 1


def blank_record(reader: str) -> CardRecord:
    return CardRecord(
        mrz=None,
        details=None,
        portrait=None,
        sod=b"",
        files={},
        passive=PassiveVerdict(Authenticity.INTACT_ISSUER_UNKNOWN),
        active=ActiveVerdict.NOT_OFFERED,
        access=AccessMethod.PACE_CAN,
        reader=reader,
    )


class ProbeDialogue:
    """Sends PROBE ``exchanges`` times; anything but 9000 is no ID card. Looks at the cancel flag between."""

    def __init__(self, exchanges: int = 1) -> None:
        self._exchanges = exchanges

    def read(
        self, connection: Connection, request: ReadCard, *, reader: str, post: Post, cancelled: Callable[[], bool]
    ) -> CardRecord:
        post(ReadProgress(ReadPhase.ACCESS, finished=False))
        self._talk(connection, cancelled)
        return blank_record(reader)

    def sign(
        self, connection: Connection, request: SignChallenge, *, reader: str, cancelled: Callable[[], bool]
    ) -> bytes:
        self._talk(connection, cancelled)
        return b"signed " + request.challenge

    def _talk(self, connection: Connection, cancelled: Callable[[], bool]) -> None:
        for _ in range(self._exchanges):
            if cancelled():
                raise CardError(FailureCode.READ_CANCELLED)
            if connection.transmit(PROBE) != ID_CARD:
                raise CardError(FailureCode.NOT_AN_ID_CARD)
