"""Step 1 without Qt: from a card on the reader to the person on the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity, PassiveVerdict
from counter.errors import FailureCode
from counter.events import (
    CancelRead,
    CardFailed,
    CardInserted,
    CardRead,
    CardRemoved,
    OpenDraft,
    PersonSeen,
    ReadCard,
    ReadersChanged,
    ReaderState,
    ReadPhase,
    ReadProgress,
)
from counter.mrz_candidates import mrz_candidates
from counter.qr_claim import parse_qr
from counter.training.cast import make_cast
from tests.fakes.counter_people import record_of, without_portrait
from ui.desk.walk_in import Step

TENANT = make_cast()["tenant"]
QR = f"{TENANT.number.digits}||{TENANT.name.full}|05111999|Nam|Thôn 4|02052025"


BY_CODE = ReadCard(AccessMethod.PACE_CAN, TENANT.number.can, mrz_candidates(parse_qr(QR, date(2026, 11, 19))))


def test_card_then_code_begins_the_reading(presented):
    presented.post(CardInserted("r"))
    assert presented.card_worker.submitted == []
    presented.card.take_scan(QR)
    assert presented.card_worker.submitted == [BY_CODE]
    assert presented.card_view.now.mode == "reading"


def test_code_then_card_begins_the_reading_too(presented):
    presented.card.take_scan(QR)
    presented.post(CardInserted("r"))
    assert presented.card_worker.submitted == [BY_CODE]


@pytest.mark.parametrize("typed", [TENANT.number.digits, TENANT.number.can, f" {TENANT.number.can} "])
def test_six_or_twelve_typed_digits_do_the_same(presented, typed):
    presented.post(CardInserted("r"))
    presented.card.type_number(typed)
    assert presented.card_worker.submitted == [ReadCard(AccessMethod.PACE_CAN, TENANT.number.can)]


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "abcdef"])
def test_other_lengths_open_nothing(presented, typed):
    presented.post(CardInserted("r"))
    presented.card.type_number(typed)
    assert presented.card_worker.submitted == []


@pytest.mark.parametrize("scanned", ["00019â000012|x|y", "https://vidu.vn/phieu/123456"])
def test_a_code_without_a_number_is_said_and_not_used(presented, scanned):
    presented.post(CardInserted("r"))
    presented.card.take_scan(scanned)
    assert presented.card_view.now.trouble.code == "ND-206"
    assert presented.card_worker.submitted == []


def begin(presented):
    presented.post(CardInserted("r"))
    presented.card.take_scan(QR)


def test_the_person_is_there_before_the_portrait_and_the_way_on_is_open(presented):
    begin(presented)
    presented.post(PersonSeen(without_portrait(record_of(TENANT))))
    presented.post(ReadProgress(ReadPhase.PORTRAIT, finished=False, done=9000, total=18000, seconds=2.0))
    screen = presented.card_view.now
    assert screen.person.name == TENANT.name.printed
    assert screen.person.arrived == 0.5
    assert [v.tone for v in screen.verdicts] == ["wait", "amber", "wait"]
    assert screen.footer.right[0].key == "F3"


def test_phases_carry_their_own_time_not_the_sum(presented):
    begin(presented)
    presented.post(ReadProgress(ReadPhase.CONNECT, finished=True, seconds=0.2))
    presented.post(ReadProgress(ReadPhase.ACCESS, finished=True, seconds=1.1))
    times = [row.time for row in presented.card_view.now.phases]
    assert times == ["0,2 s", "0,9 s", "", "", ""]
    assert presented.card_view.now.clock == "1,1 s"


def test_genuine_current_and_present_are_three_answers(presented):
    begin(presented)
    presented.post(CardRead(record_of(TENANT)))
    assert [v.tone for v in presented.card_view.now.verdicts] == ["jade", "amber", "wait"]


def test_an_expired_card_is_genuine_and_not_current(presented):
    begin(presented)
    presented.post(CardRead(record_of(TENANT, expiry=date(2026, 11, 18))))
    genuine, current, _ = presented.card_view.now.verdicts
    assert (genuine.tone, current.tone) == ("jade", "red")
    assert "18/11/2026" in current.answer


def test_a_changed_data_group_is_red_named_and_never_reaches_a_declaration(presented):
    begin(presented)
    broken = record_of(TENANT, passive=PassiveVerdict(Authenticity.BROKEN, "hash", (13,)))
    presented.post(CardRead(broken))
    assert presented.card_view.now.trouble.tone == "red"
    assert "DG13" in presented.card_view.now.trouble.title
    presented.open()
    assert [c.record for c in presented.desk.submitted if isinstance(c, OpenDraft)] == [None]


def test_a_copied_chip_is_red_whatever_its_signature(presented):
    begin(presented)
    presented.post(CardRead(record_of(TENANT, active=ActiveVerdict.FAILED)))
    assert presented.card_view.now.verdicts[0].tone == "red"


def test_an_unknown_issuer_is_amber_and_may_go_on(presented):
    begin(presented)
    unknown = record_of(TENANT, passive=PassiveVerdict(Authenticity.INTACT_ISSUER_UNKNOWN))
    presented.post(CardRead(unknown))
    assert presented.card_view.now.trouble.tone == "amber"
    presented.open()
    assert [c.record for c in presented.desk.submitted if isinstance(c, OpenDraft)] == [unknown]


@pytest.mark.parametrize("code", list(FailureCode)[:13])
def test_every_card_failure_is_said_with_its_code_and_leaves_no_half_person(presented, code):
    begin(presented)
    presented.post(PersonSeen(without_portrait(record_of(TENANT))))
    presented.post(CardFailed(code))
    screen = presented.card_view.now
    assert screen.trouble.code == code.value
    assert screen.person is None
    assert presented.walk_in.record is None


def test_a_pulled_card_is_read_again_when_it_is_put_back(presented):
    begin(presented)
    presented.post(CardFailed(FailureCode.CARD_REMOVED))
    presented.post(CardRemoved("r"))
    presented.post(CardInserted("r"))
    assert len(presented.card_worker.submitted) == 2


def test_a_wrong_number_is_asked_anew_and_not_tried_again(presented):
    begin(presented)
    presented.post(CardFailed(FailureCode.WRONG_ACCESS_KEY))
    presented.post(CardRemoved("r"))
    presented.post(CardInserted("r"))
    assert len(presented.card_worker.submitted) == 1
    assert presented.card_view.now.asks_number


def test_escape_gives_the_reading_up(presented):
    begin(presented)
    presented.card_view.now.footer.left[0].run()
    assert isinstance(presented.card_worker.submitted[-1], CancelRead)


@pytest.mark.parametrize(("state", "code"), [(ReaderState.NO_READER, "TH-101"), (ReaderState.SERVICE_DOWN, "TH-102")])
def test_a_missing_reader_is_said_and_the_service_may_still_be_chosen(presented, state, code):
    presented.post(ReadersChanged(state))
    assert presented.card_view.now.trouble.code == code
    presented.card_view.now.footer.right[0].run()
    assert presented.shell.step is Step.PROCEDURE


def test_numbers_are_masked_until_asked_for(presented):
    begin(presented)
    presented.post(CardRead(record_of(TENANT)))
    assert presented.card_view.now.person.number == TENANT.number.masked
    presented.shell.reveal()
    assert presented.card_view.now.person.number == TENANT.number.digits
    assert type(presented.desk.submitted[-1]).__name__ == "NumbersRevealed"


def test_where_nobody_is_there_is_no_number_to_show_and_the_next_person_s_stays_masked(presented):
    """Else the key pressed at an empty desk would open the next citizen's number with no line that says whose."""
    presented.shell.reveal()
    assert not [one for one in presented.desk.submitted if type(one).__name__ == "NumbersRevealed"]
    begin(presented)
    presented.post(CardRead(record_of(TENANT)))
    assert presented.card_view.now.person.number == TENANT.number.masked


def test_no_repr_of_a_screen_gives_the_person_away(presented):
    begin(presented)
    presented.post(CardRead(record_of(TENANT)))
    presented.shell.reveal()
    said = repr(presented.card_view.now) + repr(presented.shell_view.now)
    assert TENANT.number.digits not in said
    assert TENANT.name.printed not in said


def test_a_card_without_a_portrait_is_read_to_the_end(presented):
    begin(presented)
    presented.post(CardRead(replace(record_of(TENANT), portrait=None)))
    assert presented.card_view.now.mode == "read"
    assert presented.card_view.now.person.arrived == 0
