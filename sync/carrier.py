"""The carrying counter's end: hands other counters' sealed bundles to the gateway whenever its line is up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

from counter.carry_events import CarriedHandedIn, HandCarriedIn
from counter.errors import FailureCode
from counter.model.account import AuditLine
from counter.ports import Clock, Post
from counter.store.disk import disk_errors
from counter.store.store import Store
from sync.answers import AgainLater
from sync.line import Line
from sync.wire.carried import PIECE, CarriedState, carried_path
from sync.wire.problems import ProblemType


def hand_in(line: Line, file: Path) -> CarriedState:
    """Send what the gateway does not have yet of ``file``, whose name is its SHA-256. Raises AgainLater."""
    size = file.stat().st_size
    with file.open("rb") as source:
        offset, piece = 0, b""
        while True:
            try:
                answer = line.exchange("PUT", carried_path(file.name, offset, size), body=piece)
            except AgainLater as exc:
                # what arrived was not what was sent: from the beginning, at the next occasion
                if exc.says(ProblemType.CONTENT_MISMATCH):
                    raise AgainLater(FailureCode.GATEWAY_TROUBLE, "the bundle arrived changed") from exc
                raise
            state = answer.read(CarriedState)
            if state.done:
                return state
            if state.received > size or (piece and state.received == offset):
                raise AgainLater(FailureCode.GATEWAY_TROUBLE, "a bundle that does not grow")
            offset = state.received
            source.seek(offset)
            piece = source.read(PIECE)


class Carrier:
    """On the carry thread. ``open_line``: a line of its own, closed afterwards. ``custody``: the files that wait."""

    def __init__(self, open_line: Callable[[], Line], custody: Path, store: Store, clock: Clock, post: Post) -> None:
        self._open_line = open_line
        self._custody = custody
        self._store = store
        self._clock = clock
        self._post = post
        self._line: Line | None = None
        self._aborted = Event()

    def abort(self) -> None:
        """Break the exchange under way, from any thread; nothing is handed in any more. The files wait."""
        self._aborted.set()
        if (line := self._line) is not None:
            line.abort()

    def __call__(self, _command: HandCarriedIn) -> None:
        """One file after the other; a line that breaks leaves them for the next time. Raises StoreError."""
        with disk_errors():
            files = sorted(file for file in self._custody.glob("*") if len(file.name) == 64)
        if not files or self._aborted.is_set():
            return
        self._line = line = self._open_line()
        try:
            for file in files:
                if self._aborted.is_set():  # looked at after the line is known to whoever aborts
                    return
                self._done(file, hand_in(line, file))
        except AgainLater:
            return
        finally:
            self._line = None
            line.close()

    def _done(self, file: Path, state: CarriedState) -> None:
        said = state.failure or f"{state.taken} taken, {state.known} known, {state.conflicts} conflicts"
        with self._store.begin() as work:
            work.audit.append(AuditLine(self._clock(), "sync", "bundle-handed-in", state.counter or file.name, said))
            work.commit()
        with disk_errors():
            # a refused one stays for whoever has to look into it, out of the way of the others
            if state.failure:
                file.replace(file.with_suffix(".refused"))
            else:
                file.unlink(missing_ok=True)
        code = FailureCode(state.failure) if state.failure else None
        self._post(CarriedHandedIn(state.counter, state.taken + state.known, state.conflicts, code))
