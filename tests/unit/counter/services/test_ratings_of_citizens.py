"""Citizens' answers: once a filing, summed in fives and never less, asked for by whoever holds the slip."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter.calendar import load_calendar
from counter.day_events import DayListed, ListDay
from counter.errors import AccountError, ContentError, FailureCode, StoreError
from counter.events import ChallengeFailed, Filed, FileDraft
from counter.model.account import Role
from counter.model.filing import Filing
from counter.model.rating import FEWEST, Reason, Satisfaction
from counter.rating_events import ConfirmByCitizen, OpenRating, RatedByTelephone, RateFiling, RatingOpened, RatingTaken
from counter.rating_link import LATEST, link, token_of
from counter.services.day_of_filings import ListDayOfFilings
from counter.services.rating import OpenRatingBySlip, RecordConfirmation, TakeRating
from counter.services.slip_proof import slip_proof
from counter.store.store import Store
from tests.fakes.desk_filings import open_desk, put_filing
from tests.fakes.whole_desk import MORNING, WholeDesk

TODAY = MORNING.date()
BEST = Satisfaction.VERY_SATISFIED


def rate(desk: WholeDesk, filing: UUID, step: Satisfaction = BEST, *reasons: Reason) -> bool:
    TakeRating(desk.store, desk.clock, desk.heard.append)(RateFiling(filing, step, frozenset(reasons)))
    return desk.said(RatingTaken).counted


def rated(desk: WholeDesk, count: int, *, since: int = 0) -> None:
    for minute in range(since, since + count):
        assert rate(desk, put_filing(desk.store, now=MORNING + timedelta(minutes=minute)).id)


def ratings_so_far(desk: WholeDesk) -> int:
    with desk.store.begin() as work:
        return work.ratings.sums(TODAY, TODAY).ratings


def test_four_answers_are_no_sum_and_the_fifth_makes_one(desk: WholeDesk) -> None:
    rated(desk, FEWEST - 1)
    assert ratings_so_far(desk) == 0
    rated(desk, 1, since=FEWEST)
    assert ratings_so_far(desk) == FEWEST


def test_a_sixth_answer_is_not_seen_beside_five(desk: WholeDesk) -> None:
    """Else the difference of two sums would show what one citizen thinks."""
    rated(desk, FEWEST + 1)
    assert ratings_so_far(desk) == FEWEST


def test_a_filing_is_rated_once(desk: WholeDesk) -> None:
    filing = put_filing(desk.store, now=MORNING)
    assert rate(desk, filing.id)
    assert not rate(desk, filing.id, Satisfaction.VERY_DISSATISFIED)
    rated(desk, FEWEST - 2, since=1)
    assert ratings_so_far(desk) == 0


def test_what_was_never_filed_is_not_rated(desk: WholeDesk) -> None:
    with pytest.raises(StoreError) as refused:
        rate(desk, UUID(int=404))
    assert refused.value.code is FailureCode.NOT_FOUND


def test_only_a_supervisor_sees_sums_and_the_store_says_so(desk: WholeDesk) -> None:
    rated(desk, FEWEST)
    desk.add_account("lan")
    desk.add_account("mai", Role.SUPERVISOR)
    with desk.store.begin(by="lan") as work, pytest.raises(AccountError) as refused:
        work.ratings.sums(TODAY, TODAY)
    assert refused.value.code is FailureCode.ROLE_MISSING
    with desk.store.begin(by="mai") as work:
        assert work.ratings.sums(TODAY, TODAY).satisfied == FEWEST


def test_the_supervisors_day_says_the_month_so_far(desk: WholeDesk) -> None:
    rated(desk, FEWEST)
    desk.signed_in("mai", Role.SUPERVISOR)
    ListDayOfFilings(desk.store, desk.session, load_calendar(), desk.clock, desk.heard.append)(ListDay(TODAY))
    assert desk.said(DayListed).ratings.steps[BEST] == FEWEST


def test_an_answer_leaves_nothing_in_the_trail(desk: WholeDesk) -> None:
    before = len(desk.trail())
    rated(desk, FEWEST)
    assert len(desk.trail()) == before


def test_what_the_citizen_confirmed_is_in_the_trail(desk: WholeDesk) -> None:
    draft = desk.open("1.004194")
    RecordConfirmation(desk.store, desk.session, desk.clock)(ConfirmByCitizen(draft.id, draft.changed_at))
    last = desk.trail()[-1]
    assert (last.action, last.subject, last.actor) == ("citizen-confirmed", str(draft.id), "lan")


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(Satisfaction), st.frozensets(st.sampled_from(Reason))), max_size=18))
def test_sums_move_in_fives_and_lose_nothing(
    tmp_path_factory: pytest.TempPathFactory, answers: list[tuple[Satisfaction, frozenset[Reason]]]
) -> None:
    """Whatever is asked between two answers; each answer on a day of its own."""
    first = date(2026, 11, 1)
    store = Store.open(tmp_path_factory.mktemp("ratings"), bytes(range(32)), lambda: MORNING)
    with store.begin() as work:
        seen = [0]
        for n, (step, reasons) in enumerate(answers):
            work.ratings.add(step, reasons, first + timedelta(days=n))
            seen.append(work.ratings.sums(first, first + timedelta(days=40)).ratings)
        sums = work.ratings.sums(first, first + timedelta(days=40))
    store.close()
    assert all(after - before in (0, FEWEST) for before, after in pairwise(seen))
    whole = answers[: len(answers) // FEWEST * FEWEST]
    assert sums.steps == dict.fromkeys(Satisfaction, 0) | Counter(step for step, _ in whole)
    assert sums.reasons == Counter(reason for _, reasons in whole for reason in reasons)


# ------------------------------------------------------------ by the slip's code


@pytest.fixture
def filing(desk: WholeDesk, judgment: bytes) -> Filing:
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.do(ChallengeFailed(draft.id, FailureCode.CARD_REMOVED))
    return desk.said(Filed).filing


def slip_of(desk: WholeDesk, filing: Filing) -> str:
    with desk.store.begin() as work:
        proof = slip_proof(work, filing)
    assert proof is not None
    return proof.qr


def scan(desk: WholeDesk, slip: str) -> RatingOpened:
    OpenRatingBySlip(desk.store, desk.clock, desk.heard.append)(OpenRating(slip))
    return desk.said(RatingOpened)


def test_the_slips_code_opens_the_question_of_its_filing(desk: WholeDesk, filing: Filing) -> None:
    opened = scan(desk, slip_of(desk, filing))
    assert (opened.filing, opened.title, opened.rated) == (filing.id, filing.title, False)
    assert rate(desk, filing.id)
    assert scan(desk, slip_of(desk, filing)).rated


def test_the_slips_link_opens_it_as_well(desk: WholeDesk, filing: Filing) -> None:
    with desk.store.begin() as work:
        proof = slip_proof(work, filing)
    assert proof is not None
    assert scan(desk, link("https://motcua.example", proof.rating)).filing == filing.id
    with pytest.raises(StoreError):
        scan(desk, link("https://motcua.example", token_of(filing.id, bytes(16))))


def test_a_slip_that_names_the_filing_without_its_salt_opens_nothing(
    desk: WholeDesk, filing: Filing, tmp_path: Path
) -> None:
    """Whoever knows a filing's number is not its citizen: a code made up around it is refused."""
    other = open_desk(tmp_path / "elsewhere", desk.clock)
    namesake = put_filing(other, now=MORNING, filing_id=filing.id)
    with other.begin() as work:
        theirs = slip_proof(work, namesake)
    other.close()
    assert theirs is not None
    with pytest.raises(StoreError) as refused:
        scan(desk, theirs.qr)
    assert refused.value.code is FailureCode.NOT_FOUND


def test_another_counters_slip_gives_the_link_for_a_telephone_where_one_is_wanted_and_reaches_the_gateway(
    desk: WholeDesk, filing: Filing, tmp_path: Path
) -> None:
    other = open_desk(tmp_path / "elsewhere", desk.clock)
    theirs = put_filing(other, now=MORNING)
    with other.begin() as work:
        proof = slip_proof(work, theirs)
    other.close()
    assert proof is not None
    reached = OpenRatingBySlip(desk.store, desk.clock, desk.heard.append, "https://motcua.example")
    for slip in (proof.qr, link("https://elsewhere.example", proof.rating)):
        reached(OpenRating(slip, elsewhere=True))
        assert desk.said(RatedByTelephone).link == link("https://motcua.example", proof.rating)
    reached(OpenRating(slip_of(desk, filing), elsewhere=True))
    desk.said(RatingOpened)
    unreached = OpenRatingBySlip(desk.store, desk.clock, desk.heard.append)
    for opening, asked in ((unreached, OpenRating(proof.qr, elsewhere=True)), (reached, OpenRating(proof.qr))):
        with pytest.raises(StoreError) as refused:
            opening(asked)
        assert refused.value.code is FailureCode.NOT_FOUND


def test_a_slip_from_long_ago_opens_nothing(desk: WholeDesk, filing: Filing) -> None:
    slip = slip_of(desk, filing)
    desk.now += LATEST
    with pytest.raises(StoreError):
        scan(desk, slip)


@pytest.mark.parametrize("text", ["", "MOTCUA2:", "https://example.org/rate", "MOTCUA2:TAM-1:AAAA"])
def test_what_is_no_slip_is_refused(desk: WholeDesk, text: str) -> None:
    with pytest.raises(ContentError) as refused:
        scan(desk, text)
    assert refused.value.code is FailureCode.PROOF_MALFORMED
