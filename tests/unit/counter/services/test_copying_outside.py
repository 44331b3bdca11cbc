"""What was copied into another system by hand: who did it is in the trail, its code stays with the filing."""

from __future__ import annotations

from uuid import UUID

import pytest

from counter.copy_events import KeepOutsideCode, OpenCopyTable, OutsideCodeKnown
from counter.errors import AccountError, FailureCode, StoreError
from counter.events import ChallengeFailed, Filed, FileDraft
from counter.model.account import Role
from counter.model.outside_code import OutsideCode
from counter.services.copy_outside import CopyingOutside
from tests.fakes.whole_desk import MORNING, WholeDesk

SYSTEM = "Hệ thống hộ tịch điện tử"


@pytest.fixture
def copying(desk: WholeDesk) -> CopyingOutside:
    return CopyingOutside(desk.store, desk.session, desk.clock, desk.heard.append)


def test_opening_is_in_the_trail_and_no_value_is(desk: WholeDesk, copying: CopyingOutside, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    copying.open(OpenCopyTable(draft.id, SYSTEM))
    assert desk.said(OutsideCodeKnown).code is None
    last = desk.trail()[-1]
    assert (last.action, last.subject, last.actor, last.purpose) == ("copied-outside", str(draft.id), "lan", SYSTEM)


def test_a_code_entered_before_f9_is_the_filings_afterwards(
    desk: WholeDesk, copying: CopyingOutside, judgment: bytes
) -> None:
    draft = desk.ready(judgment)
    copying.keep(KeepOutsideCode(draft.id, SYSTEM, " HT-2026-000123 "))
    desk.do(FileDraft(draft.id))
    desk.do(ChallengeFailed(draft.id, FailureCode.CARD_REMOVED))
    filing = desk.said(Filed).filing
    copying.open(OpenCopyTable(filing.id, SYSTEM))
    known = desk.said(OutsideCodeKnown).code
    assert known is not None
    assert (known.code, known.officer, known.system) == ("HT-2026-000123", "lan", SYSTEM)


def test_a_later_code_stands_in_the_place_of_the_earlier(
    desk: WholeDesk, copying: CopyingOutside, judgment: bytes
) -> None:
    draft = desk.ready(judgment)
    for code in ("HT-1", "HT-2"):
        copying.keep(KeepOutsideCode(draft.id, SYSTEM, code))
    with desk.store.begin() as work:
        kept = work.outside_codes.of(draft.id)
    assert kept is not None
    assert kept.code == "HT-2"


def test_another_officers_draft_is_not_copied(desk: WholeDesk, copying: CopyingOutside, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    desk.signed_in("hoa")
    for refused in (
        lambda: copying.open(OpenCopyTable(draft.id, SYSTEM)),
        lambda: copying.keep(KeepOutsideCode(draft.id, SYSTEM, "HT-1")),
        lambda: copying.open(OpenCopyTable(UUID(int=404), SYSTEM)),
    ):
        with pytest.raises(StoreError) as caught:
            refused()
        assert caught.value.code is FailureCode.NOT_FOUND


def test_the_store_takes_a_code_only_from_those_who_serve(desk: WholeDesk) -> None:
    desk.add_account("an", Role.ADMINISTRATOR)
    with desk.store.begin(by="an") as work, pytest.raises(AccountError) as caught:
        work.outside_codes.keep(OutsideCode(UUID(int=1), SYSTEM, "HT-1", "an", MORNING))
    assert caught.value.code is FailureCode.ROLE_MISSING


@pytest.mark.parametrize("code", ["", "   ", "A" * 65, "HT\n1", "HT\x001"])
def test_a_code_is_one_printable_line(code: str) -> None:
    with pytest.raises(ValueError, match="one printable line"):
        OutsideCode(UUID(int=1), SYSTEM, code, "lan", MORNING)
