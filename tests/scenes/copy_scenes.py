"""Bảng chép: a certificate of marital status on its way into another system."""

from __future__ import annotations

from PySide6.QtCore import Qt

from counter.events import CardRead, PopulationArrived
from counter.training.cast import make_cast
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.counter_people import record_of
from tests.fakes.whole_desk import DIVORCE
from ui.desk.ports import Page
from ui.desk.walk_in import Step

DIVORCED = make_cast()["divorced"]


def answered(built: BuiltDesk) -> None:
    """At the review; the paper is still missing."""
    built.sign_in()
    built.post(CardRead(record_of(DIVORCED)))
    screens = built.screens
    screens.shell.open_step(Step.PROCEDURE)
    screens.procedure.search("1.004873")
    screens.procedure.choose()
    built.settle()
    draft = screens.walk_in.draft
    assert draft is not None
    built.desk.population(draft.id, DIVORCED)
    built.post(PopulationArrived(draft.id, DIVORCED))
    for pointer, value in DIVORCE.items():
        screens.walk_in.type_answer(pointer, value)
    screens.shell.open_step(Step.REVIEW)
    built.settle()


def copying(built: BuiltDesk) -> None:
    """Three fields have gone over."""
    answered(built)
    built.screens.shell.open_page(Page.COPY)
    for _ in range(3):
        built.press(Qt.Key.Key_F6)
    built.settle()
