"""A citizen rates from a telephone, by the link on the slip: a real gateway, over TLS, and a browser without a script."""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import UUID

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter.model.filing import Filing
from counter.model.rating import FEWEST, RatingSums, Reason, Satisfaction
from counter.rating_events import RateFiling
from counter.rating_link import PATH, token_of
from counter.services.rated_elsewhere import to_tell
from counter.services.rating import TakeRating
from counter.services.slip_proof import slip_proof
from sync.line import Line
from sync.ratings import EVERY, RatingExchange
from tests.fakes.desk_filings import vietnam_now
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_child import GatewayChild


@pytest.fixture(scope="module")
def phone(gateway: GatewayChild) -> Iterator[httpx.Client]:
    context = ssl.create_default_context(cafile=gateway.ready["certificate"])
    base = f"https://127.0.0.1:{gateway.port}"
    with httpx.Client(base_url=base, verify=context, trust_env=False, follow_redirects=True) as client:
        yield client


@pytest.fixture
def line(desk: EnrolledDesk) -> Iterator[Line]:
    opened = desk.line()
    yield opened
    opened.close()


def page_of(desk: EnrolledDesk, filing: Filing) -> str:
    with desk.store.begin() as work:
        proof = slip_proof(work, filing)
    assert proof is not None
    return PATH + proof.rating


def filed(desk: EnrolledDesk) -> tuple[Filing, str]:
    """A filing that has come to the gateway, and the path of its slip's link."""
    filing = desk.put()
    page = page_of(desk, filing)
    desk.engine().run_once()
    return filing, page


def rate(phone: httpx.Client, page: str, step: int = 5, **more: str) -> httpx.Response:
    return phone.post(page, data={"step": str(step), **more})


def sums_at(desk: EnrolledDesk) -> RatingSums:
    today = vietnam_now().date()
    with desk.store.begin() as work:
        return work.ratings.sums(today - timedelta(days=1), today + timedelta(days=1))


def test_the_page_asks_once_and_then_thanks(desk: EnrolledDesk, phone: httpx.Client) -> None:
    _filing, page = filed(desk)
    asked = phone.get(page)
    assert asked.status_code == 200
    assert all(f'value="{step.value}"' in asked.text for step in Satisfaction)
    thanked = rate(phone, page, reason="manner")
    assert [one.status_code for one in thanked.history] == [303], "a page that is loaded again sends nothing twice"
    assert "Cảm ơn" in thanked.text
    assert "Cảm ơn" in phone.get(page).text
    assert "<form" not in phone.get(page).text


def test_the_page_shows_the_code_and_nothing_else_of_the_filing(desk: EnrolledDesk, phone: httpx.Client) -> None:
    filing, page = filed(desk)
    standing, _entry = desk.standing(filing)
    text = phone.get(page).text
    assert str(standing.code) in text
    for told in (filing.title, filing.filer_name, filing.filer_number, str(filing.id)):
        assert told
        assert told not in text
    assert not re.search(r"<script|\son[a-z]+=|https?://", text), "no script, nothing fetched from elsewhere"


def test_the_slip_s_link_is_the_same_once_the_gateway_s_proof_is_here(desk: EnrolledDesk) -> None:
    filing, page = filed(desk)
    standing, _entry = desk.standing(filing)
    assert page_of(desk, standing) == page


def test_nobody_rates_for_another(desk: EnrolledDesk, phone: httpx.Client) -> None:
    filing, page = filed(desk)
    forged = PATH + token_of(filing.id, bytes(16))
    assert phone.get(forged).status_code == 404
    assert rate(phone, forged).status_code == 404
    assert "<form" in phone.get(page).text


def test_a_filing_that_has_not_come_yet_says_so(desk: EnrolledDesk, phone: httpx.Client) -> None:
    answer = phone.get(page_of(desk, desk.put()))
    assert answer.status_code == 404
    assert "có thể chưa tới cổng" in answer.text


def test_another_site_s_form_is_not_heard(desk: EnrolledDesk, phone: httpx.Client) -> None:
    _filing, page = filed(desk)
    answer = phone.post(page, data={"step": "1"}, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert "<form" in phone.get(page).text


def test_the_link_stays_with_the_page(desk: EnrolledDesk, phone: httpx.Client) -> None:
    _filing, page = filed(desk)
    for answer in (phone.get(page), phone.get(PATH + "NONE")):
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] == "no-store"
        assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_an_answer_without_a_step_is_asked_again(desk: EnrolledDesk, phone: httpx.Client) -> None:
    _filing, page = filed(desk)
    answer = phone.post(page, data={"reason": "manner"})
    assert answer.status_code == 422
    assert "Xin chọn một mức" in answer.text


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=700))
def test_no_form_is_too_strange(phone: httpx.Client, form: bytes) -> None:
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert phone.post(PATH + token_of(UUID(int=7), bytes(16)), content=form, headers=kind).status_code in (404, 429)


def test_five_answers_come_down_together_and_four_do_not(desk: EnrolledDesk, phone: httpx.Client, line: Line) -> None:
    exchange = RatingExchange(desk.store, line, vietnam_now)
    pages = [filed(desk)[1] for _ in range(FEWEST)]
    for page in pages[:-1]:
        rate(phone, page, 5)
    exchange.turn()
    assert sums_at(desk).ratings == 0
    rate(phone, pages[-1], 2, reason="waiting")
    RatingExchange(desk.store, line, vietnam_now).turn()
    sums = sums_at(desk)
    assert (sums.ratings, sums.satisfied) == (FEWEST, FEWEST - 1)
    assert sums.reasons == {Reason.WAITING: 1}
    RatingExchange(desk.store, line, vietnam_now).turn()
    assert sums_at(desk).ratings == FEWEST, "taken over once"


def test_who_answered_at_the_counter_is_not_asked_by_telephone(
    desk: EnrolledDesk, phone: httpx.Client, line: Line
) -> None:
    filing, page = filed(desk)
    exchange = RatingExchange(desk.store, line, vietnam_now)
    exchange.turn()
    TakeRating(desk.store, vietnam_now, desk.posted.append)(RateFiling(filing.id, Satisfaction.SATISFIED))
    exchange.turn()
    assert "Cảm ơn" in phone.get(page).text
    with desk.store.begin() as work:
        assert to_tell(work) == ()


def test_a_counter_speaks_for_its_own_filings_only(new_desk: Callable[..., EnrolledDesk], phone: httpx.Client) -> None:
    own, other = new_desk(), new_desk()
    filing, page = filed(own)
    with other.store.begin() as work:
        work.keyvalues.put("ratings/to-tell", f'["{filing.id}"]'.encode())
        work.commit()
    line = other.line()
    RatingExchange(other.store, line, vietnam_now).turn()
    line.close()
    assert "<form" in phone.get(page).text


def test_a_quiet_line_is_asked_twice_an_hour(desk: EnrolledDesk, line: Line) -> None:
    now = [vietnam_now()]
    exchange = RatingExchange(desk.store, line, lambda: now[0])

    def sent() -> int:
        before = line.bytes_sent
        exchange.turn()
        return line.bytes_sent - before

    assert sent() > 0
    now[0] += EVERY / 2
    assert sent() == 0
    now[0] += EVERY / 2
    assert sent() > 0
