"""Where is my filing: told to whoever holds the slip, or by a typed code with less in it and only so often."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter.errors import FailureCode
from counter.kiosk_events import AskByCode, AskBySlip, StandingTold, StandingUntold, TypingPaused
from counter.model.filing import BusinessStatus, DossierCode, Filing, SyncState
from counter.outbox import Outcome, reopened_key, settle
from counter.rating_link import link, token_of
from counter.services.kiosk_visit import KIOSK
from counter.services.slip_proof import slip_proof
from counter.services.tell_standing import MOST_TYPED, WITHIN, TellStandingByCode, TellStandingBySlip
from counter.slip_code import slip_code
from tests.fakes.desk_filings import UNIT, put_filing
from tests.fakes.whole_desk import MORNING, WholeDesk

CODE = DossierCode("H15.50.05.13-261120-0143")


@pytest.fixture
def filing(desk: WholeDesk) -> Filing:
    """Registered under ``CODE`` and being worked on, promised for tomorrow at five."""
    made = put_filing(desk.store, now=MORNING)
    with desk.store.begin() as work:
        entry = work.outbox.get(made.id)
        assert entry is not None
        work.outbox.save(settle(settle(entry, Outcome.BEGUN), Outcome.DELIVERED, at=desk.clock()))
        kept = work.filings.get(made.id)
        assert kept is not None
        moved = replace(
            kept,
            code=CODE,
            business=BusinessStatus.IN_PROCESS,
            appointment=MORNING.replace(hour=17) + timedelta(days=1),
        )
        work.filings.update(moved)
        work.commit()
    return moved


def ask_by_slip(desk: WholeDesk, slip: str) -> None:
    TellStandingBySlip(desk.store, desk.clock, desk.heard.append)(AskBySlip(slip, 7))


def by_slip(desk: WholeDesk, slip: str) -> StandingTold:
    ask_by_slip(desk, slip)
    return desk.said(StandingTold)


def by_code(desk: WholeDesk, typed: str, question: int = 1) -> None:
    TellStandingByCode(desk.store, UNIT, desk.clock, desk.heard.append)(AskByCode(typed, question))


def refused(desk: WholeDesk) -> FailureCode:
    return desk.said(StandingUntold).code


def slips_of(desk: WholeDesk, filing: Filing) -> list[str]:
    """Its three codes: beside the number, the proof of order, the link for rating."""
    with desk.store.begin() as work:
        proof, leaf = slip_proof(work, filing), work.ledger.leaf_of(filing.id)
    assert proof is not None
    assert leaf is not None
    return [slip_code(filing), proof.qr, link("https://motcua.example", token_of(filing.id, leaf.salt))]


def test_any_code_of_the_slip_tells_state_procedure_and_appointment(desk: WholeDesk, filing: Filing) -> None:
    for slip in slips_of(desk, filing):
        told = by_slip(desk, slip)
        assert (told.code, told.title, told.business) == (str(CODE), "Đăng ký thường trú", BusinessStatus.IN_PROCESS)
        assert told.appointment == MORNING.replace(hour=17) + timedelta(days=1)
        assert (told.sync, told.replaced) == (SyncState.DELIVERED, False)


@pytest.mark.parametrize("typed", [str(CODE), "261120-0143", "2611200143"])
def test_a_typed_code_tells_the_same_without_the_procedure(desk: WholeDesk, filing: Filing, typed: str) -> None:
    by_code(desk, typed)
    told = desk.said(StandingTold)
    assert (told.code, told.title, told.business) == (str(CODE), "", BusinessStatus.IN_PROCESS)


def test_the_number_of_the_first_slip_finds_it_too(desk: WholeDesk, filing: Filing) -> None:
    by_code(desk, str(filing.provisional))
    assert desk.said(StandingTold).code == str(CODE)


def test_nothing_of_the_person_is_told(desk: WholeDesk, filing: Filing) -> None:
    told = repr(by_slip(desk, slip_code(filing)))
    assert not [one for one in (filing.filer_name, filing.filer_number, filing.officer) if one in told]


def test_a_forged_slip_is_of_no_filing(desk: WholeDesk, filing: Filing) -> None:
    forged = [slip_code(replace(filing, digest=bytes(32))), link("https://x.example", token_of(filing.id, bytes(16)))]
    for slip in forged:
        ask_by_slip(desk, slip)
        assert refused(desk) is FailureCode.NOT_FOUND


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200).map("MOTCUA2:".__add__) | st.text(max_size=60).map("MOTCUA1:".__add__) | st.text())
def test_any_text_as_a_slip_is_refused_and_no_more(desk: WholeDesk, slip: str) -> None:
    ask_by_slip(desk, slip)
    assert refused(desk) in (FailureCode.NOT_FOUND, FailureCode.PROOF_MALFORMED)


def test_a_refused_one_that_was_taken_up_says_so(desk: WholeDesk) -> None:
    made = put_filing(desk.store, now=MORNING)
    with desk.store.begin() as work:
        entry = work.outbox.get(made.id)
        assert entry is not None
        work.outbox.save(settle(settle(entry, Outcome.BEGUN), Outcome.REFUSED, at=desk.clock()))
        work.keyvalues.put(reopened_key(made.id), b"taken up")
        work.commit()
    told = by_slip(desk, slip_code(made))
    assert (told.sync, told.replaced) == (SyncState.REFUSED, True)


def test_the_trail_says_that_it_was_told_and_by_what(desk: WholeDesk, filing: Filing) -> None:
    by_slip(desk, slip_code(filing))
    by_code(desk, str(CODE))
    by_code(desk, "261120-0999")
    assert refused(desk) is FailureCode.NOT_FOUND
    told = [(one.actor, one.subject, one.purpose) for one in desk.trail() if one.action == "standing-told"]
    assert told == [(KIOSK, str(filing.id), "slip"), (KIOSK, str(filing.id), "code")]


def test_only_so_many_codes_are_tried_in_a_while_right_or_wrong_and_pulling_the_plug_helps_nobody(
    desk: WholeDesk, filing: Filing
) -> None:
    began = desk.now
    for number in range(MOST_TYPED - 1):
        desk.now += timedelta(seconds=10)
        by_code(desk, f"261120-{number + 1000}")
    by_code(desk, str(CODE))
    by_code(desk, str(CODE))  # a fresh use case each time: what counts is in the store
    until = desk.said(TypingPaused).until
    assert began + WITHIN < until < desk.now + WITHIN, "from the first of them"
    assert by_slip(desk, slip_code(filing)).code == str(CODE), "a slip is still answered"
    desk.now = until
    by_code(desk, str(CODE))
    desk.said(StandingTold)


def test_a_clock_that_was_set_back_gives_no_fresh_tries_and_keeps_nobody_waiting_longer_than_a_while(
    desk: WholeDesk, filing: Filing
) -> None:
    for _ in range(MOST_TYPED):
        by_code(desk, str(CODE))
    desk.heard.clear()
    desk.now -= timedelta(hours=1)  # an empty battery, and the plug pulled
    by_code(desk, str(CODE))
    until = desk.said(TypingPaused).until
    assert until <= desk.now + WITHIN
    desk.now = until - timedelta(minutes=1)
    by_code(desk, str(CODE))
    assert desk.said(TypingPaused).until == until, "asking on does not prolong it"
    desk.now = until
    by_code(desk, str(CODE))
    assert desk.said(StandingTold).code == str(filing.code)


def test_every_answer_names_its_question(desk: WholeDesk, filing: Filing) -> None:
    assert by_slip(desk, slip_code(filing)).question == 7
    ask_by_slip(desk, "MOTCUA1:none")
    assert desk.said(StandingUntold).question == 7
    by_code(desk, "", 11)
    assert desk.said(StandingUntold).question == 11
    for number in range(MOST_TYPED - 1):
        by_code(desk, str(CODE), number)
        assert desk.said(StandingTold).question == number
    by_code(desk, str(CODE), 12)
    assert desk.said(TypingPaused).question == 12
