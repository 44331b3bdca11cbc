"""A screen of the kiosk fails: the visit ends, nothing of the person stays, and the next one begins."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from counter.errors import FailureCode
from counter.events import Failed
from counter.kiosk_events import EndVisit
from tests.fakes.built_kiosk import BuiltKiosk
from ui.kiosk.screen import Place

FAILED = Failed("window", FailureCode.UNEXPECTED)


def words(kiosk: BuiltKiosk) -> str:
    return " | ".join(one.text() for one in kiosk.window.findChildren(QLabel) if one.isVisible())


def test_the_visit_is_wiped_and_it_is_said_why(kiosk: BuiltKiosk) -> None:
    kiosk.open()
    kiosk.answer({"/absence/reason": "Thăm người thân ở quê"})
    kiosk.settle()
    assert kiosk.presenter.place is Place.QUESTION
    kiosk.post(FAILED)
    kiosk.settle()
    assert kiosk.presenter.place is Place.START
    assert any(isinstance(one, EndVisit) for one in kiosk.desk.submitted)
    assert "đã xóa thông tin" in words(kiosk)
    kiosk.open()
    assert "đã xóa thông tin" not in words(kiosk), "the next person is served as ever"
    assert kiosk.presenter.place is Place.QUESTION


def test_at_the_start_there_is_nothing_to_wipe_and_nothing_is_shown_anew(kiosk: BuiltKiosk) -> None:
    before = words(kiosk)
    kiosk.post(FAILED, FAILED)
    kiosk.settle()
    assert words(kiosk) == before
    assert not [one for one in kiosk.desk.submitted if isinstance(one, EndVisit)]
