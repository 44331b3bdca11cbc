"""Cài đặt driven whole: keys, the file dialog, the real trust store and its audit trail behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from counter.events import Command, Event
from counter.model.account import Role
from counter.services.change_trust import ChangeTrust, StationTrust
from counter.services.desk import Desk
from counter.training.issuer import training_anchors
from counter.trust_events import ConfirmTrust, ImportTrust, ListTrust, RemoveTrust
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.whole_desk import WholeDesk

CTRL = Qt.KeyboardModifier.ControlModifier


class Trusting:
    """The desk thread's work on these commands, done on the spot for the screens."""

    def __init__(self, real: WholeDesk, screens: BuiltDesk) -> None:
        self.trust = StationTrust(real.store, real.folder / "trust", real.clock, refuse_training=False)
        change = ChangeTrust(self.trust, real.session, self._post)
        self._desk = Desk(
            {
                ListTrust: change.list,
                ImportTrust: change.add,
                ConfirmTrust: change.confirm,
                RemoveTrust: change.remove,
            }
        )
        self._screens = screens

    def handle(self, command: Command) -> None:
        self._desk.handle(command)

    def _post(self, event: Event) -> None:
        self._screens.post(event)


@pytest.fixture
def real(tmp_path: Path) -> Iterator[WholeDesk]:
    """A counter's store with a supervisor signed in."""
    desk = WholeDesk(tmp_path / "counter")
    desk.signed_in("truong", Role.SUPERVISOR)
    yield desk
    desk.store.close()


@pytest.fixture
def at_settings(dressed, qapp, qtbot, catalogue, real: WholeDesk) -> Callable[[], tuple[BuiltDesk, Trusting]]:
    """The supervisor's Cài đặt over the real store, as it is when it is called."""

    def opened() -> tuple[BuiltDesk, Trusting]:
        built = BuiltDesk(qapp, catalogue=catalogue)
        trusting = Trusting(real, built)
        built.desk.trusting = trusting.handle
        qtbot.addWidget(built.window)
        built.window.show()
        built.window.activateWindow()
        qtbot.waitUntil(built.window.isActiveWindow, timeout=5000)
        built.sign_in(who="minhduc")
        built.press(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
        return built, trusting

    return opened


def test_an_issuer_comes_through_the_file_dialog_and_goes_again(at_settings, qtbot, tmp_path: Path, real: WholeDesk):
    certificate = tmp_path / "csca.cer"
    certificate.write_bytes(training_anchors()[0])
    built, trusting = at_settings()
    built.press(Qt.Key.Key_O, CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(certificate))  # how the dialog lists files, on a thread of its own, is Qt's
    dialog.close()
    built.settle()
    assert len(trusting.trust.load().anchors) == 1
    assert [line.action for line in real.trail()][-1:] == ["trust-import"]

    built.window.activateWindow()
    qtbot.waitUntil(built.window.isActiveWindow, timeout=5000)
    built.press(Qt.Key.Key_Delete, CTRL)
    built.press(Qt.Key.Key_Return, CTRL)
    assert trusting.trust.load().anchors == ()
    assert real.trail()[-1].action == "trust-remove"


def test_a_strange_file_is_shown_confirmed_and_only_then_trusted(at_settings, real: WholeDesk):
    (real.folder / "trust").mkdir()
    (real.folder / "trust" / "csca.cer").write_bytes(training_anchors()[0])
    built, trusting = at_settings()
    assert trusting.trust.load().anchors == ()
    built.press(Qt.Key.Key_Return, CTRL)
    assert trusting.trust.load().anchors == (), "asked first"
    built.press(Qt.Key.Key_Return, CTRL)
    assert len(trusting.trust.load().anchors) == 1
    assert real.trail()[-1].action == "trust-import"
