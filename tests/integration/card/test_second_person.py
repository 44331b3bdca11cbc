"""Two people, two chips: the second one's card is read into the open declaration, from the chip to the store."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from counter.events import CardFailed, CardInserted, CardRead, CardRemoved, Command, SetAnswer
from counter.forms.engine import evaluate
from counter.model.filing import Source
from counter.qr_claim import QrClaim
from counter.settings import CardSettings, StationSettings
from counter.training.cast import make_cast
from devices.card.dialogue import IdCardDialogue
from devices.card.in_process import InProcessReaders
from devices.card.simulator.chip import SimulatedChip
from devices.card.worker import CardWorker
from tests.fakes.id_cards import trust
from tests.fakes.posted import Posted
from tests.fakes.shipped_catalogue import the_catalogue
from tests.fakes.whole_desk import MORNING, WholeDesk, chip, read
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.second_card import SecondCard
from ui.desk.walk_in import WalkIn

MARRIAGE = "1.000894"
BRIDE = make_cast()["bride"]
HER_CODE = QrClaim(BRIDE.number, "", BRIDE.name, BRIDE.birth, BRIDE.sex, "", date(2024, 9, 2))


class Beside:
    """The groom's declaration of marriage is open; his card lies on the reader, and hers is to come."""

    def __init__(self, folder: Path) -> None:
        self.whole = WholeDesk(folder)
        self.whole.signed_in()
        self.readers, self.posted, self.said = InProcessReaders(), Posted(), list[tuple[str, str]]()
        dialogue = IdCardDialogue(trust=trust, now=lambda: MORNING, random_bytes=os.urandom, allow_bac=True)
        self.worker = CardWorker(lambda: self.readers, dialogue, self.posted)
        self.worker.start()
        self.walk_in = WalkIn(record=read("groom"), draft=self.whole.open(MARRIAGE, read("groom")))
        self.walk_in.procedure = the_catalogue().get(MARRIAGE)
        clock = self.whole.clock
        ports = DeskPorts(StationSettings(), the_catalogue(), self, self.worker, self, clock, CardSettings())
        self.second = SecondCard(ports, self.walk_in, cast("Navigator", self))

    def submit(self, command: Command) -> None:
        """The desk thread: what it says is heard at once."""
        before = len(self.whole.heard)
        self.whole.do(command)
        assert self.walk_in.draft is not None
        self.walk_in.draft = self.whole.draft(self.walk_in.draft.id)
        for event in self.whole.heard[before:]:
            self.second.hear(event)

    def say(self, tone: str, words: str, code: str = "") -> None:
        self.said.append((tone, words))

    def lay(self, who: str, variant: str = "ordinary") -> None:
        image = chip(who, variant)
        self.readers.insert(SimulatedChip(image, os.urandom), image.atr)
        self.second.hear(self.posted.next(CardInserted))

    def take(self) -> None:
        self.readers.remove()
        self.second.hear(self.posted.next(CardRemoved))

    def hear_reading(self) -> None:
        self.second.hear(self.posted.next(CardRead, CardFailed))

    def source(self, pointer: str) -> Source:
        return self.walk_in.answers[pointer].source

    def press_f10(self) -> None:
        procedure = self.walk_in.procedure
        assert procedure is not None
        assert procedure.form is not None
        state = evaluate(procedure.form, self.walk_in.answers, MORNING.date())
        self.second.ask(state, card_here=bool(self.readers.wait(0).slots[0].card))


@pytest.fixture
def beside(tmp_path: Path) -> Iterator[Beside]:
    made = Beside(tmp_path)
    yield made
    assert made.worker.stop()
    made.whole.store.close()


def test_her_code_fills_at_once_and_her_chip_proves_it(beside: Beside) -> None:
    his = {at: one for at, one in beside.walk_in.answers.items() if at.startswith("/groom/")}
    record = beside.walk_in.record
    beside.second.take_claim(HER_CODE, fresh_card=False)
    assert beside.source("/bride/name") is Source.QR
    beside.lay("bride")
    beside.hear_reading()
    assert beside.source("/bride/name") is Source.OTHER_CHIP
    assert beside.said[-1][0] == "jade"
    assert beside.walk_in.others[BRIDE.number.digits][0] == "jade"
    assert beside.walk_in.record is record, "the filer's own reading stays"
    assert {at: one for at, one in beside.walk_in.answers.items() if at.startswith("/groom/")} == his


def test_his_own_card_left_on_the_reader_is_not_hers(beside: Beside) -> None:
    beside.lay("groom")
    beside.second.take_claim(HER_CODE, fresh_card=True)
    beside.hear_reading()
    assert "không phải thẻ của người này" in beside.said[-1][1]
    beside.take()
    beside.lay("bride")
    beside.hear_reading()
    assert beside.source("/bride/name") is Source.OTHER_CHIP, "her card, laid down next, is read by itself"


def test_f10_reads_her_card_by_the_number_that_stands_there(beside: Beside) -> None:
    draft = beside.walk_in.draft
    assert draft is not None
    beside.submit(SetAnswer(draft.id, "/bride/number", BRIDE.number.digits))
    beside.press_f10()
    assert beside.said[-1] == ("jade", "Đặt thẻ của họ lên đầu đọc")
    beside.lay("bride")
    beside.hear_reading()
    assert beside.source("/bride/name") is Source.OTHER_CHIP
    assert beside.source("/bride/number") is Source.OTHER_CHIP, "the chip says what was typed"


def test_the_filer_s_card_again_is_said_and_fills_nothing(beside: Beside) -> None:
    """Two people may share the last six digits, and so may a typing slip."""
    draft = beside.walk_in.draft
    assert draft is not None
    same_digits = "000198" + make_cast()["groom"].number.can
    beside.submit(SetAnswer(draft.id, "/bride/number", same_digits))
    beside.lay("groom")
    before = dict(beside.walk_in.answers)
    beside.press_f10()
    beside.hear_reading()
    assert "Vẫn là thẻ của người nộp" in beside.said[-1][1]
    assert beside.walk_in.answers == before


def test_an_altered_chip_is_said_and_fills_nothing(beside: Beside) -> None:
    beside.second.take_claim(HER_CODE, fresh_card=False)
    beside.lay("bride", "altered")
    beside.hear_reading()
    assert beside.said[-1][0] == "red"
    assert beside.source("/bride/name") is Source.QR


def test_a_card_taken_away_too_early_is_said_and_read_when_it_is_back(beside: Beside) -> None:
    beside.second.take_claim(HER_CODE, fresh_card=False)
    beside.lay("bride")
    beside.readers.remove()
    beside.hear_reading()
    assert not beside.second.reading
    beside.lay("bride")
    beside.hear_reading()
    assert beside.source("/bride/name") is Source.OTHER_CHIP


def test_a_chip_of_an_unknown_issuer_fills_and_says_so(beside: Beside) -> None:
    beside.second.take_claim(HER_CODE, fresh_card=False)
    beside.lay("bride", "unknown-issuer")
    beside.hear_reading()
    assert beside.said[-1][0] == "amber"
    assert beside.walk_in.others[BRIDE.number.digits][0] == "amber"
    assert beside.source("/bride/name") is Source.OTHER_CHIP
