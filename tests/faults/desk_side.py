"""The desk as the driver starts it: real use cases, store, engine and line, without a window.

Two threads as in the product: one takes filings as it is told, the other delivers. What an officer
would have seen goes to the driver the moment it is said; only that counts as acknowledged.
"""

from __future__ import annotations

import json
import logging
import os
import random
import socket
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from counter.errors import CounterError
from counter.events import Filed, FilingBlocked, FilingChanged
from counter.outbox import LONGEST_PAUSE
from counter.settings import GatewaySettings
from counter.store.store import Reserve, Store
from sync.backoff import Backoff
from sync.engine import HEARTBEAT, Engine
from sync.line import Line
from sync.portal import Portal
from sync.station_key import known_gateway_key, station_key
from tests.faults import mutants
from tests.faults.clock import SharedTime
from tests.faults.disk import begin_layer
from tests.faults.officer import COUNTER, UNIT, Officer

RESERVE: Final = Reserve(ballast=64 * 1024, wanted=64 * 1024)
_BREATH: Final = 0.002  # seconds of real time between two runs of the engine
_IDLE: Final = 0.01  # the same, when nothing waits


class DeskSide:
    def __init__(self, line: socket.socket, told: dict[str, Any]) -> None:
        self._line = line
        self._saying = threading.Lock()
        self._time = SharedTime.of(told["time"])
        self._woken = threading.Event()
        store = Store.open(Path(told["root"]), bytes(range(32)), self.clock, reserve=RESERVE)
        self._store = store
        key = station_key(store, UNIT, COUNTER, os.urandom)
        settings = GatewaySettings(
            url=f"https://127.0.0.1:{told['port']}",
            certificate=told["certificate"],
            connect_timeout=told["patience"],
            answer_timeout=told["patience"],
        )
        portal = Portal(Line(settings, key.signer(self.clock), known_gateway_key(store), self.clock, os.urandom))
        kind = mutants.engine_of(told["mutant"], Engine)
        self._engine = kind(store, portal, self.clock, Backoff(random.Random(told["chance"]).random), self.post)
        self.officer = Officer(store, self.clock, self.post)
        self._cycles = 0

    def clock(self) -> Any:
        return self._time.now("desk")

    def say(self, **words: Any) -> None:
        with self._saying:
            self._line.sendall(json.dumps(words).encode() + b"\n")

    def post(self, event: object) -> None:
        if isinstance(event, Filed):
            self.say(**{"is": "filed", "filing": str(event.filing.id), "digest": event.filing.digest.hex()})
        elif isinstance(event, FilingBlocked):
            self.say(**{"is": "blocked", "pointers": event.pointers})
        elif isinstance(event, FilingChanged):
            self.say(**{"is": "changed", "filing": str(event.filing.id), "sync": event.filing.sync.value})

    def deliver(self) -> None:
        """The sync thread: run, say how it stands, and let the time pass to the next run."""
        while True:
            self._woken.clear()
            try:
                report = self._engine.run_once()
                due, up = report.next_due, report.line
            except CounterError:  # as sync.worker: told to the officer, tried again after a while
                due, up = self.clock() + timedelta(seconds=30), False
            waiting = self._waiting()
            self._cycles += 1
            self.say(**{"is": "round", "waiting": waiting, "line": up, "cycle": self._cycles})
            if waiting == 0:
                self._woken.wait(_IDLE)
                self._time.pass_by(HEARTBEAT)
            elif not self._woken.wait(_BREATH):
                self._time.pass_by(min(due - self.clock(), LONGEST_PAUSE))

    def refused(self) -> list[str]:
        """What came back while nobody listened."""
        with self._store.begin() as work:
            return [str(entry.filing_id) for entry in work.outbox.refused()]

    def _waiting(self) -> int:
        try:
            with self._store.begin() as work:
                return len(work.outbox.waiting())
        except CounterError:
            return -1

    def obey(self) -> None:
        """The desk thread: one command a line, one answer to each."""
        with self._line.makefile("r", encoding="utf-8") as commands:
            for text in commands:
                command = json.loads(text)
                try:
                    self._carry_out(command)
                except CounterError as exc:
                    self.say(**{"is": "cannot", "walk_in": command["walk_in"], "code": exc.code.name})
                else:
                    self.say(**{"is": "done", "walk_in": command["walk_in"]})
                self._woken.set()

    def _carry_out(self, command: dict[str, Any]) -> None:
        draft = UUID(command["draft"])
        if command["again_after"]:
            self.officer.take_up_again(UUID(command["again_after"]), draft)
        self.officer.take(draft, [tuple(paper) for paper in command["papers"]], refused=command["refused"])
        self.officer.press_f9(draft, twice=command["twice"])


def run(line: socket.socket, told: dict[str, Any]) -> None:
    """Role: an officer's desk, until killed. Says ``ready``, or why it can't open."""
    logging.disable(logging.CRITICAL)
    begin_layer(Path(told["root"]))
    mutants.break_desk(told["mutant"])
    try:
        desk = DeskSide(line, told)
    except CounterError as exc:
        line.sendall(json.dumps({"is": "shut", "code": exc.code.name}).encode() + b"\n")
        return
    desk.say(**{"is": "ready", "refused": desk.refused()})
    threading.Thread(target=desk.deliver, daemon=True).start()
    desk.obey()
