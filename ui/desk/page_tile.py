"""One page as a tile: its picture, its number, its doubt; takes the focus, its keys and the mouse's drag."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QWidget

from ui.desk.papers_screen import DOUBTS, AttachedFile, PageFace
from ui.i18n.reword import say
from ui.i18n.words import join, mark, now, tr
from ui.theme.icons import draw_icon
from ui.theme.theme import theme
from ui.widgets.spoken import Spoken

TILE_WIDTH: Final = 68
_TILE_HEIGHT: Final = 112
_SHEET: Final = (62, 88)
_MIME: Final = "application/x-motcua-page"
_KEY, _MODIFIER = Qt.Key, Qt.KeyboardModifier
# what a key does to the page: the words are the presenter's
_KEYS: Final = {
    (_KEY.Key_R, _MODIFIER.NoModifier): "turn",
    (_KEY.Key_R, _MODIFIER.ShiftModifier): "turn-back",
    (_KEY.Key_Left, _MODIFIER.AltModifier): "earlier",
    (_KEY.Key_Right, _MODIFIER.AltModifier): "later",
    (_KEY.Key_Up, _MODIFIER.AltModifier): "up",
    (_KEY.Key_Down, _MODIFIER.AltModifier): "down",
    (_KEY.Key_Delete, _MODIFIER.NoModifier): "drop",
    (_KEY.Key_T, _MODIFIER.NoModifier): "split",
    (_KEY.Key_G, _MODIFIER.NoModifier): "join",
}
_HOW: Final = mark(
    "R xoay, Alt và mũi tên ngang để xếp lại, Alt lên xuống để chuyển sang giấy khác, T tách, G gộp, Delete bỏ trang"
)


class SheetFace(Spoken, QWidget):
    """The picture alone: a page that is still coming. ``number`` from 1."""

    def __init__(self, number: int, face: PageFace) -> None:
        super().__init__()
        self._number, self._face = number, face
        self._picture: QPixmap | None = None
        self.setFixedSize(theme().length(TILE_WIDTH), theme().length(_TILE_HEIGHT))
        self._say_name(tr("Trang {number}", number=number))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        room = QSize(theme().length(_SHEET[0]), theme().length(_SHEET[1]))
        sheet = QRectF((self.width() - room.width()) / 2, 2, room.width(), room.height())
        picture = self._decoded()
        area = QRectF(sheet)
        if picture is not None:
            size = picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
            area.setSize(size.toSizeF())
            area.moveCenter(sheet.center())
            painter.drawPixmap(area.toRect(), picture)
        else:
            painter.fillRect(area, theme().color("sunken"))
            side = theme().length(20)
            icon = QRectF(0, 0, side, side)
            icon.moveCenter(area.center())
            draw_icon(painter, "file", icon)
        doubtful = bool(self._face.doubt)
        painter.setPen(QPen(theme().color("amber" if doubtful else "edge"), 2 if doubtful else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(theme().font("tiny"))
        painter.setPen(theme().color("amber_text" if doubtful else "ink2"))
        words = f"{self._number} · {now(DOUBTS[self._face.doubt])}" if doubtful else str(self._number)
        foot = QRectF(0, sheet.bottom(), self.width(), self.height() - sheet.bottom())
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words)

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Graphic

    def _say_name(self, words: str) -> None:
        doubt = self._face.doubt
        say(self, QWidget.setAccessibleName, join((words, DOUBTS[doubt])) if doubt else words)

    def _decoded(self) -> QPixmap | None:
        """When it is first seen: of a stack of two hundred only those in view are decoded."""
        if self._picture is None and self._face.picture is not None:
            self._picture = QPixmap()
            self._picture.loadFromData(self._face.picture)
        return self._picture if self._picture is not None and not self._picture.isNull() else None


class PageTile(SheetFace):
    """``acted(word)``: what a key means; ``walked(step)``: the arrows; ``dropped((paper, page))``: one let go here."""

    marked = Signal()
    acted = Signal(str)
    walked = Signal(int)
    dropped = Signal(object)

    def __init__(self, file: AttachedFile, page: int) -> None:
        super().__init__(page + 1, file.pages[page])
        self._paper, self._page = file.id, page
        self._pressed: QPoint | None = None
        # one tab stop a paper; the arrows walk inside it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if page == 0 else Qt.FocusPolicy.ClickFocus)
        self.setAcceptDrops(True)
        self._say_name(tr("Trang {number} trong {of} của {file}", number=page + 1, of=len(file.pages), file=file.name))
        say(self, QWidget.setAccessibleDescription, _HOW)

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def spoken_chosen(self) -> bool:
        return self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.marked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = event.modifiers() & ~_MODIFIER.KeypadModifier
        word = _KEYS.get((_KEY(event.key()), pressed))
        if word is not None:
            self.acted.emit(word)
        elif event.key() in (_KEY.Key_Left, _KEY.Key_Right) and pressed == _MODIFIER.NoModifier:
            self.walked.emit(1 if event.key() == _KEY.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        away = event.position().toPoint() - self._pressed if self._pressed is not None else QPoint()
        if away.manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed = None
        drag = QDrag(self)
        drag.setMimeData(page_data(self._paper, self._page))
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_page(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (page := dragged_page(event.mimeData())) is not None:
            self.dropped.emit(page)
            event.acceptProposedAction()


def page_data(paper: UUID, page: int) -> QMimeData:
    data = QMimeData()
    data.setData(_MIME, QByteArray(f"{paper}:{page}".encode()))
    return data


def dragged_page(data: QMimeData) -> tuple[UUID, int] | None:
    """The page that is being dragged; None for anything else, and for what another program may call so."""
    try:
        paper, page = bytes(data.data(_MIME).data()).decode("ascii").split(":")
        return UUID(paper), int(page)
    except ValueError:
        return None
