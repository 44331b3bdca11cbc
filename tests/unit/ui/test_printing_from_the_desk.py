"""Ctrl+P on the review prints the declaration; Ctrl+G at an identity conflict prints its explanation."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from counter.errors import FailureCode
from counter.events import Failed, PopulationArrived
from counter.model.partial_date import PartialDate
from counter.paper_events import PaperPrinted, PrintDeclaration, PrintMismatch
from counter.training.cast import make_cast
from ui.desk.walk_in import Step

TENANT = make_cast()["tenant"]


def press(footer, key):
    next(action for action in footer.actions if action.key == key).run()


def test_ctrl_p_on_the_review_prints_the_declaration(complete):
    complete.shell.open_step(Step.REVIEW)
    press(complete.review_view.now.footer, "Ctrl+P")
    assert complete.paper_worker.submitted[-1] == PrintDeclaration(complete.walk_in.draft.id)


def test_ctrl_shift_p_prints_it_in_large_print(complete):
    complete.shell.open_step(Step.REVIEW)
    press(complete.review_view.now.footer, "Ctrl+Shift+P")
    assert complete.paper_worker.submitted[-1] == PrintDeclaration(complete.walk_in.draft.id, large=True)


def test_what_came_out_is_said(complete):
    complete.shell.open_step(Step.REVIEW)
    complete.post(PaperPrinted(complete.walk_in.draft.id, Path("declaration-CT01.pdf")))
    assert complete.shell_view.toasts[-1].words == "Đã in declaration-CT01.pdf"


def test_a_jammed_printer_is_said(complete):
    complete.shell.open_step(Step.REVIEW)
    complete.post(Failed("PrintDeclaration", FailureCode.PRINT_FAILED))
    assert (complete.shell_view.toasts[-1].tone, complete.shell_view.toasts[-1].code) == ("red", "GT-406")


def test_a_conflict_is_explained_on_paper_from_either_step(opened):
    other = replace(TENANT, birth=PartialDate(1979, 7, 12))
    opened.post(PopulationArrived(opened.walk_in.draft.id, other))
    press(opened.declaration_view.now.footer, "Ctrl+G")
    opened.shell.open_step(Step.REVIEW)
    press(opened.review_view.now.footer, "Ctrl+G")
    first, second = opened.paper_worker.submitted[-2:]
    assert first == second
    assert isinstance(first, PrintMismatch)
    assert [(one.what, one.population) for one in first.conflicts] == [("birth", "12/07/1979")]


def test_the_command_shows_no_identity_when_it_is_logged(opened):
    opened.post(PopulationArrived(opened.walk_in.draft.id, replace(TENANT, birth=PartialDate(1979, 7, 12))))
    press(opened.declaration_view.now.footer, "Ctrl+G")
    assert "1979" not in repr(opened.paper_worker.submitted[-1])


def test_without_a_conflict_there_is_nothing_to_explain(complete):
    complete.shell.open_step(Step.REVIEW)
    assert "Ctrl+G" not in [action.key for action in complete.review_view.now.footer.actions]
