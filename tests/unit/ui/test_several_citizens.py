"""Several citizens at once: F8 blanks the screen, each comes back where they were; and a second person in one filing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from counter.events import CardInserted, CardRead, CardRemoved, ParkDraft, PersonSeen, PopulationArrived, ReadCard
from counter.second_card_events import FillFromCard, FillFromCode
from counter.training.cast import make_cast
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.counter_people import record_of
from ui.desk.ports import Page
from ui.desk.walk_in import Step
from ui.widgets.field_row import FieldRow

CAST = make_cast()
THREE = ("tenant", "divorced", "groom")
SERVICE = {"tenant": "1.004194", "divorced": "1.004873", "groom": "1.000894"}
ASKED = {"tenant": "/head/name", "divorced": "/subject/divorce/court", "groom": "/bride/name"}


@pytest.fixture
def built(built: BuiltDesk) -> BuiltDesk:
    built.sign_in()
    return built


def focused_pointer() -> str:
    at: QWidget | None = QApplication.focusWidget()
    while at is not None and not isinstance(at, FieldRow):
        at = at.parentWidget()
    return at.pointer if at is not None else ""


def shown(built: BuiltDesk) -> str:
    """Every word on the screen."""
    words = [one.text() for one in built.window.findChildren(QLabel) if one.isVisible()]
    words += [one.text() for one in built.window.findChildren(QLineEdit) if one.isVisible()]
    return "\n".join(words).casefold()


def serve(built: BuiltDesk, who: str) -> None:
    built.post(CardRead(record_of(CAST[who])))
    built.screens.shell.open_step(Step.PROCEDURE)
    built.screens.procedure.search(SERVICE[who])
    built.screens.procedure.choose()
    built.settle()
    built.desk.population(built.screens.walk_in.draft.id, CAST[who])
    built.post(PopulationArrived(built.screens.walk_in.draft.id, CAST[who]))
    built.settle()


def test_three_are_parked_and_each_comes_back_where_they_were(built, qtbot):
    left = {}
    for who in THREE:
        serve(built, who)
        pointer = ASKED[who]
        for _try in range(30):
            if focused_pointer() != pointer:
                built.press(Qt.Key.Key_F4)
        qtbot.keyClicks(QApplication.focusWidget(), "ABC")
        built.settle()
        draft = built.screens.walk_in.draft
        left[who] = (draft.id, pointer, dict(built.screens.walk_in.answers))
        assert CAST[who].name.printed.casefold() in shown(built)
        built.press(Qt.Key.Key_F8)
        assert ParkDraft(draft.id) in built.desk.submitted
        assert built.screens.walk_in.draft is None
        for other in THREE:
            assert CAST[other].name.printed.casefold() not in shown(built), "the screen is blank for the next"
            assert CAST[other].number.masked not in shown(built)
    assert len(built.desk.drafts) == len(THREE)
    for who in reversed(THREE):
        draft_id, pointer, answers = left[who]
        built.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        row = next(n for n, one in enumerate(_listed(built)) if CAST[who].name.printed.casefold() in one.casefold())
        table = QApplication.focusWidget()
        table.selectRow(row)
        built.press(Qt.Key.Key_Return)
        assert built.screens.shell.page is Page.INTAKE
        assert built.screens.walk_in.draft.id == draft_id
        assert built.screens.walk_in.answers == answers
        assert CAST[who].name.printed.casefold() in shown(built)
        assert focused_pointer() == pointer
        built.press(Qt.Key.Key_F8)


def _listed(built: BuiltDesk) -> list[str]:
    model = QApplication.focusWidget().model()
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_whoever_is_missing_has_a_place_in_the_strip_and_f10_leads_there(built):
    serve(built, "groom")
    assert "thêm người" in shown(built)
    built.press(Qt.Key.Key_F10)
    assert focused_pointer().startswith("/bride/")


def test_the_second_card_s_code_fills_that_part(built):
    serve(built, "groom")
    bride = CAST["bride"]
    built.screens.card.take_scan(f"{bride.number.digits}||{bride.name.full}|24121996|Nữ|Thôn 4|02092024")
    assert isinstance(built.desk.submitted[-1], FillFromCode)


def test_the_second_card_is_read_beside_the_declaration_and_leaves_the_filer_alone(built):
    serve(built, "groom")
    groom, bride = built.screens.walk_in.record, CAST["bride"]
    built.press(Qt.Key.Key_F10)
    built.screens.card.take_scan(f"{bride.number.digits}||{bride.name.full}|24121996|Nữ|Thôn 4|02092024")
    built.post(CardRemoved("r"), CardInserted("r"))
    asked = built.card.submitted[-1]
    assert isinstance(asked, ReadCard)
    assert asked.secret == bride.number.can
    hers = record_of(bride)
    built.post(PersonSeen(hers), CardRead(hers))
    assert built.screens.walk_in.record is groom, "the filer on the screen is the filer"
    assert built.screens.walk_in.portrait_arrived == 1.0
    assert built.desk.submitted[-1] == FillFromCard(built.screens.walk_in.draft.id, hers)
