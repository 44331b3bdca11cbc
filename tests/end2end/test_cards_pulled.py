"""The card is pulled in the middle of a reading and put back; a QR that an input method has bent."""

from __future__ import annotations

import pytest

from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity, CardRecord
from counter.errors import FailureCode
from counter.events import CardFailed, CardInserted, CardRead, CardRemoved, Event, ReadCard, ReadPhase, ReadProgress
from counter.qr_claim import parse_qr
from tests.end2end.conftest import Desk
from ui.bootstrap.station import wall_clock


def pull_at(desk: Desk, phase: ReadPhase) -> None:
    """Take the card away, once, at the first word of ``phase``: on the card thread, between two APDUs."""
    pulled = []

    def hear(event: Event) -> None:
        if isinstance(event, ReadProgress) and event.phase is phase and not event.finished and not pulled:
            pulled.append(event)
            desk.ground.reader.remove()

    desk.ground.office.switchboard.connect(hear, ReadProgress)


def pulled_and_put_back(desk: Desk, phase: ReadPhase, key: str = "divorced") -> CardRecord:
    can = desk.ground.qr(key)[6:12]
    desk.lay(key)
    pull_at(desk, phase)
    desk.ground.office.card.submit(ReadCard(AccessMethod.PACE_CAN, can))
    failed = desk.wait(CardFailed)
    assert failed.code is FailureCode.CARD_REMOVED
    desk.wait(CardRemoved)
    desk.lay(key)
    desk.ground.office.card.submit(ReadCard(AccessMethod.PACE_CAN, can))
    record = desk.wait(CardRead).record
    assert record.passive.authenticity is Authenticity.TRUSTED
    assert record.active is ActiveVerdict.GENUINE
    assert record.portrait is not None
    return record


@pytest.mark.parametrize("phase", [ReadPhase.ACCESS, ReadPhase.FILES, ReadPhase.PORTRAIT])
def test_named_and_read_whole_the_second_time(desk: Desk, phase: ReadPhase) -> None:
    record = pulled_and_put_back(desk, phase)
    assert desk.open("1.004873", record).answers["/requester/name"].value == "Trần Thị Bích Ngọc"


def test_put_back_by_another_person_it_is_read_as_theirs_alone(desk: Desk) -> None:
    desk.lay("divorced")
    pull_at(desk, ReadPhase.PORTRAIT)
    desk.ground.office.card.submit(ReadCard(AccessMethod.PACE_CAN, desk.ground.qr("divorced")[6:12]))
    assert desk.wait(CardFailed).code is FailureCode.CARD_REMOVED
    desk.wait(CardRemoved)
    desk.ground.insert("tenant")
    desk.wait(CardInserted)
    record = desk.read(desk.ground.qr("tenant")[6:12])
    assert isinstance(record, CardRecord)
    assert record.passive.authenticity is Authenticity.TRUSTED
    assert record.details is not None
    assert record.details.name is not None
    assert record.details.name.full == "Lê Quang Huy"


def telex(text: str) -> str:
    """As an input method leaves letters that come too fast: keys stand where marks should."""
    return text.replace("Ngọc", "Ngojcj").replace("Nữ", "Nuwx")


def test_a_mangled_qr_is_named_and_its_number_still_opens_the_chip(desk: Desk) -> None:
    whole = parse_qr(desk.ground.qr("divorced"), wall_clock().date())
    assert whole.verdict is None
    claim = parse_qr(telex(desk.ground.qr("divorced")), wall_clock().date())
    assert claim.verdict is FailureCode.QR_MANGLED
    assert "name" in claim.mangled
    assert claim.name is None, "never guessed"
    desk.lay("divorced")
    record = desk.read(claim.number.can)
    assert isinstance(record, CardRecord)
    assert record.number == claim.number
