"""Under the bar of a training kiosk: which synthetic card lies on the reader."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.training_presenter import TrainingControls
from ui.i18n.words import tr
from ui.widgets.button import Button
from ui.widgets.slot import Slot
from ui.widgets.stack import Grow, row


class TrainingStrip(QWidget):
    """``scanned(text)``: a card's QR. The first button goes round the cards."""

    scanned = Signal(str)

    def __init__(self, controls: TrainingControls) -> None:
        super().__init__()
        self._controls = controls
        self._at = 0
        self._slot = Slot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 12, 48, 0)
        layout.addWidget(self._slot)
        self._show()

    def _show(self) -> None:
        self._slot.put(self._at, lambda _at: self._buttons())

    def _buttons(self) -> QWidget:
        card = self._controls.cards[self._at]
        return row(
            Grow(Button(card.label, height=28, icon="swap", run=self._next)),
            Button(tr("Đặt thẻ"), height=28, run=lambda: self._controls.insert(card.key)),
            Button(tr("Quét QR"), height=28, run=lambda: self.scanned.emit(self._controls.qr(card.key))),
            Button(tr("Nhấc thẻ"), height=28, run=self._controls.remove),
            gap=8,
        )

    def _next(self) -> None:
        self._at = (self._at + 1) % len(self._controls.cards)
        self._show()
