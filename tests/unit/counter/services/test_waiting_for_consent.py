"""*Chờ đồng ý*: a filing waits for the head of the household who is not here."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from counter.consent_events import (
    AskConsents,
    AttestSignature,
    ConsentAnswered,
    ConsentReply,
    ConsentsChanged,
    ConsentsListed,
    ConsentsUnavailable,
    ConsentWithdrawn,
    InquireConsents,
    ListConsents,
    RemindConsent,
    WaitingConsent,
    WithdrawConsents,
)
from counter.consents import LASTS, RESTS, Consent, ConsentState, Way
from counter.errors import FailureCode, LineError, StoreError
from counter.events import SetAnswer
from counter.model.filing import Answer, Draft, Json, Source
from counter.model.review import CONSENT, SIGNATURE
from counter.services.consents_needed import needed
from counter.services.inquire_consents import ConsentInquiry, ConsentWithdrawal
from sync.no_consent_road import NoConsentRoad
from tests.fakes.whole_desk import WholeDesk, read, register_says, the_catalogue

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


def answer(desk: WholeDesk, inquiry: InquireConsents, reply: ConsentReply, at: datetime | None = None) -> None:
    (request,) = inquiry.requests
    desk.do(ConsentAnswered(request.draft, request.kind, request.asked_at, reply, at))


def listed(desk: WholeDesk) -> list[WaitingConsent]:
    desk.do(ListConsents())
    return list(desk.said(ConsentsListed).lines)


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
    assert request.purpose == "Đăng ký tạm trú: ý kiến của chủ hộ"
    assert request.officer == draft.officer
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


def test_the_list_tells_who_is_waited_for_and_what_ended_stays_to_be_mended(desk: WholeDesk, draft: Draft) -> None:
    inquiry = asks(desk, draft)
    (line,) = listed(desk)
    assert (line.draft, line.kind, line.who, line.state) == (draft.id, "head", "chủ hộ", ConsentState.WAITING)
    assert (line.title, line.name) == ("Đăng ký tạm trú", "Nguyễn Văn Chủ")
    assert line.applicant == register_says("tenant").name.printed
    desk.now += LASTS
    assert [one.state for one in listed(desk)] == [ConsentState.LAPSED]
    assert [one.state for one in listed(desk)] == [ConsentState.LAPSED]
    assert audited(desk) == ["consent-asked", "consent-lapsed"]
    answer(desk, inquiry, ConsentReply.GIVEN)
    assert blocked(desk, draft), "too late is not given"


def test_what_is_asked_for_no_more_is_not_listed(desk: WholeDesk, draft: Draft) -> None:
    asks(desk, draft)
    desk.do(SetAnswer(draft.id, HEAD_WAY, "paper"))
    assert not listed(desk)


def test_whoever_is_asked_in_vain_is_asked_no_longer(desk: WholeDesk, draft: Draft) -> None:
    asks(desk, draft)
    waiting = stands(desk)
    listed(desk)
    assert not [one for one in desk.enquiry.commands if isinstance(one, WithdrawConsents)]
    desk.do(SetAnswer(draft.id, HEAD_WAY, "form"))
    for _ in range(2):  # until the gateway has it
        listed(desk)
        assert desk.enquiry.commands[-1] == WithdrawConsents((waiting,), "lan")
    desk.do(ConsentWithdrawn(waiting, "lan"))
    desk.enquiry.commands.clear()
    listed(desk)
    assert not desk.enquiry.commands
    assert desk.trail()[-1].action == "consent-withdrawn"
    desk.do(SetAnswer(draft.id, HEAD_WAY, "vneid"))
    assert blocked(desk, draft) == ["Chưa hỏi chủ hộ đồng ý qua VNeID."]


def test_asked_again_meanwhile_it_is_another_question(desk: WholeDesk, draft: Draft) -> None:
    first = asks(desk, draft)
    withdrawn = stands(desk)
    answer(desk, first, ConsentReply.REFUSED)
    asks(desk, draft)
    desk.do(ConsentWithdrawn(withdrawn, "lan"))
    assert [one.state for one in listed(desk)] == [ConsentState.WAITING]


def test_what_the_line_loses_is_withdrawn_at_the_next_look() -> None:
    class Cut(NoConsentRoad):
        def withdraw(self, consent: Consent) -> None:
            raise LineError(FailureCode.NO_LINE, consent.kind)

    one = Consent(UUID(int=1), "head", "Nguyễn Văn Chủ", "000171000001", Way.VNEID)
    heard: list[object] = []
    ConsentWithdrawal(Cut(), heard.append)(WithdrawConsents((one,), "lan"))
    assert not heard
    ConsentWithdrawal(NoConsentRoad(), heard.append)(WithdrawConsents((one,), "lan"))
    assert heard == [ConsentWithdrawn(one, "lan")]


def test_a_refusal_stays_on_the_list(desk: WholeDesk, draft: Draft) -> None:
    answer(desk, asks(desk, draft), ConsentReply.REFUSED)
    assert [one.state for one in listed(desk)] == [ConsentState.REFUSED]


def test_a_reminder_is_written_down_when_the_gateway_sent_it(desk: WholeDesk, draft: Draft) -> None:
    (request,) = asks(desk, draft).requests
    desk.now += RESTS
    desk.do(RemindConsent(draft.id, "head"))
    asked = desk.enquiry.commands[-1]
    assert asked == InquireConsents((request,), remind=True)
    assert [one.reminders for one in listed(desk)] == [0]
    sent = desk.now
    for _ in range(2):  # heard by the answer, and again by the news
        desk.do(ConsentAnswered(draft.id, "head", request.asked_at, ConsentReply.OPEN, None, 1, sent))
    (line,) = listed(desk)
    assert (line.reminders, line.reminded_at) == (1, sent)
    assert audited(desk) == ["consent-asked", "consent-reminded"]


def test_nobody_is_reminded_at_once_nor_who_is_not_waited_for(desk: WholeDesk, draft: Draft) -> None:
    inquiry = asks(desk, draft)
    desk.do(RemindConsent(draft.id, "head"))
    assert not [one for one in desk.enquiry.commands if isinstance(one, InquireConsents) and one.remind]
    answer(desk, inquiry, ConsentReply.GIVEN)
    with pytest.raises(StoreError) as caught:
        desk.do(RemindConsent(draft.id, "head"))
    assert caught.value.code is FailureCode.NOT_FOUND


def test_an_answer_made_in_time_counts_though_the_line_was_down(desk: WholeDesk, draft: Draft) -> None:
    inquiry = asks(desk, draft)
    answered_at = desk.now + timedelta(days=1)
    desk.now += LASTS + timedelta(days=1)
    listed(desk)
    answer(desk, inquiry, ConsentReply.GIVEN, answered_at)
    assert stands(desk).state is ConsentState.GIVEN
    assert not blocked(desk, draft)


def test_who_has_no_number_cannot_be_asked_by_vneid(desk: WholeDesk) -> None:
    answers = {"/head/relation": "Cùng ở nhờ", "/head/name": "Nguyễn Văn Chủ", "/consent/owner/way": "self"}
    draft = desk.answer(desk.open(STAY, read("tenant")), {**answers, HEAD_WAY: "vneid"})
    desk.do(AskConsents(draft.id))
    assert not [one for one in desk.enquiry.commands if isinstance(one, InquireConsents)]
    assert blocked(desk, draft) == ["Chưa ghi số định danh của chủ hộ: ghi số để hỏi qua VNeID, hoặc chọn cách khác."]


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


def test_without_a_road_the_desk_is_told_and_the_question_stays(desk: WholeDesk, draft: Draft) -> None:
    heard: list[object] = []
    ConsentInquiry(NoConsentRoad(), heard.append)(asks(desk, draft))
    assert heard == [ConsentsUnavailable(draft.id, FailureCode.NO_CONSENT_ROAD)]
    assert asks(desk, draft).requests


class TestOtherDeclarations:
    """Which fields say whose consent is asked for is data of each procedure."""

    BIRTH = "3.000722"

    def consents(self, desk: WholeDesk, procedure: str, answers: dict[str, Json]) -> list[tuple[str, str, str]]:
        found = the_catalogue().get(procedure)
        assert found.form is not None
        draft = Draft(UUID(int=5), procedure, found.version, "lan", desk.now, desk.now)
        given = {pointer: Answer(value, Source.TYPED) for pointer, value in answers.items()}
        return [(one.kind, one.name, one.way) for one in needed(draft, found, given, desk.now.date())]

    def test_a_newborns_household_by_one_answer_for_all(self, desk: WholeDesk) -> None:
        answers: dict[str, Json] = {
            "/home/consent": "vneid",
            "/home/head/name": "Nguyễn Văn Chủ",
            "/home/head/number": "000171000001",
            "/requester/number": "000185000017",
        }
        assert self.consents(desk, self.BIRTH, answers) == [("head", "Nguyễn Văn Chủ", "vneid")]
        assert self.consents(desk, self.BIRTH, answers | {"/home/consent": "form"}) == [
            ("head", "Nguyễn Văn Chủ", "form")
        ]

    def test_whoever_declares_need_not_agree_to_it(self, desk: WholeDesk) -> None:
        answers: dict[str, Json] = {
            "/home/consent": "vneid",
            "/home/head/name": "Nguyễn Văn Chủ",
            "/home/head/number": "000171000001",
            "/requester/number": "000171000001",
        }
        assert self.consents(desk, self.BIRTH, answers) == []

    @pytest.mark.parametrize(
        ("birth", "expected"),
        [
            ("2008-11-20", []),
            ("2008-11-21", [("guardian", "", "form")]),
            ("2008", [("guardian", "", "form")]),
            ("2007", []),
            ("2008-11", [("guardian", "", "form")]),
            ("2008-10", []),
            ("not a date", []),
        ],
    )
    def test_a_minor_has_a_parent_sign(self, desk: WholeDesk, birth: str, expected: list[tuple[str, str, str]]) -> None:
        assert desk.now.date() == date(2026, 11, 20)
        assert self.consents(desk, "1.003197", {"/declarant/birth": birth}) == expected
