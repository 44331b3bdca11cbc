"""The next citizen is called: no word, no picture of the last one stays behind, seen or unseen, and nothing piles up."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import fields
from types import FunctionType, ModuleType

import pytest
from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from counter.events import CardRead
from tests.fakes.built_desk import BuiltDesk, Scene
from tests.fakes.counter_people import record_of
from tests.scenes import copy_scenes, filing_scenes, signing_scenes
from tests.scenes.filing_scenes import CAST
from ui.desk.copy_table_page import CopyTableView
from ui.desk.walk_in import Step

OTHER_CODE = "KHAC-2611-7788"
TENANT, DIVORCED = CAST["tenant"], CAST["divorced"]
ANSWERS = ("Nguyễn Ẫm Thử", CAST["landlord"].number.digits, "0900000018", "Số 12, đường Ví Dụ 3")


def call_the_next(built: BuiltDesk) -> None:
    built.screens.shell.start_over()
    for _ in range(3):  # a screen a turn
        built.settle()
    assert built.screens.shell.step is Step.CARD


def words(window: QWidget) -> Iterator[str]:
    """All that any part of the window would show or say, hidden ones too."""
    for one in (window, *window.findChildren(QWidget)):
        yield from (one.toolTip(), one.accessibleName(), one.accessibleDescription())
        if isinstance(one, QLabel | QAbstractButton | QLineEdit):
            yield one.text()
        if isinstance(one, QTableView) and isinstance(model := one.model(), QAbstractTableModel):
            columns = range(model.columnCount())
            yield from (str(model.index(row, at).data()) for row in range(model.rowCount()) for at in columns)


def pictures(but: tuple[object, ...] = ()) -> tuple[object, ...]:
    """Those of the size of a portrait and more, besides ``but``; icons are smaller."""
    gc.collect()
    known = {id(one) for one in but}
    large = (one for one in gc.get_objects() if isinstance(one, QImage | QPixmap) and one.width() > 150)
    return tuple(one for one in large if id(one) not in known)


def reached_from(built: BuiltDesk) -> Iterator[str]:
    """Every text that presenters and widgets lead to; the workers that only play their part do not count."""
    seen = {id(one) for one in (built, built.desk, built.card, built.paper, built.slips, built.catalogue)}
    waiting: list[object] = [getattr(built.screens, one.name) for one in fields(built.screens)]
    waiting += built.window.findChildren(QObject)
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, type | ModuleType):
            continue
        seen.add(id(one))
        if isinstance(one, str):
            yield one
        elif isinstance(one, FunctionType):  # and not all that its module knows
            waiting += (one.__closure__, one.__defaults__, one.__kwdefaults__)
        else:
            waiting += gc.get_referents(one)


def kept(left: tuple[str, ...], texts: Iterator[str]) -> set[str]:
    found = [text.casefold() for text in texts]
    return {one for one in left if any(one.casefold() in text for text in found)}


def read_again(built: BuiltDesk) -> None:
    """F2 while the declaration is open."""
    filing_scenes.declared(built)
    built.screens.card.read()
    built.post(CardRead(record_of(TENANT)))
    built.screens.shell.open_step(Step.REVIEW)
    built.settle()


def copied(built: BuiltDesk) -> None:
    """Every row has gone over, and the code that the other system gave is half typed."""
    copy_scenes.copying(built)
    for _ in copy_scenes.DIVORCE:
        built.press(Qt.Key.Key_F6)
    field = built.window.findChild(CopyTableView).findChild(QLineEdit)
    QTest.keyClicks(field, OTHER_CODE)
    built.settle()


@pytest.mark.parametrize(
    ("walk_in", "left"),
    [
        (filing_scenes.registered, (TENANT.name.full, TENANT.number.digits, TENANT.number.masked, *ANSWERS)),
        (signing_scenes.reading, (DIVORCED.name.full, DIVORCED.number.digits, *signing_scenes.WITNESS)),
        (read_again, (TENANT.name.full, TENANT.number.digits, TENANT.number.masked)),
        (copied, (DIVORCED.name.full, DIVORCED.number.digits, OTHER_CODE)),
    ],
    ids=["six steps", "read out before a witness", "read again", "copied into another system"],
)
def test_nothing_of_the_last_citizen_stays_behind(
    built: BuiltDesk, qtbot: QtBot, walk_in: Scene, left: tuple[str, ...]
) -> None:
    built.sign_in()
    before = pictures()
    walk_in(built)
    qtbot.waitUntil(lambda: bool(pictures(before)), timeout=10_000)
    assert len(kept(left, words(built.window))) > 1
    assert kept(left, reached_from(built)) == set(left)
    call_the_next(built)
    assert kept(left, words(built.window)) == set()
    assert kept(left, reached_from(built)) == set()
    assert pictures(before) == ()


def test_objects_do_not_pile_up_with_every_citizen(built: BuiltDesk) -> None:
    built.sign_in()
    widgets, of_python = [], []
    for _ in range(4):
        filing_scenes.declared(built)
        built.screens.shell.open_step(Step.REVIEW)
        built.settle()
        call_the_next(built)
        gc.collect()
        widgets.append(len(built.window.findChildren(QObject)))
        of_python.append(sum(isinstance(one, QObject) for one in gc.get_objects()))
    for _, second, third, fourth in (widgets, of_python):  # the first has made what stays for all
        assert not second < third < fourth


def test_the_next_citizen_is_not_asked_for_the_file_of_the_last(built: BuiltDesk) -> None:
    built.sign_in()
    asked = []
    for asks in (True, False):
        filing_scenes.declared(built)
        built.screens.shell.open_step(Step.PAPERS)
        if asks:
            built.screens.papers.ask_file()
        built.settle()
        dialogs = built.window.findChildren(QFileDialog)
        asked.append(len(dialogs))
        for one in dialogs:
            one.reject()
        call_the_next(built)
    assert asked == [1, 0]
