"""What a kiosk asks of the desk thread: a visit ends without a trace, a filing is noted, a PIN is judged."""

from __future__ import annotations

import pytest

from counter.accounts import FAILURES_TO_LOCK, hash_password
from counter.errors import AccountError
from counter.events import SetAnswer
from counter.kiosk_events import EndVisit, KioskMayEnd, LeaveKiosk, LeavingRefused, NoteKioskFiling
from counter.model.account import AuditLine
from counter.services.kiosk_visit import (
    KEPT_PREPARED,
    KIOSK,
    EndKioskVisit,
    LetKioskEnd,
    NoteFiledAtKiosk,
    wipe_left_visits,
)
from tests.fakes.id_cards import seeded
from tests.fakes.whole_desk import CHEAP, WholeDesk


def test_a_visit_that_ends_leaves_no_draft_and_one_line_without_a_person(desk: WholeDesk) -> None:
    desk.signed_in(KIOSK)
    draft = desk.open("1.004222")
    desk.do(SetAnswer(draft.id, "/owner/phone", "0901234567"))
    EndKioskVisit(desk.store, desk.session, desk.clock)(EndVisit(draft.id))
    assert desk.kept(draft.id)[0] is None
    assert draft.id not in desk.session.on_screen
    line = desk.trail()[-1]
    assert (line.actor, line.action, line.subject, line.purpose) == (KIOSK, "visit-wiped", str(draft.id), "")


def test_another_officers_draft_and_one_that_is_gone_are_left_alone(desk: WholeDesk) -> None:
    draft = desk.open("1.004222")
    desk.signed_in(KIOSK)
    ending = EndKioskVisit(desk.store, desk.session, desk.clock)
    ending(EndVisit(draft.id))
    assert desk.kept(draft.id)[0] is not None
    ending(EndVisit(desk.new_id()))
    assert "visit-wiped" not in [one.action for one in desk.trail()]


def test_at_its_start_nobody_s_broken_visit_is_left_and_a_prepared_one_for_a_week(desk: WholeDesk) -> None:
    """A power cut ends no visit: what was answered until then would lie in the store for good."""
    own = desk.open("1.004222")
    desk.signed_in(KIOSK)
    cut, prepared = desk.open("1.004222"), desk.open("1.004222")
    with desk.store.begin() as work:
        work.audit.append(AuditLine(desk.now, KIOSK, "declaration-printed", str(prepared.id)))
        work.commit()
    assert wipe_left_visits(desk.store, desk.clock) == 1
    assert desk.kept(cut.id)[0] is None
    assert desk.kept(prepared.id)[0] is not None
    assert (desk.trail()[-1].action, desk.trail()[-1].subject) == ("visit-wiped", str(cut.id))
    desk.now += KEPT_PREPARED
    assert wipe_left_visits(desk.store, desk.clock) == 1
    assert desk.kept(prepared.id)[0] is None
    assert desk.kept(own.id)[0] is not None, "an officer's draft is the officer's"


def test_a_filing_of_the_kiosk_is_noted_with_its_channel(desk: WholeDesk) -> None:
    filing = desk.new_id()
    NoteFiledAtKiosk(desk.store, desk.clock)(NoteKioskFiling(filing))
    line = desk.trail()[-1]
    assert (line.action, line.subject) == ("filed-at-kiosk", str(filing))
    assert line.purpose.startswith("KenhThucHien 1")


def test_the_pin_opens_and_wrong_ones_lock(desk: WholeDesk) -> None:
    pin = hash_password("482915", seeded(), CHEAP)
    ending = LetKioskEnd(pin, desk.store, desk.clock, seeded(), desk.heard.append)
    for _ in range(FAILURES_TO_LOCK - 1):
        ending(LeaveKiosk("000000"))
        assert desk.said(LeavingRefused).locked_until is None
    ending(LeaveKiosk("482915"))
    desk.said(KioskMayEnd)
    for _ in range(FAILURES_TO_LOCK):
        ending(LeaveKiosk("000000"))
    assert desk.said(LeavingRefused).locked_until is not None
    after_a_power_cut = LetKioskEnd(pin, desk.store, desk.clock, seeded(), desk.heard.append)
    for asked in (ending, after_a_power_cut):
        asked(LeaveKiosk("482915"))
        desk.said(LeavingRefused)
    assert [one.action for one in desk.trail()].count("kiosk-left") == 1


def test_a_pin_is_in_no_repr_and_a_station_without_one_lets_nobody_out(desk: WholeDesk) -> None:
    assert "482915" not in repr(LeaveKiosk("482915"))
    with pytest.raises(AccountError):
        LetKioskEnd("", desk.store, desk.clock, seeded(), desk.heard.append)(LeaveKiosk(""))
