from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.loader import load_catalogue
from tests.fakes.presented_desk import PresentedDesk
from tests.fakes.scripted_desk import SteppedClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

NOW = datetime(2026, 11, 19, 9, 14, 22, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture
def presented(catalogue: Catalogue) -> PresentedDesk:
    """All presenters, an officer signed in."""
    made = PresentedDesk(catalogue, SteppedClock(NOW))
    made.enter()
    return made


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
