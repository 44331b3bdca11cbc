"""The way to the chip: one method, and the concerns wrapped around it one by one.

::

    CommandChaining(ResponseChaining(TimeBudget(CancelCheck(ApduCounter(Transcript(adapter))))))

``SecureMessaging`` is one more wrapper over the same method and lies outside these (``chip_line.py``).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from counter.errors import CardError, FailureCode
from devices.card.apdu import CLA, EXTENDED_NE, INS, SHORT_NC, SW, CommandApdu, ResponseApdu, StatusError

TRAFFIC = 5
logging.addLevelName(TRAFFIC, "TRAFFIC")
_log = logging.getLogger(__name__)


class Channel(Protocol):
    """A connected chip. One thread at a time."""

    def transmit(self, apdu: bytes) -> bytes:
        """The answer, status word included, to one command. Raises CardError."""
        ...


def exchange(channel: Channel, command: CommandApdu) -> ResponseApdu:
    """One command and its answer, whatever its status word. Raises CardError."""
    return ResponseApdu.decode(channel.transmit(command.encode()))


def demand(channel: Channel, command: CommandApdu, code: FailureCode = FailureCode.CARD_ANSWER_INVALID) -> bytes:
    """The data of an answer that must be 9000. Raises StatusError with ``code`` on any other."""
    answer = exchange(channel, command)
    if not answer.ok:
        raise StatusError(answer.sw, command.ins, code)
    return answer.data


class Transcript:
    """Writes the traffic to the log at level TRAFFIC: bytes on the line, never a key.

    Before secure messaging that line is plain, so the level is for a bench, not for a counter.
    """

    def __init__(self, inner: Channel) -> None:
        self._inner = inner

    def transmit(self, apdu: bytes) -> bytes:
        if not _log.isEnabledFor(TRAFFIC):
            return self._inner.transmit(apdu)
        _log.log(TRAFFIC, "> %s", apdu.hex())
        answer = self._inner.transmit(apdu)
        _log.log(TRAFFIC, "< %s", answer.hex())
        return answer


class ResponseChaining:
    """Collects 61xx with GET RESPONSE and repeats 6Cxx with the right Le (ISO/IEC 7816-4 §5.3.4)."""

    def __init__(self, inner: Channel, limit: int = EXTENDED_NE) -> None:
        self._inner = inner
        self._limit = limit

    def transmit(self, apdu: bytes) -> bytes:
        answer = ResponseApdu.decode(self._inner.transmit(apdu))
        # with data it is a status under secure messaging, which is not this layer's to repeat
        if answer.sw & 0xFF00 == SW.WRONG_LE and not answer.data:
            command = CommandApdu.decode(apdu)
            right = replace(command, ne=answer.sw & 0xFF or 256)
            answer = ResponseApdu.decode(self._inner.transmit(right.encode()))
        collected = answer.data
        while answer.sw & 0xFF00 == SW.BYTES_REMAINING:
            get = CommandApdu(CLA.PLAIN, INS.GET_RESPONSE, 0, 0, ne=answer.sw & 0xFF or 256)
            answer = ResponseApdu.decode(self._inner.transmit(get.encode()))
            collected += answer.data
            if not answer.data or len(collected) > self._limit:
                raise CardError(FailureCode.CARD_ANSWER_INVALID, "an answer in pieces without end")
        return ResponseApdu(collected, answer.sw).encode()


class CommandChaining:
    """Sends what does not fit a short APDU in pieces, for readers without extended length.

    ``limit``: bytes a piece; below 255 where secure messaging wraps each piece once more.
    """

    def __init__(self, inner: Channel, limit: int = SHORT_NC) -> None:
        self._inner = inner
        self._limit = limit

    def transmit(self, apdu: bytes) -> bytes:
        command = CommandApdu.decode(apdu)
        if len(command.data) <= self._limit:
            return self._inner.transmit(apdu)
        answer = b""
        for piece in command.chained(self._limit):
            answer = self._inner.transmit(piece.encode())
            if piece.cla != command.cla and ResponseApdu.decode(answer).sw != SW.SUCCESS:
                break
        return answer


class ApduCounter:
    """Counts commands and bytes, and ends a conversation that outgrows what any real chip needs."""

    def __init__(self, inner: Channel, *, most_commands: int = 4000, most_bytes: int = 2 * 1024 * 1024) -> None:
        self._inner = inner
        self._most_commands = most_commands
        self._most_bytes = most_bytes
        self.commands = 0
        self.bytes = 0

    def transmit(self, apdu: bytes) -> bytes:
        if self.commands >= self._most_commands or self.bytes >= self._most_bytes:
            raise CardError(FailureCode.CARD_ANSWER_INVALID, "the reading outgrew its bounds")
        self.commands += 1
        answer = self._inner.transmit(apdu)
        self.bytes += len(apdu) + len(answer)
        return answer


class CancelCheck:
    """Looks at the cancel flag before every command. Raises CardError READ_CANCELLED."""

    def __init__(self, inner: Channel, cancelled: Callable[[], bool]) -> None:
        self._inner = inner
        self._cancelled = cancelled

    def transmit(self, apdu: bytes) -> bytes:
        if self._cancelled():
            raise CardError(FailureCode.READ_CANCELLED)
        return self._inner.transmit(apdu)


class TimeBudget:
    """Ends a conversation after ``seconds`` of ``monotonic()``. Raises CardError CARD_STUCK."""

    def __init__(self, inner: Channel, seconds: float, monotonic: Callable[[], float]) -> None:
        self._inner = inner
        self._monotonic = monotonic
        self._until = monotonic() + seconds

    def transmit(self, apdu: bytes) -> bytes:
        if self._monotonic() > self._until:
            raise CardError(FailureCode.CARD_STUCK, "the reading took longer than its budget")
        return self._inner.transmit(apdu)
