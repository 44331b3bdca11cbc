"""One thread that owns the readers and every call to them, until its worker abandons it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from counter.emrtd.card_record import CardRecord, PhaseTime
from counter.errors import CardError, CounterError, FailureCode
from counter.events import (
    CardFailed,
    CardRead,
    ChallengeFailed,
    ChallengeSigned,
    Command,
    Event,
    ReadCard,
    ReaderState,
    ReadPhase,
    ReadProgress,
    SignChallenge,
)
from counter.ports import Post
from counter.raised_at import raised_at
from devices.card.reader_news import reader_news
from devices.card.readers import Connection, Readers, ReaderSnapshot

_log = logging.getLogger(__name__)
IDLE = 5.0  # seconds of one look at quiet readers; a command ends it early
_AFTER_DEFECT = 1.0  # seconds until the readers are looked at again
_WITHOUT_CARD = {
    ReaderState.SERVICE_DOWN: FailureCode.READER_SERVICE_DOWN,
    ReaderState.NO_READER: FailureCode.NO_READER,
    ReaderState.READY: FailureCode.NO_CARD,
}


class Dialogue(Protocol):
    """What is said to a chip once it is connected. Both raise CounterError."""

    def read(
        self, connection: Connection, request: ReadCard, *, reader: str, post: Post, cancelled: Callable[[], bool]
    ) -> CardRecord: ...

    def sign(
        self, connection: Connection, request: SignChallenge, *, reader: str, cancelled: Callable[[], bool]
    ) -> bytes: ...


class Errand(Protocol):
    """A command on its way through this thread."""

    @property
    def command(self) -> Command: ...

    def cancelled(self) -> bool: ...


class CardThread:
    """Looks at the readers while there is nothing else to do, and carries out one errand at a time.

    ``take`` gives the next errand or None, at once. ``beat`` is called before and after everything
    that may block. ``post`` may come from a thread that has been abandoned: its owner drops that.
    """

    def __init__(
        self,
        open_readers: Callable[[], Readers],
        dialogue: Dialogue,
        *,
        prefer: str,
        before: ReaderSnapshot | None,
        take: Callable[[], Errand | None],
        post: Post,
        finish: Post,
        beat: Callable[[], None],
        ended: Callable[[], None],
    ) -> None:
        self._open_readers = open_readers
        self._dialogue = dialogue
        self._prefer = prefer
        self._last_good = ""
        self.snapshot = before
        self._take = take
        self._post = post
        self._finish = finish
        self._beat = beat
        self._ended = ended
        self._readers: Readers | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="card", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        """There is an errand to take, or an end to make."""
        if (readers := self._readers) is not None:
            readers.cancel()

    def end(self) -> None:
        """End after what is under way; no further errand is taken."""
        self._over.set()

    def join(self, timeout: float) -> bool:
        """True if the thread has ended within ``timeout`` seconds."""
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        readers = self._open_readers()
        self._readers = readers
        try:
            while not self._over.is_set():
                self._beat()
                errand = self._take()
                if errand is not None:
                    self._carry_out(errand, readers)
                else:
                    self._look_on(readers)
        finally:
            readers.close()
            self._ended()

    def _look_on(self, readers: Readers) -> None:
        try:
            self._look(readers, IDLE)
        except Exception as exc:  # noqa: BLE001 - a worker loop must outlive any defect
            _log.error("looking at the readers: %s", raised_at(exc))
            self._over.wait(_AFTER_DEFECT)

    def _look(self, readers: Readers, timeout: float) -> ReaderSnapshot:
        snapshot = readers.wait(timeout)
        for event in reader_news(self.snapshot, snapshot):
            self._post(event)
        self.snapshot = snapshot
        return snapshot

    def _carry_out(self, errand: Errand, readers: Readers) -> None:
        try:
            outcome = self._outcome(errand, readers)
        except CounterError as exc:
            _log.info("%s: %s", type(errand.command).__name__, exc)
            outcome = failure_event(errand.command, exc.code, exc.detail)
        except Exception as exc:  # noqa: BLE001 - a worker loop must outlive any defect
            # Where, but not what: the exception's own text may quote what the chip said.
            _log.error("unexpected %s", raised_at(exc))
            outcome = failure_event(errand.command, FailureCode.UNEXPECTED)
        self._finish(outcome)

    def _outcome(self, errand: Errand, readers: Readers) -> Event:
        """Several readers may hold cards, a signing card among them: the first ID card wins."""
        failure: CardError | None = None
        for reader in self._candidates(readers):
            if errand.cancelled():
                raise CardError(FailureCode.READ_CANCELLED)
            try:
                connection, connecting = self._connect(errand, readers, reader)
            except CardError as exc:
                failure = failure or exc
                continue
            try:
                outcome = _timed(self._talk(connection, errand, reader), connecting)
            except CardError as exc:
                if exc.code is not FailureCode.NOT_AN_ID_CARD:
                    raise
                failure = failure or exc
            else:
                self._last_good = reader
                return outcome
            finally:
                connection.close()
        raise failure or CardError(FailureCode.NO_CARD)

    def _connect(self, errand: Errand, readers: Readers, reader: str) -> tuple[Connection, PhaseTime]:
        began = time.monotonic()
        if isinstance(errand.command, ReadCard):
            self._post(ReadProgress(ReadPhase.CONNECT, finished=False, detail=reader))
        self._beat()
        connection = _Watched(readers.connect(reader), self._beat)
        self._beat()
        seconds = time.monotonic() - began
        if isinstance(errand.command, ReadCard):
            self._post(ReadProgress(ReadPhase.CONNECT, finished=True, detail=reader, seconds=seconds))
        return connection, PhaseTime(ReadPhase.CONNECT.value, seconds)

    def _talk(self, connection: Connection, errand: Errand, reader: str) -> Event:
        match errand.command:
            case ReadCard() as request:
                return CardRead(
                    self._dialogue.read(connection, request, reader=reader, post=self._post, cancelled=errand.cancelled)
                )
            case SignChallenge() as request:
                return ChallengeSigned(
                    request.draft,
                    self._dialogue.sign(connection, request, reader=reader, cancelled=errand.cancelled),
                )
        raise TypeError(f"not a command for the card thread: {type(errand.command).__name__}")

    def _candidates(self, readers: Readers) -> tuple[str, ...]:
        """Readers with a card: the chosen one first, then the last that worked. Raises CardError."""
        snapshot = self._look(readers, 0.0)
        names = [slot.name for slot in snapshot.slots if slot.card]
        if not names:
            raise CardError(_WITHOUT_CARD[snapshot.state])
        return tuple(sorted(names, key=lambda name: (name != self._prefer, name != self._last_good)))


def _timed(outcome: Event, connecting: PhaseTime) -> Event:
    """A finished reading with the time that went before its first command."""
    if isinstance(outcome, CardRead):
        return CardRead(replace(outcome.record, times=(connecting, *outcome.record.times)))
    return outcome


class _Watched:
    """Says ``beat`` around every exchange, so that only one that never ends is taken for stuck."""

    def __init__(self, inner: Connection, beat: Callable[[], None]) -> None:
        self._inner = inner
        self._beat = beat

    @property
    def atr(self) -> bytes:
        return self._inner.atr

    def transmit(self, apdu: bytes) -> bytes:
        self._beat()
        response = self._inner.transmit(apdu)
        self._beat()
        return response

    def reset(self) -> None:
        self._beat()
        self._inner.reset()
        self._beat()

    def close(self) -> None:
        self._inner.close()
        self._beat()


def failure_event(command: Command, code: FailureCode, detail: str = "") -> Event:
    """How a command's failure is told."""
    if isinstance(command, SignChallenge):
        return ChallengeFailed(command.draft, code)
    return CardFailed(code, detail)
