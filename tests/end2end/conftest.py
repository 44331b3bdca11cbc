"""A whole training desk without a window: real store, real gateway process, real card bytes, real slips."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest

from counter.emrtd.card_record import AccessMethod, CardRecord
from counter.events import (
    AttachPaper,
    CardFailed,
    CardInserted,
    CardRead,
    DraftOpened,
    DraftSaved,
    Failed,
    Filed,
    FileDraft,
    FilingBlocked,
    OpenDraft,
    PaperRefused,
    PopulationArrived,
    PopulationUnavailable,
    ReadCard,
    SetAnswer,
    SignedIn,
    SignIn,
)
from counter.model.filing import Draft
from counter.paper.sample_judgment import sample_divorce_judgment
from ui.bootstrap.station import open_station
from ui.bootstrap.training import OFFICER, PASSWORD, TrainingGround, open_training_ground
from ui.bootstrap.training_reader import OwnReader, TrainingReader

E = TypeVar("E")
PATIENCE = 60.0
DIVORCE = {
    "/subject/divorce/judgment": "12/2024/QĐST-HNGĐ",
    "/subject/divorce/date": "2024-05-20",
    "/subject/divorce/court": "Tòa án nhân dân khu vực 1 - Tỉnh Ví Dụ",
}


@dataclass
class Desk:
    """What a test does at the counter, and what it hears."""

    ground: TrainingGround
    state: Path
    heard: queue.Queue[Any] = field(default_factory=queue.Queue)

    def wait(self, *kinds: type[E], where: Callable[[E], bool] = lambda _event: True) -> E:
        """The next event of one of ``kinds``; anything that failed on the way fails the test."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                event = self.heard.get(timeout=max(0.01, deadline - time.monotonic()))
            except queue.Empty:
                pytest.fail(f"no {' or '.join(kind.__name__ for kind in kinds)} within {PATIENCE} s")
            if isinstance(event, kinds) and where(event):
                return event
            assert not isinstance(event, (Failed, PaperRefused, FilingBlocked)), event

    def sign_in(self) -> None:
        self.ground.office.desk.submit(SignIn(OFFICER, PASSWORD))
        self.wait(SignedIn)

    def lay(self, key: str) -> None:
        self.ground.insert(key)
        self.wait(CardInserted)

    def read(self, can: str) -> CardRecord | CardFailed:
        self.ground.office.card.submit(ReadCard(AccessMethod.PACE_CAN, can))
        event = self.wait(CardRead, CardFailed)
        return event.record if isinstance(event, CardRead) else event

    def read_person(self, key: str) -> CardRecord:
        self.lay(key)
        record = self.read(self.ground.qr(key)[6:12])
        assert isinstance(record, CardRecord), record
        return record

    def open(self, procedure: str, record: CardRecord | None) -> Draft:
        """The draft once the register has answered, or could not."""
        self.ground.office.desk.submit(OpenDraft(procedure, record))
        draft = self.wait(DraftOpened).draft
        if record is not None and record.usable:
            came = self.wait(PopulationArrived, PopulationUnavailable)
            if isinstance(came, PopulationArrived):
                draft = self.wait(DraftOpened).draft
        return draft

    def answer(self, draft: Draft, answers: dict[str, Any]) -> Draft:
        for pointer, value in answers.items():
            self.ground.office.desk.submit(SetAnswer(draft.id, pointer, value))
            draft = self.wait(DraftSaved).draft
        return draft

    def attach(self, draft: Draft, requirement: str, path: Path) -> Draft:
        self.ground.office.desk.submit(AttachPaper(draft.id, requirement, path))
        return self.wait(DraftSaved).draft

    def ready_draft(self, folder: Path) -> Draft:
        """The divorced woman's certificate, everything answered and attached."""
        record = self.read_person("divorced")
        draft = self.open("1.004873", record)
        draft = self.answer(draft, {**DIVORCE, "/purpose/kind": purpose(self.ground)})
        judgment = folder / "ban-an.pdf"
        judgment.write_bytes(sample_divorce_judgment("Trần Thị Bích Ngọc", "Nguyễn Mạnh Cường", date(2024, 5, 20)))
        return self.attach(draft, "ly-hon", judgment)

    def file(self, draft: Draft) -> Filed:
        self.ground.office.desk.submit(FileDraft(draft.id, face_matched=True))
        return self.wait(Filed)

    def clear(self) -> None:
        """As the first citizen of the morning finds it."""
        self.ground.line.restore()
        self.ground.reader.remove()
        with self.heard.mutex:
            self.heard.queue.clear()


def purpose(ground: TrainingGround) -> str:
    form = ground.office.catalogue.get("1.004873").form
    assert form is not None
    return form.field_at("/purpose/kind").options[0].value


def desk_at(state: Path, reader: Callable[[], TrainingReader] = OwnReader) -> Desk:
    station = open_station(None, state)
    ground = open_training_ground(station, state, accept_after=0.2, reader=lambda _sample: reader())
    desk = Desk(ground, state)
    ground.office.switchboard.connect(desk.heard.put)
    ground.office.start()
    return desk


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for a file's tests: citizens come one after another, as they do."""
    desk = desk_at(tmp_path_factory.mktemp("desk") / "state")
    yield desk
    assert desk.ground.stop(), "a thread did not end in time"


@pytest.fixture
def desk(opened: Desk) -> Iterator[Desk]:
    opened.sign_in()
    yield opened
    opened.clear()


@pytest.fixture
def own_desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk that the test may ill-treat."""
    desk = desk_at(tmp_path / "state")
    yield desk
    assert desk.ground.stop(), "a thread did not end in time"
