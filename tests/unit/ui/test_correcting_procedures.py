"""Card and register in conflict: one key opens the declaration that mends it, filled, and the draft is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter.events import OpenDraft
from tests.fakes.built_desk import BuiltDesk
from tests.scenes import filing_scenes
from ui.desk.walk_in import Step

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("modifier", "code"),
    [(CONTROL, "1.010039"), (CONTROL | Qt.KeyboardModifier.ShiftModifier, "1.004859")],
)
def test_the_declaration_opens_with_the_same_card(built: BuiltDesk, modifier: Qt.KeyboardModifier, code: str) -> None:
    filing_scenes.conflict(built)
    blocked, record = built.screens.walk_in.draft, built.screens.walk_in.record
    assert blocked is not None
    assert built.screens.walk_in.blocked
    QTest.keyClick(built.window, Qt.Key.Key_M, modifier)
    built.settle()
    opened = [one for one in built.desk.submitted if isinstance(one, OpenDraft)][-1]
    assert (opened.procedure, opened.record) == (code, record)
    draft = built.screens.walk_in.draft
    assert draft is not None
    assert (draft.procedure, built.screens.shell.step) == (code, Step.DECLARATION)
    assert record is not None
    assert record.number is not None
    assert record.number.digits in [answer.value for answer in draft.answers.values()]
    assert blocked.id in built.desk.drafts, "it lies among the drafts"
