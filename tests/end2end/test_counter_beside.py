"""The window's counter is a process of its own: real ones, and what becomes of either when the other one ends."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest

from counter.account_events import BegunAnew
from counter.errors import CounterError, FailureCode, StoreError
from counter.events import (
    CardInserted,
    DraftOpened,
    DraftsListed,
    Failed,
    LineChanged,
    ListDrafts,
    ReopenDraft,
    SignedIn,
    SignIn,
)
from counter.store.store import Store
from tests.end2end.conftest import Desk
from tests.end2end.programs import PATIENCE, ROOT, environment
from tests.end2end.window_child import OCCUPATION
from ui.bootstrap.keys import open_store
from ui.bootstrap.office_beside import OfficeBeside
from ui.bootstrap.office_launch import launch_office
from ui.bootstrap.station import Station, open_station
from ui.bootstrap.training import TrainingGround

_CHILD = Path(__file__).with_name("window_child.py")


@dataclass
class Beside:
    """``begun``: every process that was the counter."""

    station: Station
    begun: list[subprocess.Popen[bytes]] = field(default_factory=list)
    heard: queue.Queue[Any] = field(default_factory=queue.Queue)
    launch: Callable[[], subprocess.Popen[bytes]] = launch_office

    def __post_init__(self) -> None:
        self.office = OfficeBeside(self._launched(), self.station, None, launch=self._launched)
        self.office.hear(self.heard.put)

    def _launched(self) -> subprocess.Popen[bytes]:
        self.begun.append(self.launch())
        return self.begun[-1]

    def until(self, kind: type | tuple[type, ...]) -> Any:
        while not isinstance(event := self.heard.get(timeout=PATIENCE), kind):
            pass
        return event

    def sign_in(self) -> None:
        assert self.office.ground is not None
        officer, *_, password = self.office.ground.accounts
        self.office.desk.submit(SignIn(officer, password))
        self.until(SignedIn)


def opened_once_free(station: Station) -> Store:
    """Once whoever holds it has ended."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return open_store(station)
        except StoreError as exc:
            if exc.code is not FailureCode.STORE_IN_USE or time.monotonic() > until:
                raise
            time.sleep(0.05)


@pytest.fixture
def beside(tmp_path: Path) -> Iterator[Beside]:
    beside = Beside(open_station(None, tmp_path))
    yield beside
    beside.office.stop()
    assert all(process.poll() is not None for process in beside.begun)


def open_one(beside: Beside) -> None:
    beside.office.standing()
    beside.office.start()
    while not beside.until(LineChanged).up:
        pass


@pytest.mark.timeout(180)
def test_a_walk_in_goes_through_it_and_everything_is_kept_at_its_end(beside: Beside, tmp_path: Path) -> None:
    open_one(beside)
    ground = beside.office.ground
    assert ground is not None
    stage = SimpleNamespace(office=beside.office, insert=ground.insert, qr=ground.qr)
    desk = Desk(cast("TrainingGround", stage), tmp_path, beside.heard)
    beside.sign_in()
    filed = desk.file(desk.ready_draft(tmp_path)).filing
    assert beside.office.desk.finish()
    assert beside.office.stop(), "a thread of it did not end in time"
    assert beside.begun[0].returncode == 0
    store = open_store(beside.station)
    try:
        with store.begin() as work:
            assert [one.id for one in work.filings.newest()] == [filed.id]
    finally:
        store.close()


@pytest.mark.timeout(180)
def test_one_that_is_killed_is_begun_anew_with_what_was_kept_and_nobody_signed_in(beside: Beside) -> None:
    open_one(beside)
    beside.sign_in()
    stage = SimpleNamespace(office=beside.office)
    draft = Desk(cast("TrainingGround", stage), Path(), beside.heard).open("1.001456", None)
    tried = threading.Event()

    def launch_once_tried() -> subprocess.Popen[bytes]:
        tried.wait(PATIENCE)
        return launch_office()

    beside.launch = launch_once_tried
    beside.begun[0].kill()
    beside.until(BegunAnew)
    beside.office.desk.submit(SignIn("lan.anh", ""))
    assert beside.until(Failed) == Failed("SignIn", FailureCode.COUNTER_BEGUN_ANEW), "not yet, and that is said"
    tried.set()
    beside.until(LineChanged)
    beside.office.desk.submit(ListDrafts())
    assert beside.until((Failed, DraftsListed)) == Failed("ListDrafts", FailureCode.SIGN_IN_REFUSED), (
        "nobody is signed in"
    )
    beside.sign_in()
    beside.office.desk.submit(ListDrafts())
    assert [one.id for one in beside.until(DraftsListed).drafts] == [draft.id]
    beside.office.desk.submit(ReopenDraft(draft.id))
    assert beside.until(DraftOpened).draft.id == draft.id
    assert len(beside.begun) == 2


@pytest.mark.timeout(180)
def test_a_word_that_cannot_be_done_ends_nothing_and_a_counter_that_does_not_come_back_is_said(beside: Beside) -> None:
    open_one(beside)
    ground = beside.office.ground
    assert ground is not None
    ground.insert("nobody's")
    assert beside.until(Failed) == Failed("Play", FailureCode.UNEXPECTED)
    assert "KeyError" in (beside.station.folder / "counter.log").read_text(encoding="utf-8")
    ground.insert(ground.cards[0].key)
    beside.until(CardInserted)
    assert len(beside.begun) == 1
    beside.launch = lambda: subprocess.Popen([sys.executable, "-c", ""], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    beside.begun[0].kill()
    assert beside.until(Failed) == Failed("counter", FailureCode.COUNTER_ENDED)
    assert 1 < len(beside.begun) < 6, "it was tried, and not for ever"
    beside.office.desk.submit(ListDrafts())
    assert not beside.office.desk.finish(PATIENCE), "nobody does it, and nobody waits"


def test_why_it_does_not_open_is_told(tmp_path: Path) -> None:
    station = open_station(None, tmp_path)
    station.store_folder.mkdir()
    (station.store_folder / "motcua.db").write_bytes(b"of another key")
    office = OfficeBeside(launch_office(), station, None)
    with pytest.raises(CounterError) as refused:
        office.standing()
    assert refused.value.code is FailureCode.KEY_LOST


@pytest.mark.timeout(180)
def test_the_window_is_killed_and_its_counter_keeps_what_was_typed_and_ends(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-X", "utf8", str(_CHILD), str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
        cwd=ROOT,
    ) as window:
        assert window.stdout is not None
        draft = window.stdout.readline().strip()
        window.kill()
    store = opened_once_free(open_station(None, tmp_path))
    try:
        with store.begin() as work:
            kept = work.drafts.get(UUID(draft))
        assert kept is not None
        assert kept.answers["/job/occupation"].value == OCCUPATION
    finally:
        store.close()
