"""Builds the citizen's window beside the desk, and finds its screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.citizen.citizen_presenter import CitizenPresenter
from ui.citizen.citizen_window import CitizenWindow
from ui.desk.declaration_presenter import DeclarationPresenter
from ui.desk.ports import DeskPorts, Page
from ui.desk.shell_presenter import ShellPresenter
from ui.desk.walk_in import Step, WalkIn
from ui.i18n.words import tr
from ui.widgets.watermark import Watermark


def other_screen(screens: Sequence[QScreen], desk: QScreen) -> QScreen | None:
    """The first screen that the desk's window is not on; None where there is but one."""
    return next((screen for screen in screens if screen is not desk), None)


@dataclass(slots=True)
class CitizenScreens:
    """``toggle`` is F11 of the desk: opens the window, covers the only screen with it, closes it."""

    window: CitizenWindow
    presenter: CitizenPresenter
    desk: QWidget
    shell: ShellPresenter

    def toggle(self) -> None:
        other = other_screen(QGuiApplication.screens(), self.desk.screen())
        if self.window.isHidden():
            self._open(other)
        elif other is None and not self.window.isFullScreen():
            self.window.showFullScreen()
            self.shell.say("jade", tr("Cửa sổ người dân phủ cả màn hình: F11 để đóng"))
        else:
            self.window.close()
            self.shell.say("jade", tr("Đã đóng cửa sổ người dân"))
        self.desk.activateWindow()

    def open_on_other_screen(self) -> None:
        """At start: where there is a second screen, the window is on it."""
        other = other_screen(QGuiApplication.screens(), self.desk.screen())
        if other is not None and self.window.isHidden():
            self._open(other)

    def _open(self, other: QScreen | None) -> None:
        if other is not None:
            self.window.stand_on(other)
            self.shell.say("jade", tr("Đã mở cửa sổ người dân ở màn hình thứ hai"))
            return
        room = self.desk.screen().availableGeometry()
        self.window.stand_beside(QRect(room.x() + 24, room.y() + 24, room.width() - 48, room.height() - 48))
        self.shell.say("amber", tr("Chỉ có một màn hình: bấm F11 lần nữa để phủ cả màn hình cho người dân xem"))


def handing_over(citizen: CitizenScreens, declaration: DeclarationPresenter, focused: Callable[[], str]) -> None:
    """Shift+F11: the citizen types the field in which the officer's cursor stands (``focused``: its pointer)."""
    pointer, state = focused(), declaration.state()
    here = (citizen.shell.page, citizen.shell.step) == (Page.INTAKE, Step.DECLARATION)
    found = (one.field for one in state.fields if one.field.pointer == pointer) if state and here else iter(())

    def give(text: str) -> None:
        declaration.edit(pointer, text)
        declaration.enter(pointer)

    citizen.presenter.hand_over(next(found, None), give)


def build_citizen(
    ports: DeskPorts, walk_in: WalkIn, shell: ShellPresenter, desk: QWidget, *, touch_only: bool
) -> CitizenScreens:
    window = CitizenWindow(desk, touch_only=touch_only)
    presenter = CitizenPresenter(ports, walk_in, shell, lambda: (shell.page, shell.step), window)
    window.act(presenter)
    window.opened.connect(lambda is_open: presenter.opened(is_open=is_open))
    shell.stand_beside(presenter)
    if ports.station.profile == "training":
        Watermark(window)
    return CitizenScreens(window, presenter, desk, shell)
