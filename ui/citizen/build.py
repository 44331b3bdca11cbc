"""Builds the citizen's window beside the desk, and finds its screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.citizen.citizen_presenter import CitizenPresenter
from ui.citizen.citizen_window import CitizenWindow
from ui.desk.ports import DeskPorts
from ui.desk.shell_presenter import ShellPresenter
from ui.desk.walk_in import WalkIn


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
            self.shell.say("jade", "Cửa sổ người dân phủ cả màn hình: F11 để đóng")
        else:
            self.window.close()
            self.shell.say("jade", "Đã đóng cửa sổ người dân")
        self.desk.activateWindow()

    def open_on_other_screen(self) -> None:
        """At start: where there is a second screen, the window is on it."""
        other = other_screen(QGuiApplication.screens(), self.desk.screen())
        if other is not None and self.window.isHidden():
            self._open(other)

    def _open(self, other: QScreen | None) -> None:
        if other is not None:
            self.window.stand_on(other)
            self.shell.say("jade", "Đã mở cửa sổ người dân ở màn hình thứ hai")
            return
        room = self.desk.screen().availableGeometry()
        self.window.stand_beside(QRect(room.x() + 24, room.y() + 24, room.width() - 48, room.height() - 48))
        self.shell.say("amber", "Chỉ có một màn hình: bấm F11 lần nữa để phủ cả màn hình cho người dân xem")


def build_citizen(
    ports: DeskPorts, walk_in: WalkIn, shell: ShellPresenter, desk: QWidget, *, touch_only: bool
) -> CitizenScreens:
    window = CitizenWindow(desk, touch_only=touch_only)
    presenter = CitizenPresenter(ports, walk_in, shell, lambda: (shell.page, shell.step), window)
    window.act(presenter)
    window.opened.connect(lambda is_open: presenter.opened(is_open=is_open))
    shell.stand_beside(presenter)
    return CitizenScreens(window, presenter, desk, shell)
