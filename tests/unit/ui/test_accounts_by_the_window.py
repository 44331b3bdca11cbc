"""Who is at the desk, by keys alone: the gate, the lock, accounts and the trail over the real store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from sqlalchemy import text

from counter.account_events import KeepOwnCard, LockDesk, TemporaryPassword
from counter.catalogue.catalogue import Catalogue
from counter.day_events import CloseDay, DayClosed
from counter.events import ChallengeSigned, NumbersRevealed, ReadCard, SignChallenge
from counter.model.account import Role
from counter.store.engine import encrypted_engine
from tests.fakes.guarded_desk import WITHIN, GuardedDesk
from tests.fakes.guarded_window import GuardedWindow
from tests.fakes.whole_desk import PASSWORD, chip, read, signed_by
from ui.desk.idle_lock import IdleLock
from ui.desk.ports import Page
from ui.desk.walk_in import Step

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def at(tmp_path: Path, qapp: QApplication, catalogue: Catalogue, dressed: object) -> Iterator[GuardedWindow]:
    guarded = GuardedDesk(tmp_path)
    guarded.add("lan")
    guarded.add("minh", Role.SUPERVISOR)
    guarded.add("hoa", Role.ADMINISTRATOR)
    window = GuardedWindow(qapp, catalogue, guarded)
    yield window
    window.window.close()
    window.window.deleteLater()
    window.settle()
    guarded.store.close()


def test_an_administrator_lands_on_the_accounts_and_meets_no_citizen(at: GuardedWindow) -> None:
    at.sign_in("hoa")
    assert at.shell.page is Page.ACCOUNTS
    assert Page.INTAKE not in at.shell.places
    assert Page.SEARCH not in at.shell.places
    assert "3 tài khoản, 3 đang hoạt động" in at.words()


def test_an_officer_is_added_and_comes_in_by_keys_alone(at: GuardedWindow) -> None:
    at.sign_in("hoa")
    at.ctrl(K.Key_N)
    at.type("thu.ha")
    at.type("Thu Ha")
    at.press(K.Key_Return)  # the first role's button has the focus: an officer
    temporary = at.guarded.said(TemporaryPassword).password
    assert f"Mật khẩu tạm: {temporary}" in at.words()
    at.shell.sign_out()
    at.settle()
    at.sign_in("thu.ha", temporary)
    assert at.shell.page is Page.GATE
    assert "Chọn mật khẩu của mình" in at.words()
    at.type("a long sentence")
    at.type("another one")
    assert "Hai lần gõ khác nhau" in at.words()
    at.type("a long sentence")
    at.type("a long sentence")
    assert (at.shell.page, at.guarded.session.officer.username) == (Page.INTAKE, "thu.ha")


def test_an_account_is_blocked_and_given_a_role_by_keys_alone(at: GuardedWindow) -> None:
    at.sign_in("hoa")
    at.press(K.Key_Down)  # hoa, lan, minh: the second
    at.ctrl(K.Key_B)
    assert at.guarded.account("lan").blocked
    assert "Lan đã bị chặn" in at.words()
    at.ctrl(K.Key_B)
    assert not at.guarded.account("lan").blocked
    at.ctrl(K.Key_R)
    assert "Vai trò mới của Lan?" in at.words()
    at.press(K.Key_Escape)
    assert at.guarded.account("lan").role is Role.OFFICER
    at.ctrl(K.Key_R)
    at.ctrl(K.Key_1)
    assert at.guarded.account("lan").role is Role.SUPERVISOR


def test_one_does_not_block_oneself_and_it_is_said_why(at: GuardedWindow) -> None:
    at.sign_in("hoa")
    at.ctrl(K.Key_B)
    assert not at.guarded.account("hoa").blocked
    assert "TA-710" in at.words()


class TestTheLock:
    def test_behind_it_no_key_of_the_desk_works_and_nobody_is_seen(self, at: GuardedWindow) -> None:
        at.sign_in("lan")
        at.shell.open_step(Step.PROCEDURE)
        at.press(K.Key_F12)
        assert at.shell.page is Page.GATE
        assert "Quầy đang khóa · Lan" in at.words()
        before = len(at.submitted)
        at.press(K.Key_2, ALT)
        at.press(K.Key_F2)
        at.press(K.Key_F7)
        at.ctrl(K.Key_H)
        at.ctrl(K.Key_K)
        assert at.shell.page is Page.GATE
        assert not [one for one in at.submitted[before:] if isinstance(one, NumbersRevealed | ReadCard)]
        assert "Tiếp nhận" not in at.words()
        at.type("not the one")
        assert "TA-701" in at.words()
        at.type(PASSWORD)
        assert (at.shell.page, at.shell.step) == (Page.INTAKE, Step.PROCEDURE), "back where it was"

    def test_somebody_else_signs_in_instead(self, at: GuardedWindow) -> None:
        at.sign_in("lan")
        at.press(K.Key_F12)
        at.press(K.Key_Escape)
        assert at.shell.page is Page.SIGN_IN
        assert "TA-7" not in at.words()
        assert at.guarded.session.account is None
        at.sign_in("minh")
        assert at.guarded.session.officer.username == "minh"

    def test_nobody_there_for_a_while_locks_it(self, qtbot, dressed: object) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        locked: list[bool] = []
        idle = IdleLock(QApplication.instance(), window, 0.05, lambda: locked.append(True))
        qtbot.waitUntil(lambda: bool(locked), timeout=5000)
        idle.eventFilter(window, _touch())
        qtbot.waitUntil(lambda: len(locked) == 2, timeout=5000)

    def test_by_time_it_says_so_in_the_trail(self, at: GuardedWindow) -> None:
        at.sign_in("lan")
        at.shell.lock(by_time=True)
        at.settle()
        assert LockDesk(by_time=True) in at.submitted
        assert at.guarded.trail()[-1].purpose == "time"


def _touch() -> QEvent:
    return QEvent(QEvent.Type.KeyPress)


class TestBeforeWhatIsGrave:
    @pytest.fixture
    def day(self, at: GuardedWindow) -> GuardedWindow:
        """A supervisor on the day's page, who gave the password a while ago."""
        at.sign_in("minh")
        at.shell.open_page(Page.DAY)
        at.settle()
        at.guarded.now += WITHIN
        at.press(K.Key_F10)
        assert "Gõ lại mật khẩu để chốt ngày." in at.words()
        return at

    def test_the_password_is_given_and_it_is_done(self, day: GuardedWindow) -> None:
        day.type(PASSWORD)
        assert day.guarded.said(DayClosed)
        assert day.shell.page is Page.DAY
        assert "Đã chốt ngày" in day.words()

    def test_esc_does_nothing_and_says_so_on_its_page(self, day: GuardedWindow) -> None:
        day.press(K.Key_Escape)
        assert day.shell.page is Page.DAY
        assert "TA-708" in day.words()
        assert "day-closed" not in day.guarded.actions()
        assert [type(one) for one in day.submitted].count(CloseDay) == 1

    def test_whose_factor_is_a_card_lays_it_down_and_it_signs(self, at: GuardedWindow) -> None:
        at.sign_in("minh")
        at.submit(KeepOwnCard(read("divorced")))
        at.settle()
        at.press(K.Key_Return)  # the recovery codes are taken down
        at.shell.open_page(Page.DAY)
        at.settle()
        at.guarded.now += WITHIN
        at.press(K.Key_F10)
        assert "Đặt căn cước của mình lên đầu đọc và gõ lại mật khẩu để chốt ngày." in at.words()
        at.type(PASSWORD)
        at.type("123456")
        asked = at.guarded.card.commands[-1]
        assert isinstance(asked, SignChallenge)
        at.submit(ChallengeSigned(asked.draft, signed_by(chip("divorced"), asked.challenge)))
        at.settle()
        assert at.shell.page is Page.DAY
        assert "Đã chốt ngày" in at.words()


class TestTheTrail:
    @pytest.fixture
    def trail(self, at: GuardedWindow) -> GuardedWindow:
        at.sign_in("hoa")
        at.shell.open_page(Page.TRAIL)
        at.settle()
        return at

    def test_it_is_asked_by_letters_without_marks(self, trail: GuardedWindow) -> None:
        assert "Chuỗi nguyên vẹn" in trail.words()
        trail.press(K.Key_Tab)
        trail.type("dang nhap")
        assert trail.guarded.trail()[-1].purpose == "sign-in"
        assert "1 dòng" in trail.words()
        trail.type("nothing like that")
        assert "Không có việc nào tên như vậy" in trail.words()
        trail.press(K.Key_Escape)
        trail.press(K.Key_Tab)
        trail.press(K.Key_Tab)
        trail.type("31/02/2026")
        assert "Ngày chưa đọc được" in trail.words()

    def test_a_row_altered_behind_the_programs_back_is_named_on_the_page(self, trail: GuardedWindow) -> None:
        engine = encrypted_engine(trail.guarded.folder / "store" / "motcua.db", bytes(range(32)))
        with engine.begin() as connection:
            connection.execute(text("DROP TRIGGER audit_frozen"))
            connection.execute(text("UPDATE audit SET actor = 'lan' WHERE row = 2"))
        engine.dispose()
        trail.press(K.Key_F5)
        assert "Nhật ký đã bị sửa: dòng 2 không khớp với các dòng trước" in trail.words()
        assert "Chuỗi đứt ở dòng 2" in trail.words()
        trail.press(K.Key_Escape)
        assert "dòng 2" in trail.words(), "it is said for as long as it is so"

    def test_an_officer_finds_no_way_to_it(self, at: GuardedWindow) -> None:
        at.sign_in("lan")
        at.shell.open_page(Page.TRAIL)
        assert at.shell.page is Page.INTAKE


@pytest.mark.parametrize("page", [Page.ACCOUNTS, Page.TRAIL, Page.SECURITY])
def test_every_control_has_a_name(at: GuardedWindow, page: Page) -> None:
    at.sign_in("hoa")
    at.shell.open_page(page)
    if page is Page.ACCOUNTS:
        at.ctrl(K.Key_N)
    at.settle()
    seen = [
        one
        for kind in (QLineEdit, QAbstractButton)
        for one in at.window.findChildren(kind)
        if one.isVisible() and one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert seen
    assert [type(one).__name__ for one in seen if not one.accessibleName()] == []
