from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from counter.catalogue.catalogue import Catalogue
from counter.events import CardRead, PopulationArrived
from counter.training.cast import make_cast
from tests.fakes.counter_people import record_of
from tests.fakes.presented_desk import PresentedDesk
from tests.fakes.scripted_desk import SteppedClock
from tests.fakes.shipped_catalogue import the_catalogue

if TYPE_CHECKING:
    from tests.fakes.built_desk import BuiltDesk
    from tests.fakes.built_kiosk import BuiltKiosk

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CAST = make_cast()
TENANT = CAST["tenant"]
ANSWERS = {
    "head__relation": "Người ở nhờ, ở mượn, ở thuê",
    "head__name": "Nguyễn Ẫm Thử",
    "head__number": CAST["landlord"].number.digits,
    "request__place__province": "Tỉnh Ví Dụ",
    "request__place__commune": "Phường An Bình",
    "request__place__detail": "Số 12, đường Ví Dụ 3",
    "request__from": "20/11/2026",
    "request__months": "12",
    "declarant__phone": "0900 000 018",
    "consent__owner__way": "Ký trên tờ khai",
    "consent__head__way": "Ký trên tờ khai",
}
NOW = datetime(2026, 11, 19, 9, 14, 22, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return the_catalogue()


@pytest.fixture
def presented(catalogue: Catalogue) -> PresentedDesk:
    """All presenters, an officer signed in."""
    made = PresentedDesk(catalogue, SteppedClock(NOW))
    made.enter()
    return made


@pytest.fixture
def opened(presented: PresentedDesk) -> PresentedDesk:
    """Card read, temporary residence chosen, the register's answer merged."""
    presented.post(CardRead(record_of(TENANT)))
    presented.open()
    return presented


@pytest.fixture
def known(opened: PresentedDesk) -> PresentedDesk:
    draft = opened.walk_in.draft.id
    opened.post(PopulationArrived(draft, TENANT))
    opened.desk.population(draft, TENANT)
    return opened


@pytest.fixture
def complete(known: PresentedDesk) -> PresentedDesk:
    for name, text in ANSWERS.items():
        known.answer(**{name: text})
    return known


@pytest.fixture
def dressed(qapp) -> Iterator[object]:
    """The application in the light theme at 100 %, and back to it afterwards."""
    from PySide6.QtCore import QEvent

    from ui.theme.dress import put_on
    from ui.theme.theme import Theme, theme

    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if qapp.styleSheet() and theme() == Theme():
        yield theme()
    else:
        yield put_on(qapp)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def built(dressed, qapp, qtbot, catalogue) -> Iterator[BuiltDesk]:
    """The desk's window, shown and active, nobody signed in."""
    from tests.fakes.built_desk import BuiltDesk

    desk = BuiltDesk(qapp, catalogue=catalogue)
    desk.window.show()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow, timeout=5000)
    desk.settle()
    yield desk
    desk.window.close()
    desk.window.deleteLater()
    desk.settle()


@pytest.fixture
def kiosk(qapp, catalogue) -> Iterator[BuiltKiosk]:
    """The kiosk's window at touch size, shown, nobody at it."""
    from tests.fakes.built_kiosk import BuiltKiosk
    from ui.theme.dress import put_on

    put_on(qapp, scale=2.0)
    one = BuiltKiosk(qapp, catalogue=catalogue)
    one.window.show()
    one.settle()
    yield one
    one.close()
    put_on(qapp)
