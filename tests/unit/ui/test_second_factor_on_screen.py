"""An authenticator taken up at the desk by keys and a camera; the account pages at every text size."""

from __future__ import annotations

from base64 import b32decode
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from counter.account_events import DeskLocked, LockDesk, RecoveryCodesMade, SignInGoesOn
from counter.catalogue.catalogue import Catalogue
from counter.events import SetAnswer
from counter.second_factor import code_at, spelled
from tests.fakes.built_desk import BuiltDesk, Scene
from tests.fakes.guarded_desk import GuardedDesk
from tests.fakes.guarded_window import GuardedWindow
from tests.scenes import account_scenes
from tests.scenes.filing_scenes import with_population
from ui.desk.ports import Page
from ui.theme.dress import put_on

K = Qt.Key


@pytest.fixture
def at(tmp_path: Path, qapp: QApplication, catalogue: Catalogue, dressed: object) -> Iterator[GuardedWindow]:
    guarded = GuardedDesk(tmp_path)
    guarded.add("lan")
    window = GuardedWindow(qapp, catalogue, guarded)
    yield window
    window.window.close()
    window.window.deleteLater()
    window.settle()
    guarded.store.close()


def scanned(window: QWidget) -> str:
    """What a telephone reads off the screen."""
    shown = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    picture = Image.frombuffer(
        "L", (shown.width(), shown.height()), bytes(shown.constBits()), "raw", "L", shown.bytesPerLine(), 1
    )
    (code,) = zxingcpp.read_barcodes(picture)
    return str(code.text)


def test_a_telephone_reads_the_key_and_its_first_code_turns_it_on(at: GuardedWindow) -> None:
    at.sign_in("lan")
    at.shell.open_page(Page.SECURITY)
    at.settle()
    assert "chưa có" in at.words()
    at.ctrl(K.Key_Return)
    offered = at.guarded.said(SignInGoesOn)
    uri = scanned(at.window)
    assert uri == offered.uri
    (secret,) = parse_qs(urlsplit(uri).query)["secret"]
    assert offered.key.replace("-", "") == secret
    key = b32decode(secret)
    assert spelled(key) == offered.key
    at.type("000000")
    assert "TA-707" in at.words()
    at.type(code_at(key, at.guarded.now.timestamp()))
    shown = at.words()
    assert all(code in shown for code in at.guarded.said(RecoveryCodesMade).codes)
    at.press(K.Key_Return)  # Đã chép xong
    assert at.shell.page is Page.SECURITY
    assert "ứng dụng xác thực" in at.words()
    assert "còn 8 mã" in at.words()


def test_ones_own_card_is_read_first(at: GuardedWindow) -> None:
    at.sign_in("lan")
    at.shell.open_page(Page.SECURITY)
    at.settle()
    at.ctrl(K.Key_G)
    assert "Chưa đọc thẻ của mình" in at.words()


@pytest.mark.parametrize("scale", [1.25, 2.0])
@pytest.mark.parametrize(
    "scene",
    [
        account_scenes.enrolling,
        account_scenes.codes,
        account_scenes.security,
        account_scenes.adding,
        account_scenes.accounts,
        account_scenes.broken_trail,
    ],
    ids=lambda scene: scene.__name__,
)
def test_every_page_about_accounts_fits_a_small_display(
    qapp: QApplication, catalogue: Catalogue, dressed: object, scene: Scene, scale: float
) -> None:
    put_on(qapp, "light", scale)
    try:
        built = BuiltDesk(qapp, catalogue=catalogue)
        built.window.show()
        scene(built)
        assert built.window.size().toTuple() == (1366, 768)
        for button in built.window.findChildren(QAbstractButton):
            if button.isVisible() and button.parentWidget() is built.window._footer:
                assert button.geometry().right() <= built.window._footer.width()
    finally:
        built.window.close()
        built.window.deleteLater()
        built.settle()
        put_on(qapp)


def test_what_was_typed_is_kept_before_the_lock_falls(
    qapp: QApplication, catalogue: Catalogue, dressed: object
) -> None:
    """The real desk takes nothing from behind the lock, so the last field has to be quicker."""
    built = BuiltDesk(qapp, catalogue=catalogue)
    built.window.show()
    with_population(built)
    field = built.window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "12")
    QTest.keyClick(field, K.Key_F12)
    built.settle()
    kinds = [type(one) for one in built.desk.submitted]
    assert LockDesk in kinds
    assert SetAnswer in kinds
    built.post(DeskLocked("Lan Anh"))
    built.settle()
    after = [type(one) for one in built.desk.submitted][kinds.index(LockDesk) :]
    assert SetAnswer not in after
    assert built.screens.shell.page is Page.GATE
    built.window.close()
    built.window.deleteLater()
    built.settle()
