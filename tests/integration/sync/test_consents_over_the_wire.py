"""A consent by VNeID from a desk to a real gateway and back: asked over TLS, answered by the long-poll."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest

from counter.consent_events import ConsentAnswered, ConsentReply, ConsentRequest
from counter.consents import LASTS, Consent, ConsentStep, Way, after
from counter.errors import FailureCode, LineError
from sync.answers import accept
from sync.consents import GatewayConsents
from sync.deltas import Deltas
from sync.wire.problems import Problem, ProblemType
from tests.fakes.desk_filings import vietnam_now
from tests.fakes.enrolled_desk import EnrolledDesk


def request(name: str = "Nguyễn Văn Chủ", asked_at: datetime | None = None) -> ConsentRequest:
    at = asked_at or vietnam_now()
    return ConsentRequest(
        uuid4(), "head", name, "000171000001", "Đăng ký tạm trú: ý kiến của chủ hộ", at, at + LASTS, "lan"
    )


def heard(desk: EnrolledDesk, draft: UUID) -> ConsentAnswered:
    """What the long-poll brings of this draft."""
    deltas = Deltas(desk.store, desk.portal(), desk.posted.append)
    end = time.monotonic() + 30
    while time.monotonic() < end:
        deltas.pull(wait=5)
        for event in desk.posted:
            if isinstance(event, ConsentAnswered) and event.draft == draft:
                return event
    pytest.fail("no news of the consent came down")


@pytest.fixture
def road(desk: EnrolledDesk) -> Iterator[GatewayConsents]:
    line = desk.line()
    yield GatewayConsents(line)
    line.close()


def test_it_is_asked_for_once_and_answered_with_the_news(desk: EnrolledDesk, road: GatewayConsents) -> None:
    asked = request()
    first = road.inquire(asked)
    assert (first.draft, first.kind, first.asked_at, first.reply) == (
        asked.draft,
        "head",
        asked.asked_at,
        ConsentReply.OPEN,
    )
    told = heard(desk, asked.draft)
    assert (told.reply, told.asked_at) == (ConsentReply.GIVEN, asked.asked_at)
    assert told.at is not None
    assert abs(told.at - vietnam_now()) < timedelta(minutes=1)
    assert road.inquire(asked) == told
    assert road.remind(asked) == told


def test_what_was_withdrawn_is_not_there_to_be_reminded_of(road: GatewayConsents) -> None:
    asked = request("Không Trả Lời Ai")
    road.inquire(asked)
    waiting = after(
        Consent(asked.draft, "head", asked.name, asked.number, Way.VNEID), ConsentStep.ASKED, asked.asked_at
    )
    for _ in range(2):
        road.withdraw(waiting)
    with pytest.raises(LineError):
        road.remind(asked)


def test_a_refusal_is_heard_too(desk: EnrolledDesk, road: GatewayConsents) -> None:
    asked = request("Từ Chối Văn Chủ")
    road.inquire(asked)
    assert heard(desk, asked.draft).reply is ConsentReply.REFUSED


def test_the_news_of_a_consent_are_taken_over_with_a_gateways_second_life(
    desk: EnrolledDesk, road: GatewayConsents
) -> None:
    """A cursor of another life of the store begins at the beginning, and the consents come again."""
    asked = request()
    road.inquire(asked)
    told = heard(desk, asked.draft)
    with desk.store.begin() as work:
        work.keyvalues.put("gateway-cursor", b"100000000000000009")
        work.commit()
    desk.posted.clear()
    Deltas(desk.store, desk.portal(), desk.posted.append).pull()
    assert told in desk.posted


@pytest.mark.parametrize("number", ["", "123", "00017100000a"])
def test_a_number_that_is_none_never_leaves_the_desk(road: GatewayConsents, number: str) -> None:
    with pytest.raises(LineError) as caught:
        road.inquire(replace(request(), number=number))
    assert caught.value.code is FailureCode.DECLARATION_INVALID
    assert "Chủ" not in str(caught.value)
    assert number not in str(caught.value) or not number


def test_nobody_is_reminded_who_was_not_asked(road: GatewayConsents) -> None:
    with pytest.raises(LineError) as caught:
        road.remind(request())
    assert caught.value.code is FailureCode.GATEWAY_TROUBLE


def test_a_gateway_without_a_way_to_vneid_is_understood() -> None:
    problem = Problem.of(ProblemType.NO_CONSENT_ROAD)
    with pytest.raises(LineError) as caught:
        accept(problem.status, {}, problem.model_dump_json().encode(), signed=True)
    assert caught.value.code is FailureCode.NO_CONSENT_ROAD
