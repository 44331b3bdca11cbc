"""The times of a reading: each step by its name, in order, and all of them together the whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter.emrtd.card_record import AccessMethod
from counter.events import PersonSeen, ReadCard
from counter.training.personaliser import CardOptions
from devices.card.channel import Channel
from devices.card.simulator.chip import SimulatedChip
from devices.card.simulator.slow_line import SlowLine
from tests.fakes.id_cards import Desk, by_can, card, passport, seeded

OPENING = ["card_access", "pace", "select"]
PERSON = ["sod", "dg14", "ca", "dg1", "dg13", "dg15", "aa", "signatures"]


class Watch:
    """A clock that goes on only while the line takes its time, so that no other step has any."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds


class Counting:
    def __init__(self, inner: Channel) -> None:
        self._inner = inner
        self.commands = 0

    def transmit(self, apdu: bytes) -> bytes:
        self.commands += 1
        return self._inner.transmit(apdu)


def names(variant: str) -> list[str]:
    record = Desk().read(SimulatedChip(card(variant), seeded()), by_can(card(variant)))
    return [time.phase for time in record.times]


def test_every_step_of_an_ordinary_card() -> None:
    assert names("ordinary") == [*OPENING, *PERSON, "dg2", "checks"]


def test_a_step_that_does_not_apply_has_no_time() -> None:
    assert names("no-portrait") == [*OPENING, *PERSON, "checks"]
    without_key = [step for step in PERSON if step not in ("dg15", "aa")]
    assert names("no-dg15") == [*OPENING, *without_key, "dg2", "checks"]


def test_a_passport_by_bac() -> None:
    image = replace(passport(CardOptions()), card_access=b"\x31\x00")
    record = Desk().read(SimulatedChip(image, seeded()), ReadCard(AccessMethod.PACE_MRZ, image.mrz_information))
    steps = [time.phase for time in record.times]
    assert steps[:4] == ["card_access", "select", "bac", "sod"]
    assert "dg13" not in steps


@pytest.mark.parametrize("extended", [True, False], ids=["extended", "short"])
def test_the_steps_add_up_to_the_whole_in_commands_and_in_time(*, extended: bool) -> None:
    watch = Watch()
    line = Counting(SlowLine(SimulatedChip(card(), seeded(), extended_length=extended), 0.008, 20e-6, watch.wait))
    record = Desk(monotonic=watch).read(line, by_can(card()))
    assert sum(time.apdus for time in record.times) == line.commands
    assert sum(time.seconds for time in record.times) == pytest.approx(watch.now)
    assert all(time.seconds >= 0.008 * time.apdus for time in record.times)
    by_name = {time.phase: time for time in record.times}
    assert by_name["pace"].apdus == 5
    assert by_name["ca"].apdus == 2
    assert by_name["aa"].apdus == 1
    assert (by_name["signatures"].apdus, by_name["checks"].apdus) == (0, 0)
    assert by_name["dg2"].apdus > by_name["dg1"].apdus


def test_a_probe_that_costs_the_session_and_the_second_opening_are_told() -> None:
    record = Desk().read(SimulatedChip(card(), seeded(), extended_length=False), by_can(card()))
    assert [time.phase for time in record.times] == [*OPENING, "probe", *OPENING, *PERSON, "dg2", "checks"]


def test_the_person_comes_with_the_times_so_far() -> None:
    desk = Desk()
    record = desk.read(SimulatedChip(card(), seeded()), by_can(card()))
    (person,) = [event.record for event in desk.posted if isinstance(event, PersonSeen)]
    assert person.times == record.times[:-2]
    assert person.times[-1].phase == "signatures"
