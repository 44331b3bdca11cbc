"""Readers through PC/SC: WinSCard on Windows, pcscd elsewhere. The one file that knows pyscard.

Only its thin layer ``smartcard.scard`` is used: the library's own monitor threads poll, and its
exceptions hide the return code. The binding releases the interpreter lock while it waits in
SCardGetStatusChange and SCardTransmit (a test holds it to that), so one thread is enough.
"""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import dataclass
from typing import Any, NoReturn

from smartcard import scard as _binding

from counter.errors import CardError, FailureCode
from counter.events import ReaderState
from devices.card.readers import Connection, ReaderSnapshot, Slot, can_hold_a_card

scard: Any = _binding  # generated code without types

# The pseudo-reader whose state changes when a reader is plugged or unplugged. Its current state must
# carry the count of readers known so far (upper half): with 0 there, Windows answers at once, for ever.
_PLUG_AND_PLAY = r"\\?PnP?\Notification"

# A cancel that arrives between our look at the flag and the service's own wait is lost there. Commands
# often come right after an event, so the first waits are short and each next one as long as all before:
# a lost cancel costs 20 ms there, and never more than a second.
_SHORTEST, _LONGEST = 0.02, 1.0

# Some changes are no news to us (another program opens the reader); none may turn the wait into a spin.
_NO_NEWS_PAUSE = 0.05

# Seconds: Windows itself talks to a new card for a moment to look for its driver.
BUSY_PATIENCE = 3.0
_BUSY_PAUSE = 0.1

_SERVICE_GONE = frozenset({
    scard.SCARD_E_NO_SERVICE,
    scard.SCARD_E_SERVICE_STOPPED,
    scard.SCARD_E_INVALID_HANDLE,
    scard.SCARD_E_SYSTEM_CANCELLED,
    scard.SCARD_F_COMM_ERROR,
    scard.SCARD_F_INTERNAL_ERROR,
})  # fmt: skip
_CODES = dict.fromkeys(_SERVICE_GONE, FailureCode.READER_SERVICE_DOWN) | {
    scard.SCARD_E_NO_READERS_AVAILABLE: FailureCode.NO_READER,
    scard.SCARD_E_READER_UNAVAILABLE: FailureCode.NO_READER,
    scard.SCARD_E_UNKNOWN_READER: FailureCode.NO_READER,
    scard.SCARD_E_NO_SMARTCARD: FailureCode.NO_CARD,
    scard.SCARD_W_REMOVED_CARD: FailureCode.CARD_REMOVED,
    scard.SCARD_W_RESET_CARD: FailureCode.CARD_REMOVED,
    # a contactless card that leaves the field is seen first as a broken exchange
    scard.SCARD_E_NOT_TRANSACTED: FailureCode.CARD_REMOVED,
    scard.SCARD_E_COMM_DATA_LOST: FailureCode.CARD_REMOVED,
    scard.SCARD_E_SHARING_VIOLATION: FailureCode.READER_BUSY,
    scard.SCARD_E_SERVER_TOO_BUSY: FailureCode.READER_BUSY,
    scard.SCARD_E_CANCELLED: FailureCode.READ_CANCELLED,
    scard.SCARD_W_UNPOWERED_CARD: FailureCode.CARD_ANSWER_INVALID,
    scard.SCARD_W_UNRESPONSIVE_CARD: FailureCode.CARD_ANSWER_INVALID,
    scard.SCARD_W_UNSUPPORTED_CARD: FailureCode.CARD_ANSWER_INVALID,
    scard.SCARD_E_PROTO_MISMATCH: FailureCode.CARD_ANSWER_INVALID,
    scard.SCARD_E_INSUFFICIENT_BUFFER: FailureCode.CARD_ANSWER_INVALID,
}


def failure_code(result: int) -> FailureCode:
    """The failure behind a PC/SC return code; an unlisted one is the service's own trouble."""
    return _CODES.get(result, FailureCode.READER_SERVICE_DOWN)


def _refuse(call: str, result: int) -> NoReturn:
    raise CardError(failure_code(result), f"{call} returned 0x{result & 0xFFFFFFFF:08X}")


@dataclass
class PcscConnection:
    """One card, held exclusively. Made by ``PcscReaders.connect``."""

    _handle: int
    _protocol: int
    atr: bytes

    def transmit(self, apdu: bytes) -> bytes:
        """Exchange one APDU. Raises CardError: CARD_REMOVED, READER_SERVICE_DOWN, CARD_ANSWER_INVALID."""
        pci = scard.SCARD_PCI_T0 if self._protocol == scard.SCARD_PROTOCOL_T0 else scard.SCARD_PCI_T1
        result, response = scard.SCardTransmit(self._handle, pci, list(apdu))
        if result != scard.SCARD_S_SUCCESS:
            _refuse("SCardTransmit", result)
        if not response:
            raise CardError(FailureCode.CARD_REMOVED, "the exchange brought nothing back")
        if len(response) < 2:
            raise CardError(FailureCode.CARD_ANSWER_INVALID, "a response without a status word")
        return bytes(response)

    def reset(self) -> None:
        result, self._protocol = scard.SCardReconnect(
            self._handle,
            scard.SCARD_SHARE_EXCLUSIVE,
            scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1,
            scard.SCARD_RESET_CARD,
        )
        if result != scard.SCARD_S_SUCCESS:
            _refuse("SCardReconnect", result)

    def close(self) -> None:
        # Not with a reset: pcscd marks a card whose reset fails, since it was just pulled, as absent
        # without telling its own poll, and laid back before the next poll (0.4 s) it would stay unseen.
        # The next connection resets instead; without one the service powers the card down in seconds.
        scard.SCardDisconnect(self._handle, scard.SCARD_LEAVE_CARD)


class PcscReaders:
    """The station's readers; outlives the service, whose contexts it rebuilds."""

    def __init__(self, busy_patience: float = BUSY_PATIENCE) -> None:
        self._busy_patience = busy_patience
        self._used: dict[str, int] = {}  # reader → the insertion that was connected last
        self._context: int | None = None
        self._states: dict[str, tuple[int, bytes]] = {}
        self._seen: ReaderSnapshot | None = None
        self._cancelled = threading.Event()
        self._closed = False
        self._bell = threading.Semaphore(0)
        threading.Thread(target=self._ring, name="card-cancel", daemon=True).start()

    def wait(self, timeout: float) -> ReaderSnapshot:
        """See ``Readers.wait``. Sleeps in the service while there is one, else looks once a second."""
        start = time.monotonic()
        while True:
            began = time.monotonic()
            piece = min(_LONGEST, max(_SHORTEST, began - start), max(0.0, start + timeout - began))
            snapshot = self._look(0.0 if self._seen is None or self._cancelled.is_set() else piece)
            if snapshot != self._seen or self._cancelled.is_set() or time.monotonic() - start >= timeout:
                self._cancelled.clear()
                self._seen = snapshot
                return snapshot
            if snapshot.state is ReaderState.SERVICE_DOWN:
                self._cancelled.wait(piece)
            elif time.monotonic() - began < min(piece, _NO_NEWS_PAUSE):
                self._cancelled.wait(_NO_NEWS_PAUSE)

    def connect(self, reader: str) -> Connection:
        patience = time.monotonic() + self._busy_patience
        while True:
            context = self._established()
            if context is None:
                raise CardError(FailureCode.READER_SERVICE_DOWN, "SCardEstablishContext failed")
            result, handle, protocol = scard.SCardConnect(
                context, reader, scard.SCARD_SHARE_EXCLUSIVE, scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
            )
            if result == scard.SCARD_S_SUCCESS:
                return self._opened(reader, PcscConnection(handle, protocol, self._atr(handle)))
            if result in _SERVICE_GONE:
                self._release()
            if result != scard.SCARD_E_SHARING_VIOLATION or time.monotonic() > patience:
                break
            time.sleep(_BUSY_PAUSE)
        if result == scard.SCARD_W_REMOVED_CARD:
            raise CardError(FailureCode.NO_CARD, "SCardConnect: the card has gone")
        _refuse("SCardConnect", result)

    def cancel(self) -> None:
        """See ``Readers.cancel``. Makes no call itself: whoever cancels may be the screen's thread."""
        self._cancelled.set()
        self._bell.release()

    def close(self) -> None:
        self._closed = True
        self._bell.release()
        self._release()

    def _ring(self) -> None:
        """The thread that calls SCardCancel, which waits for the service's answer."""
        while self._bell.acquire() and not self._closed:
            if (context := self._context) is not None and self._cancelled.is_set():
                scard.SCardCancel(context)

    def _opened(self, reader: str, connection: PcscConnection) -> PcscConnection:
        """The connection, to a chip that remembers nothing: freshly powered, or reset now."""
        insertion = self._states.get(reader, (0, b""))[0] >> 16
        if self._used.get(reader) == insertion:
            try:
                connection.reset()
            except CardError:
                connection.close()
                raise
        self._used[reader] = insertion
        return connection

    @staticmethod
    def _atr(handle: int) -> bytes:
        result, _, _, _, atr = scard.SCardStatus(handle)
        return bytes(atr) if result == scard.SCARD_S_SUCCESS else b""

    def _established(self) -> int | None:
        if self._context is None:
            result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
            self._context = context if result == scard.SCARD_S_SUCCESS else None
        return self._context

    def _release(self) -> None:
        if self._context is not None:
            scard.SCardReleaseContext(self._context)
        self._context = None
        self._states = {}
        self._used = {}

    def _look(self, timeout: float) -> ReaderSnapshot:
        """One visit to the service, waiting there for a change for at most ``timeout`` seconds."""
        context = self._established()
        if context is None:
            return ReaderSnapshot(ReaderState.SERVICE_DOWN)
        result, names = scard.SCardListReaders(context, [])
        if result == scard.SCARD_E_NO_READERS_AVAILABLE:
            names = []
        elif result != scard.SCARD_S_SUCCESS:
            self._release()
            return ReaderSnapshot(ReaderState.SERVICE_DOWN)
        physical = [name for name in names if can_hold_a_card(name)]
        self._states = {name: self._states.get(name, (scard.SCARD_STATE_UNAWARE, b"")) for name in physical}
        asked = [(name, state) for name, (state, _) in self._states.items()]
        asked.append((_PLUG_AND_PLAY, len(names) << 16 if sys.platform == "win32" else scard.SCARD_STATE_UNAWARE))
        result, answered = scard.SCardGetStatusChange(context, round(timeout * 1000), asked)
        if result in _SERVICE_GONE:
            self._release()
            return ReaderSnapshot(ReaderState.SERVICE_DOWN)
        if result == scard.SCARD_S_SUCCESS:
            for name, state, atr in answered:
                if name in self._states:
                    self._states[name] = (state & ~scard.SCARD_STATE_CHANGED, bytes(atr))
        return self._snapshot(names)

    def _snapshot(self, names: list[str]) -> ReaderSnapshot:
        slots = tuple(
            Slot(
                name,
                card=bool(state & scard.SCARD_STATE_PRESENT),
                atr=atr if state & scard.SCARD_STATE_PRESENT else b"",
                changes=state >> 16 & 0xFFFF,
            )
            for name, (state, atr) in self._states.items()
            if not state & (scard.SCARD_STATE_UNKNOWN | scard.SCARD_STATE_IGNORE)
        )
        cardless = tuple(name for name in names if not can_hold_a_card(name))
        return ReaderSnapshot(ReaderState.READY if slots else ReaderState.NO_READER, slots, cardless)
