"""A whole reading: worker, reading procedure and simulated chip, by either road to the reader."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from counter.emrtd import active_authentication
from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity
from counter.errors import FailureCode
from counter.events import (
    CardFailed,
    CardInserted,
    CardRead,
    CardRemoved,
    ChallengeFailed,
    ChallengeSigned,
    PersonSeen,
    ReadCard,
    ReadPhase,
    ReadProgress,
    SignChallenge,
)
from counter.qr_claim import compare, parse_qr
from counter.training.cast_cards import cast_card, cast_qr
from counter.training.chip_image import ChipImage
from counter.training.commune import AS_OF, Commune
from counter.training.issuer import training_anchors
from devices.card.dialogue import IdCardDialogue
from devices.card.in_process import InProcessReaders
from devices.card.pcsc import PcscReaders
from devices.card.readers import PlayedChip, Readers
from devices.card.simulator.chip import SimulatedChip
from devices.card.vpcd import VirtualCard
from devices.card.worker import CardWorker
from tests.fakes.posted import Posted
from tests.fakes.trust_of_files import trust_of

NOW = datetime(2026, 10, 8, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


class Road(Protocol):
    """How a chip gets under the worker."""

    def open(self) -> Readers: ...
    def lay(self, chip: PlayedChip, atr: bytes) -> None: ...
    def take(self) -> None: ...


class InProcessRoad:
    def __init__(self) -> None:
        self._readers = InProcessReaders()

    def open(self) -> Readers:
        return self._readers

    def lay(self, chip: PlayedChip, atr: bytes) -> None:
        self._readers.insert(chip, atr)

    def take(self) -> None:
        self._readers.remove()


@dataclass
class PcscRoad:
    card: VirtualCard | None = None

    def open(self) -> Readers:
        return PcscReaders()

    def lay(self, chip: PlayedChip, atr: bytes) -> None:
        self.card = VirtualCard(chip, atr)
        self.card.insert()

    def take(self) -> None:
        if self.card is not None:
            self.card.remove()


@pytest.fixture(
    params=[
        "in process",
        pytest.param("pc/sc", marks=pytest.mark.pcsc),
    ]
)
def road(request: pytest.FixtureRequest) -> Iterator[Road]:
    road: Road = InProcessRoad()
    if request.param == "pc/sc":
        request.getfixturevalue("service")
        road = PcscRoad()
        readers = PcscReaders()
        while any(slot.card for slot in readers.wait(1.0).slots):
            pass
        readers.close()
    yield road
    road.take()


# The pull has to be exact to the command; test_pcsc.py pulls cards from the real service.
IN_PROCESS = pytest.mark.parametrize("road", ["in process"], indirect=True)


@dataclass
class Desk:
    road: Road
    posted: Posted
    worker: CardWorker
    images: dict[int, ChipImage] = field(default_factory=dict)

    def lay(self, image: ChipImage, chip: PlayedChip | None = None) -> None:
        self.road.lay(chip or SimulatedChip(image, os.urandom), image.atr)
        self.posted.next(CardInserted)

    def read(self, can: str) -> CardRead | CardFailed:
        self.worker.submit(ReadCard(AccessMethod.PACE_CAN, can))
        return self.posted.next(CardRead, CardFailed)


@pytest.fixture
def desk(road: Road) -> Iterator[Desk]:
    trust = trust_of({f"{n}.der": anchor for n, anchor in enumerate(training_anchors())})
    dialogue = IdCardDialogue(trust=lambda: trust, now=lambda: NOW, random_bytes=os.urandom, allow_bac=True)
    posted = Posted()
    worker = CardWorker(road.open, dialogue, posted)
    worker.start()
    yield Desk(road, posted, worker)
    assert worker.stop()


@pytest.fixture(scope="module")
def commune() -> Commune:
    return Commune.generate(size=0)


@pytest.fixture(scope="module")
def key(commune: Commune) -> str:
    return next(iter(commune.cast))


@pytest.fixture(scope="module")
def image(commune: Commune, key: str) -> ChipImage:
    return cast_card(commune, key)


def test_card_on_the_reader_and_a_scan_make_a_person(desk: Desk, image: ChipImage, commune: Commune, key: str) -> None:
    claim = parse_qr(cast_qr(commune, key), AS_OF)
    desk.lay(image)
    read = desk.read(claim.number.can)
    assert isinstance(read, CardRead), read
    record = read.record
    assert record.passive.authenticity is Authenticity.TRUSTED, record.passive.reason
    assert record.active is ActiveVerdict.GENUINE
    assert record.number == claim.number
    assert compare(claim, record) == ()
    seen = next(event for event in desk.posted.events if isinstance(event, PersonSeen))
    assert seen.record.portrait is None
    assert record.portrait is not None
    finished = [event.phase for event in desk.posted.events if isinstance(event, ReadProgress) and event.finished]
    assert finished == list(ReadPhase)


def test_a_foreigners_passport_is_opened_by_its_mrz_and_read_the_same_way(desk: Desk, commune: Commune) -> None:
    passport = cast_card(commune, "passport")
    desk.lay(passport)
    desk.worker.submit(ReadCard(AccessMethod.PACE_MRZ, passport.mrz_information))
    read = desk.posted.next(CardRead, CardFailed)
    assert isinstance(read, CardRead), read
    record = read.record
    assert (record.access, record.passive.authenticity) == (AccessMethod.PACE_MRZ, Authenticity.TRUSTED)
    assert "Utopia" in record.passive.issuer
    assert record.active is ActiveVerdict.GENUINE
    assert record.mrz is not None
    assert (record.mrz.form, record.mrz.name) == ("TD3", "ERIKSSON ANNA MARIA")
    assert record.files == passport.groups
    assert (record.details, record.number) == (None, None)
    assert record.portrait is not None
    seen = next(event for event in desk.posted.events if isinstance(event, PersonSeen))
    assert seen.record.mrz == record.mrz
    assert [time.phase for time in record.times] == [
        "connect", "card_access", "pace", "select", "sod", "dg14", "ca", "dg1", "dg15", "aa", "signatures", "dg2", "checks",
    ]  # fmt: skip


def test_the_time_of_connecting_stands_before_the_steps_of_the_reading(desk: Desk, image: ChipImage) -> None:
    desk.lay(image)
    read = desk.read(image.can)
    assert isinstance(read, CardRead)
    first, second, *_ = read.record.times
    assert (first.phase, first.apdus, second.phase) == ("connect", 0, "card_access")
    told = [
        e for e in desk.posted.events if isinstance(e, ReadProgress) and e.phase is ReadPhase.CONNECT and e.finished
    ]
    assert [event.seconds for event in told] == [first.seconds]


def test_a_scan_of_another_card_does_not_open_this_one(desk: Desk, image: ChipImage) -> None:
    desk.lay(image)
    failed = desk.read("999999")
    assert isinstance(failed, CardFailed)
    assert failed.code is FailureCode.WRONG_ACCESS_KEY
    assert isinstance(desk.read(image.can), CardRead), "and the right one does, right after"


class PulledChip(SimulatedChip):
    """Its card is taken away at the n-th command."""

    def __init__(self, image: ChipImage, road: Road, last: int) -> None:
        super().__init__(image, os.urandom, extended_length=False)
        self._road = road
        self._left = last

    def transmit(self, apdu: bytes) -> bytes:
        self._left -= 1
        if self._left == 0:
            self._road.take()
        return super().transmit(apdu)


class CountingChip(SimulatedChip):
    def __init__(self, image: ChipImage) -> None:
        super().__init__(image, os.urandom, extended_length=False)
        self.commands = 0

    def transmit(self, apdu: bytes) -> bytes:
        self.commands += 1
        return super().transmit(apdu)


@IN_PROCESS
def test_a_card_pulled_in_the_portrait_and_laid_back_is_read_on_from_there(desk: Desk, image: ChipImage) -> None:
    whole = CountingChip(image)
    desk.lay(image, whole)
    first = desk.read(image.can)
    assert isinstance(first, CardRead)
    desk.road.take()
    desk.posted.next(CardRemoved)

    desk.lay(image, PulledChip(image, desk.road, whole.commands - 10))
    failed = desk.read(image.can)
    assert isinstance(failed, CardFailed)
    assert failed.code is FailureCode.CARD_REMOVED
    desk.posted.next(CardRemoved)

    rest = CountingChip(image)
    desk.lay(image, rest)
    second = desk.read(image.can)
    assert isinstance(second, CardRead)
    assert second.record.files == first.record.files
    assert second.record.passive == first.record.passive
    assert rest.commands < whole.commands / 2


@IN_PROCESS
def test_another_card_in_its_place_is_not_read_on(desk: Desk, image: ChipImage, commune: Commune) -> None:
    whole = CountingChip(image)
    desk.lay(image, whole)
    desk.read(image.can)
    desk.lay(image, PulledChip(image, desk.road, whole.commands - 10))
    desk.read(image.can)
    other = cast_card(commune, list(commune.cast)[1])
    desk.lay(other, SimulatedChip(other, os.urandom))
    desk.worker.submit(ReadCard(AccessMethod.PACE_CAN, other.can))
    end = desk.posted.next(CardRead, CardFailed)
    assert isinstance(end, CardRead), "another number was scanned: another reading"
    assert end.record.number != first_number(desk)


def first_number(desk: Desk) -> object:
    return next(event for event in desk.posted.events if isinstance(event, CardRead)).record.number


def test_the_same_chip_signs_a_filings_challenge(desk: Desk, image: ChipImage, commune: Commune) -> None:
    desk.lay(image)
    read = desk.read(image.can)
    assert isinstance(read, CardRead)
    files = read.record.files
    challenge = bytes(range(8))
    desk.worker.submit(SignChallenge(UUID(int=1), challenge, AccessMethod.PACE_CAN, image.can, files[15]))
    signed = desk.posted.next(ChallengeSigned, ChallengeFailed)
    assert isinstance(signed, ChallengeSigned), signed
    verdict = active_authentication.verify(files[15], files.get(14), challenge, signed.signature)
    assert verdict is ActiveVerdict.GENUINE

    desk.worker.submit(SignChallenge(UUID(int=2), challenge, AccessMethod.PACE_CAN, image.can, b"another key"))
    assert desk.posted.next(ChallengeFailed).code is FailureCode.DIFFERENT_CARD


def test_from_the_card_to_the_person_in_good_time(desk: Desk, image: ChipImage) -> None:
    desk.lay(image)
    began = time.monotonic()
    assert isinstance(desk.read(image.can), CardRead)
    assert time.monotonic() - began < 15.0, "a guard against an APDU that waits; the bench has the figure"
