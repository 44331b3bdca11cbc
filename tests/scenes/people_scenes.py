"""Scenes of other people: who must agree and is not here, whom card and register tell differently, what one may need."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from counter.consent_events import ConsentsListed, WaitingConsent
from counter.consents import LASTS, ConsentState
from counter.events import CardInserted, CardRead, CardRemoved, DraftOpened
from counter.forms.second_card import by_chip
from counter.model.filing import Json
from counter.paper_events import Mismatch, MismatchesListed
from counter.second_card_events import SecondCardTaken
from counter.suggestion_events import ServicesSuggested
from counter.suggestions import Document, EarlierFiling, suggestions
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.fakes.counter_people import record_of
from tests.scenes.card_scenes import CAST, TENANT, read
from ui.desk.ports import Page
from ui.desk.walk_in import Step

_WAITED = WaitingConsent(
    draft=UUID(int=1),
    procedure="1.004194",
    title="Đăng ký tạm trú",
    applicant="PHẠM VĂN THỬ",
    kind="head",
    who="chủ hộ",
    name="Nguyễn Ẫm Thử",
    state=ConsentState.WAITING,
    since=NOW - timedelta(days=4),
    until=NOW - timedelta(days=4) + LASTS,
    reminders=2,
    reminded_at=NOW - timedelta(days=1),
)
WAITED = (
    _WAITED,
    replace(_WAITED, kind="owner", who="chủ sở hữu chỗ ở", name="Trần Thị Mẫu"),
    replace(
        _WAITED,
        draft=UUID(int=2),
        title="Đăng ký thường trú",
        applicant="LÊ THỊ VÍ DỤ",
        kind="guardian",
        who="cha, mẹ hoặc người giám hộ",
        name="Lê Văn Ví Dụ",
        since=NOW - timedelta(minutes=12),
        until=NOW - timedelta(minutes=12) + LASTS,
        reminders=0,
        reminded_at=None,
    ),
    replace(_WAITED, draft=UUID(int=3), applicant="VŨ VĂN VÍ DỤ", name="Đỗ Thị Thử", state=ConsentState.REFUSED),
    replace(_WAITED, draft=UUID(int=4), applicant="", name="Hoàng Văn Mẫu", state=ConsentState.LAPSED, reminders=3),
)
MISMATCHES = (
    Mismatch(NOW, "Lan Anh", UUID(int=1), "1.004873", ("birth",), True, "Xác nhận tình trạng hôn nhân", "LÊ THỊ VÍ DỤ"),
    Mismatch(
        NOW - timedelta(days=2),
        "Lan Anh",
        UUID(int=2),
        "1.004194",
        ("name", "birth"),
        False,
        "Đăng ký tạm trú",
        "PHẠM VĂN THỬ",
        "H15.50.05.13-261117-0021",
    ),
    Mismatch(NOW - timedelta(days=9), "Minh Đức", UUID(int=3), "1.000894", ("sex",), False, "Đăng ký kết hôn"),
)
_STAY: dict[str, Json] = {"/request/from": "2025-12-01", "/request/months": 12}
SUGGESTED = suggestions(
    NOW.date(),
    Document(date(2027, 1, 12)),
    (EarlierFiling("1.004194", "H15.50.05.13-251201-0044", date(2025, 12, 1), _STAY),),
)


def consents(built: BuiltDesk) -> None:
    built.sign_in()
    built.screens.shell.open_page(Page.CONSENTS)
    built.post(ConsentsListed(WAITED))
    built.settle()


def nobody_waited_for(built: BuiltDesk) -> None:
    built.sign_in()
    built.screens.shell.open_page(Page.CONSENTS)
    built.settle()


def mismatches(built: BuiltDesk) -> None:
    built.sign_in(who="minhduc")
    built.screens.shell.open_page(Page.MISMATCHES)
    built.post(MismatchesListed(MISMATCHES))
    built.settle()


def suggested(built: BuiltDesk) -> None:
    read(built)
    built.screens.shell.open_step(Step.PROCEDURE)
    built.settle()
    built.post(ServicesSuggested(TENANT.number.digits, SUGGESTED))
    built.settle()


def second_person(desk: BuiltDesk) -> None:
    """The bride's chip was read beside the groom's declaration of marriage."""
    groom, bride = CAST["groom"], CAST["bride"]
    desk.sign_in()
    desk.post(CardRead(record_of(groom)))
    desk.screens.shell.open_step(Step.PROCEDURE)
    desk.screens.procedure.search("dang ky ket hon")
    desk.screens.procedure.choose()
    desk.settle()
    walk_in = desk.screens.walk_in
    desk.screens.card.take_scan(f"{bride.number.digits}||{bride.name.full}|17051998|Nữ|Phường An Bình|17042023")
    desk.post(CardRemoved("r"), CardInserted("r"), CardRead(record_of(bride)))
    if walk_in.draft is None or walk_in.procedure is None or walk_in.procedure.form is None:
        raise AssertionError("no declaration is open")
    hers = by_chip(walk_in.procedure.form, "/bride", record_of(bride), NOW.date())
    filled = replace(walk_in.draft, answers={**walk_in.draft.answers, **hers})
    desk.post(DraftOpened(filled, walk_in.record), SecondCardTaken(filled.id, "/bride"))
    desk.settle()
