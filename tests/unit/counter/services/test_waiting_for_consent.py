"""*Chờ đồng ý*: a filing waits for the head of the household who is not here."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter.consent_events import (
    AskConsents,
    AttestSignature,
    ConsentAnswered,
    ConsentReply,
    ConsentsChanged,
    ConsentsListed,
    ConsentsUnavailable,
    InquireConsents,
    ListConsents,
)
from counter.consents import LASTS, REMINDED_EVERY, Consent, ConsentState
from counter.errors import FailureCode, StoreError
from counter.events import SetAnswer
from counter.model.filing import Draft, Json
from counter.model.review import CONSENT, SIGNATURE
from counter.services.inquire_consents import ConsentInquiry
from counter.training.consents import PractisedConsents
from sync.no_consent_road import NoConsentRoad
from tests.fakes.whole_desk import WholeDesk, read

STAY = "1.004194"
HEAD_WAY = "/consent/head/way"
HEAD: dict[str, Json] = {"/head/relation": "Cùng ở nhờ", "/head/name": "Nguyễn Văn Chủ", "/head/number": "000171000001"}


@pytest.fixture
def draft(desk: WholeDesk) -> Draft:
    """A lodger declares; owner and head are others."""
    return desk.answer(desk.open(STAY, read("tenant")), HEAD | {"/consent/owner/way": "self", HEAD_WAY: "vneid"})


def asks(desk: WholeDesk, draft: Draft) -> InquireConsents:
    desk.do(AskConsents(draft.id))
    asked = [one for one in desk.enquiry.commands if isinstance(one, InquireConsents)]
    assert asked
    return asked[-1]


def stands(desk: WholeDesk) -> Consent:
    (one,) = desk.said(ConsentsChanged).consents
    return one


def blocked(desk: WholeDesk, draft: Draft) -> list[str]:
    review = desk.filing.reviewing.review_of(desk.draft(draft.id), desk.now.date())
    return [one.words for one in review.blockers if one.target == f"{CONSENT}head"]


def audited(desk: WholeDesk) -> list[str]:
    with desk.store.begin() as uow:
        actions = ("asked", "reminded", "given", "refused", "lapsed")
        return [line.action for name in actions for line in uow.audit.of(f"consent-{name}", 10)]


def answer(desk: WholeDesk, inquiry: InquireConsents, reply: ConsentReply) -> None:
    (request,) = inquiry.requests
    desk.do(ConsentAnswered(request.draft, request.kind, request.asked_at, reply))


def test_the_filing_cannot_go_before_it_is_given(desk: WholeDesk, draft: Draft) -> None:
    assert blocked(desk, draft) == ["Chưa hỏi chủ hộ đồng ý qua VNeID."]
    inquiry = asks(desk, draft)
    assert stands(desk).state is ConsentState.WAITING
    assert blocked(desk, draft)[0].startswith("Chờ chủ hộ đồng ý qua VNeID, đến hết ")
    answer(desk, inquiry, ConsentReply.GIVEN)
    assert stands(desk).state is ConsentState.GIVEN
    assert not blocked(desk, draft)
    assert audited(desk) == ["consent-asked", "consent-given"]


def test_who_is_asked_for_what_and_until_when(desk: WholeDesk, draft: Draft) -> None:
    (request,) = asks(desk, draft).requests
    assert (request.name, request.number) == ("Nguyễn Văn Chủ", "000171000001")
    assert "chủ hộ" in request.purpose
    assert request.ends_at - request.asked_at == LASTS
    assert "Chủ" not in repr(request)


def test_looking_again_asks_nobody_twice(desk: WholeDesk, draft: Draft) -> None:
    assert asks(desk, draft).requests == asks(desk, draft).requests
    assert audited(desk) == ["consent-asked"]


def test_a_refusal_keeps_it_back_and_may_be_asked_again(desk: WholeDesk, draft: Draft) -> None:
    first = asks(desk, draft)
    answer(desk, first, ConsentReply.REFUSED)
    assert blocked(desk, draft) == ["Không được chủ hộ đồng ý qua VNeID: hỏi lại, hoặc chọn cách khác."]
    second = asks(desk, draft)
    answer(desk, first, ConsentReply.GIVEN)
    assert blocked(desk, draft), "an answer to the first question answers no second one"
    answer(desk, second, ConsentReply.GIVEN)
    assert not blocked(desk, draft)


def test_another_head_is_another_consent(desk: WholeDesk, draft: Draft) -> None:
    answer(desk, asks(desk, draft), ConsentReply.GIVEN)
    desk.do(SetAnswer(draft.id, "/head/name", "Trần Thị Khác"))
    assert blocked(desk, draft) == ["Chưa hỏi chủ hộ đồng ý qua VNeID."]


def test_another_way_is_the_way_out(desk: WholeDesk, draft: Draft) -> None:
    asks(desk, draft)
    desk.do(SetAnswer(draft.id, HEAD_WAY, "form"))
    assert not blocked(desk, draft)
    review = desk.filing.reviewing.review_of(desk.draft(draft.id), desk.now.date())
    assert [one.target for one in review.warnings if "chữ ký" in one.words] == [f"{SIGNATURE}head"]
    desk.do(AttestSignature(draft.id, "head"))
    assert stands(desk).state is ConsentState.GIVEN
    review = desk.filing.reviewing.review_of(desk.draft(draft.id), desk.now.date())
    assert not [one for one in review.warnings if "chữ ký" in one.words]


def test_no_signature_is_attested_that_nobody_asked_for(desk: WholeDesk, draft: Draft) -> None:
    with pytest.raises(StoreError) as caught:
        desk.do(AttestSignature(draft.id, "guardian"))
    assert caught.value.code is FailureCode.NOT_FOUND


def test_the_list_reminds_and_ends(desk: WholeDesk, draft: Draft) -> None:
    inquiry = asks(desk, draft)
    desk.now += REMINDED_EVERY
    desk.do(ListConsents())
    (line,) = desk.said(ConsentsListed).lines
    assert (line.draft, line.kind, line.state) == (draft.id, "head", ConsentState.WAITING)
    desk.now += LASTS
    desk.do(ListConsents())
    assert [one.state for one in desk.said(ConsentsListed).lines] == [ConsentState.LAPSED]
    desk.do(ListConsents())
    assert not desk.said(ConsentsListed).lines
    assert audited(desk) == ["consent-asked", "consent-reminded", "consent-lapsed"]
    answer(desk, inquiry, ConsentReply.GIVEN)
    assert blocked(desk, draft), "too late is not given"


def test_the_list_is_each_officers_own(desk: WholeDesk, draft: Draft) -> None:
    asks(desk, draft)
    desk.signed_in("mai")
    desk.do(ListConsents())
    assert not desk.said(ConsentsListed).lines


def test_an_answer_after_its_end_is_the_end(desk: WholeDesk, draft: Draft) -> None:
    inquiry = asks(desk, draft)
    desk.now += LASTS + timedelta(days=1)
    answer(desk, inquiry, ConsentReply.GIVEN)
    assert stands(desk).state is ConsentState.LAPSED


def test_in_training_whoever_is_asked_agrees_at_the_second_look(desk: WholeDesk, draft: Draft) -> None:
    inquire = ConsentInquiry(PractisedConsents(), desk.do)
    inquire(asks(desk, draft))
    assert blocked(desk, draft)
    inquire(asks(desk, draft))
    assert not blocked(desk, draft)


def test_without_a_road_the_desk_is_told_and_the_question_stays(desk: WholeDesk, draft: Draft) -> None:
    heard: list[object] = []
    ConsentInquiry(NoConsentRoad(), heard.append)(asks(desk, draft))
    assert heard == [ConsentsUnavailable(draft.id, FailureCode.NO_LINE)]
    assert asks(desk, draft).requests
