"""What the screens of a walk-in show when nobody is there, so that no hidden screen keeps a citizen who has gone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from ui.desk.action import Footer
from ui.desk.copy_table_presenter import CopyScreen
from ui.desk.declaration_presenter import DeclarationScreen
from ui.desk.papers_screen import PapersScreen
from ui.desk.procedure_presenter import ProcedureScreen
from ui.desk.reading_lines import ReadingLine
from ui.desk.reading_presenter import ReadingScreen
from ui.desk.review_screen import ReviewScreen
from ui.desk.signing_presenter import SigningScreen
from ui.desk.slip_presenter import SlipScreen
from ui.desk.step_view import StepView
from ui.desk.views import DeskViews
from ui.widgets.progress import Progress

_NOTHING = Footer()
_PROCEDURE = ProcedureScreen("", "", (), 0, None, busy=False, trouble=None, footer=_NOTHING)
_DECLARATION = DeclarationScreen("", "", "", (), (), 0, (), "", None, _NOTHING)
_PAPERS = PapersScreen("", "", (), "", 0, 0, _NOTHING)
_REVIEW = ReviewScreen(
    "",
    "",
    (),
    (),
    (),
    None,
    asks_face=False,
    portrait=None,
    face_matched=False,
    filing="",
    summary_focus=0,
    footer=_NOTHING,
)
_SLIP = SlipScreen(
    "",
    "",
    "",
    official=False,
    other_code="",
    procedure="",
    filer="",
    facts=(),
    stages=(Progress(""),) * 3,
    slips=(),
    slip_wait="",
    slip_note="",
    trouble=None,
    footer=_NOTHING,
)

_SIGNING = SigningScreen(
    ("",),
    0,
    "",
    aloud=False,
    read=False,
    asks_witness=False,
    name="",
    number="",
    disinterested=False,
    missing=(),
    footer=_NOTHING,
)
_UNREAD = ReadingLine("", "", "")
_READING = ReadingScreen(0, 0, _UNREAD, _UNREAD, _UNREAD, _NOTHING)
_COPY = CopyScreen("", "", "", (), 0, "", 0, _NOTHING)


def blanks(views: DeskViews) -> tuple[Callable[[], None], ...]:
    """One screen a part, none long, for whenever the next citizen is called. All on the GUI thread.

    A screen that is shown by then is left alone: it is the next citizen's. So is the card's own, where each begins.
    """
    screens: tuple[tuple[StepView, object], ...] = (
        (views.procedure, _PROCEDURE),
        (views.declaration, _DECLARATION),
        (views.papers, _PAPERS),
        (views.review, _REVIEW),
        (views.slip, _SLIP),
        (views.signing, _SIGNING),
        (views.reading, _READING),
        (views.copy_table, _COPY),
    )
    return tuple(partial(_blank, view, screen) for view, screen in screens)


def _blank(view: Any, screen: object) -> None:
    if view.isHidden():
        view.show_screen(screen)
