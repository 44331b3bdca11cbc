"""Counters of many: each with its own store, key and TLS connection, several in a process that may be killed."""

from __future__ import annotations

import contextlib
import json
import random
import shutil
import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from sync.backoff import Backoff
from sync.engine import Engine
from sync.station_key import known_gateway_key
from tests.fakes.desk_filings import open_desk
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.killed_desk import DyingPortal

TIMES: Final = "registrations"  # the file in which a counter notes how long each took, in seconds
_FIRST: Final = timedelta(milliseconds=20)  # the product's back-off, from here on, to here
_CAP: Final = timedelta(milliseconds=500)


class TimedPortal:
    """Notes what a registration took from the question to its accepted answer."""

    def __init__(self, portal: Any, notes: Path) -> None:
        self._portal = portal
        self._notes = notes

    def __getattr__(self, name: str) -> Any:
        return getattr(self._portal, name)

    def send_registration(self, *arguments: Any, **more: Any) -> TimedAnswer:
        return TimedAnswer(self._portal.send_registration(*arguments, **more), self._notes, time.perf_counter())


class TimedAnswer:
    """A registration's, on its way since ``began``."""

    def __init__(self, begun: Any, notes: Path, began: float) -> None:
        self._begun = begun
        self._notes = notes
        self._began = began

    @property
    def arrived(self) -> bool:
        return bool(self._begun.arrived)

    def result(self) -> Any:
        state = self._begun.result()
        with self._notes.open("a", encoding="ascii") as notes:
            notes.write(f"{time.perf_counter() - self._began:.6f}\n")
        return state


def make_ready(folder: Path, empty: Path, counter: str, certificate: str, port: int, filings: int, papers: int) -> None:
    """A counter's store, enrolled, with filings waiting; ``papers``: bytes of the one paper that each has."""
    shutil.copytree(empty, folder)
    desk = EnrolledDesk(folder, counter, certificate, port, answer_timeout=30.0)
    try:
        desk.enrol()
        for number in range(filings):
            desk.put(random.Random(f"{counter}/{number}").randbytes(papers))
    finally:
        desk.close()


def empty_store(folder: Path) -> Path:
    """Copied, it spares every counter its migrations."""
    open_desk(folder).close()
    return folder


def deliver(places: list[tuple[str, str]], certificate: str, port: int, deadly: int) -> None:
    """Child process: several counters (folder, name), each on a thread, deliver all they have.

    At the ``deadly``-th step of the first one SIGKILL takes them all; 0: never.
    """
    counters = [
        threading.Thread(target=_deliver, args=(Path(folder), name, certificate, port, 0 if number else deadly))
        for number, (folder, name) in enumerate(places)
    ]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()


def _deliver(folder: Path, counter: str, certificate: str, port: int, deadly: int) -> None:
    desk = EnrolledDesk(folder, counter, certificate, port, answer_timeout=30.0)
    with contextlib.closing(desk):
        desk.gateway_key = known_gateway_key(desk.store) or b""
        portal: Any = TimedPortal(desk.portal(), folder / TIMES)
        if deadly:
            portal = DyingPortal(portal, deadly, answered=deadly % 2 == 1)
        engine = Engine(desk.store, portal, desk.clock, Backoff(random.random, _FIRST, _CAP), desk.posted.append)
        while _waiting(desk):
            report = engine.run_once()
            time.sleep(max(min((report.next_due - desk.clock()).total_seconds(), 1.0), 0.0))


def report_of(folder: Path) -> list[float]:
    """Seconds of every registration that the counter in this folder made."""
    notes = folder / TIMES
    return [json.loads(line) for line in notes.read_text(encoding="ascii").split()] if notes.exists() else []


def _waiting(desk: EnrolledDesk) -> bool:
    with desk.store.begin() as work:
        return bool(work.outbox.waiting())
