"""The walk-in itself: a divorced woman needs the certificate of her marital status, and the line is cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from counter.emrtd.card_record import ActiveVerdict, Authenticity
from counter.events import CardInserted, CardRemoved, Event, LineChanged, SlipKind
from counter.model.filing import Answer, BusinessStatus, Filing, Source, SyncState
from ui.demo.diary import Diary
from ui.desk.build import DeskScreens
from ui.desk.ports import Page
from ui.desk.walk_in import Step

PROCEDURE = "1.004873"
WHO = "divorced"
_TYPED = {
    "/subject/divorce/judgment": "12/2024/QĐST-HNGĐ",
    "/subject/divorce/date": "20/05/2024",
    "/subject/divorce/court": "Tòa án nhân dân khu vực 1",
    "/purpose/kind": "vay",
}


@dataclass(slots=True, weakref_slot=True)
class Ears:
    """Hears what the screens hear, to know when a step is done."""

    line_up: bool = False
    card_there: bool = False

    def hear(self, event: Event) -> None:
        match event:
            case LineChanged(up=up):
                self.line_up = up
            case CardInserted():
                self.card_there = True
            case CardRemoved():
                self.card_there = False
            case _:
                pass


@dataclass(frozen=True, slots=True)
class Stage:
    """What stands around the window: cards, the line, the officer's account, the citizen's paper."""

    ears: Ears

    insert: Callable[[str], None]
    qr: Callable[[str], str]
    cut_line: Callable[[], None]
    restore_line: Callable[[], None]
    account: tuple[str, str]
    judgment: Path


def play(screens: DeskScreens, stage: Stage, diary: Diary) -> Filing:
    """Every step by keys alone. Returns the accepted filing. Raises NothingHappened where one fails."""
    hand, now = diary.hand, screens.walk_in
    _sign_in(screens, stage, diary)
    _read_card(screens, stage, diary)
    _declare(screens, diary)
    _attach(screens, stage, diary)

    hand.press("Ctrl+Return")
    hand.until("the review", lambda: screens.shell.step is Step.REVIEW)
    hand.press("Ctrl+D")
    diary.step("Xem lại, đối chiếu khuôn mặt", picture="xem-lai")

    stage.cut_line()
    hand.press("F9")
    hand.until("the filing queued", lambda: now.filing is not None)
    hand.until("its slip", lambda: any(kind is SlipKind.CONFIRMATION for kind, _ in now.slips))
    filed = now.filing
    if filed is None:
        raise AssertionError("a filing that was there has gone")
    provisional = filed.provisional.text
    presence = "thẻ ký lúc nộp" if now.present_at_filing else "thẻ đã thấy lúc mở"
    hand.until("the line known as lost", lambda: not stage.ears.line_up)
    diary.step(f"F9 khi đứt mạng: xếp hàng {provisional}, {presence}, in phiếu", picture="da-nop-mat-mang")

    hand.press("Alt+2")
    hand.press("Alt+3")
    hand.until("the queue", lambda: screens.shell.page is Page.QUEUE)
    diary.step("Hàng chờ gửi", picture="cho-gui")
    hand.press("Alt+1")
    hand.until("the walk-in again", lambda: screens.shell.page is Page.INTAKE)

    stage.restore_line()
    hand.until("the official code", lambda: now.filing is not None and now.filing.code is not None)
    hand.until("delivery", lambda: now.filing is not None and now.filing.sync is SyncState.DELIVERED)
    diary.step("Có mạng lại: gửi đúng một lần, có mã chính thức", picture="da-gui")
    hand.until("acceptance", lambda: now.filing is not None and now.filing.business is BusinessStatus.ACCEPTED)
    hand.until("the receipt", lambda: any(kind is SlipKind.RECEIPT for kind, _ in now.slips))
    diary.step("Được tiếp nhận, in Giấy tiếp nhận và hẹn trả (Mẫu 01)", picture="tiep-nhan")
    if now.filing is None:
        raise AssertionError("a filing that was there has gone")
    for _, path in now.slips:
        diary.keep(path)
    return now.filing


def _sign_in(screens: DeskScreens, stage: Stage, diary: Diary) -> None:
    hand = diary.hand
    username, password = stage.account
    hand.until("the window under the hand", hand.has_focus)
    hand.type(username)
    hand.press("Return")
    hand.type(password)
    hand.press("Return")
    hand.until("signed in", lambda: screens.shell.page is Page.INTAKE)
    hand.until("the line", lambda: stage.ears.line_up)
    diary.step("Cán bộ đăng nhập", picture="cho-the")


def _read_card(screens: DeskScreens, stage: Stage, diary: Diary) -> None:
    hand, now = diary.hand, screens.walk_in
    stage.insert(WHO)
    hand.until("the card seen", lambda: stage.ears.card_there)
    hand.scan(stage.qr(WHO))
    hand.until("the chip read", lambda: now.record is not None and not screens.card.reading)
    record = now.record
    if record is None or record.passive.authenticity is not Authenticity.TRUSTED:
        raise AssertionError("the training card is not trusted")
    if record.active is not ActiveVerdict.GENUINE:
        raise AssertionError("the training chip did not prove itself")
    hand.until("the portrait", lambda: now.portrait_arrived >= 1.0)
    diary.step("Đặt thẻ, quét QR: chip đọc xong, chữ ký hợp lệ", picture="the")


def _declare(screens: DeskScreens, diary: Diary) -> None:
    hand, now = diary.hand, screens.walk_in
    hand.press("F3")
    hand.until("the search", lambda: screens.shell.step is Step.PROCEDURE)
    hand.type("tinh trang hon nhan")
    diary.step("Tìm thủ tục bằng vài chữ không dấu", picture="thu-tuc")
    hand.press("Return")
    hand.until("the declaration", lambda: screens.shell.step is Step.DECLARATION and now.draft is not None)
    if now.procedure is None or now.procedure.code != PROCEDURE:
        raise AssertionError("another service was found first")
    hand.until("the register's answer in the form", lambda: _from_register(now.answers))
    diary.step("Tờ khai mở ra, đã điền từ chip và dân cư", picture="to-khai")
    asked = _asked(screens)
    if set(asked) != set(_TYPED):
        raise AssertionError(f"other fields are asked than only she can answer: {asked}")
    for pointer in asked:  # the cursor stands in the first, and Enter leads to the next
        hand.type(_TYPED[pointer])
        hand.press("Return")
        hand.until(f"the answer to {pointer}", partial(_is_answered, screens, pointer))
    hand.until("autosave", lambda: not now.pending)
    diary.step("Người dân trả lời những ô còn lại", picture="to-khai-xong")


def _from_register(answers: dict[str, Answer]) -> bool:
    return any(answer.source is Source.POPULATION for answer in answers.values())


def _is_answered(screens: DeskScreens, pointer: str) -> bool:
    return pointer not in _asked(screens)


def _asked(screens: DeskScreens) -> list[str]:
    """Pointers of what the citizen must still answer, in the order of the screen."""
    state = screens.declaration.state()
    return [one.field.pointer for one in state.unanswered] if state else []


def _attach(screens: DeskScreens, stage: Stage, diary: Diary) -> None:
    hand, now = diary.hand, screens.walk_in
    hand.press("Ctrl+Return")
    hand.until("the papers", lambda: screens.shell.step is Step.PAPERS)
    hand.paste_file(str(stage.judgment))
    hand.until("the judgment kept", lambda: now.draft is not None and len(now.draft.papers) == 1)
    diary.step("Đính kèm bản án ly hôn", picture="giay-to")
