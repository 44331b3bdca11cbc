"""The standing notice under the top bar: one line, its code, and the key that puts it away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk.action import Trouble
from ui.desk.standing import READ
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.sign import Sign
from ui.widgets.slot import Slot
from ui.widgets.stack import Grow, row


class StandingBar(Slot):
    """``read``: it may go."""

    read = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Thông báo của quầy")
        self._layout.setContentsMargins(12, 8, 12, 0)
        self.hide()

    def show_notice(self, standing: Trouble | None, *, may_go: bool) -> None:
        self.put((standing, may_go), lambda _: self._build(standing, may_go=may_go))

    def _build(self, standing: Trouble | None, *, may_go: bool) -> QWidget | None:
        if standing is None:
            return None
        put_away = Button("Đã đọc", READ.replace("+", " "), run=self.read.emit, pad=8, height=32) if may_go else None
        line = row(
            Sign(standing.tone, 20),
            Label(standing.title, "label", f"{standing.tone}_text"),
            Grow(Label(standing.text, "small", elide=True)),
            Label(f"mã {standing.code}", "tiny", f"{standing.tone}_text") if standing.code else None,
            put_away,
            gap=12,
            margins=(24, 4, 12, 4),
            box=standing.tone,
        )
        line.setAccessibleName(standing.title)
        line.setAccessibleDescription(standing.text)
        line.setToolTip(standing.text)
        return line
