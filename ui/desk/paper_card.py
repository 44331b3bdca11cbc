"""One requirement of step 4: what is wanted, what is there page by page, what was given before."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.desk.page_strip import PageStrip, incoming_strip
from ui.desk.page_tile import dragged_page
from ui.desk.papers_screen import AttachedFile, OfferLine, RequirementCard
from ui.i18n.reword import say
from ui.i18n.words import join, mark, tr
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.notice import notice
from ui.widgets.paragraph import Paragraph
from ui.widgets.pill import Pill
from ui.widgets.sign import Sign
from ui.widgets.stack import STRETCH, Grow, Top, column, row

_STATES = {
    "have": ("jade", mark("Đã có"), "jade"),
    "missing": ("amber", mark("Còn thiếu"), "amber"),
    "optional": ("wait", mark("Chưa có"), "plain"),
    "working": ("wait", mark("Đang lấy…"), "gold"),
}
_INDENT = 36


class PaperCard(QFrame):
    """Takes files and pages dropped on it; Enter opens the dialog, up and down walk, Ctrl+V pastes."""

    marked = Signal()
    asked = Signal()
    dropped = Signal(object)  # paths
    pasted = Signal(QImage)
    walked = Signal(int)
    removed = Signal(UUID)
    offer_taken = Signal(UUID)
    page_marked = Signal(object, int)
    page_acted = Signal(str)
    page_put = Signal(object, int, int)
    paper_given = Signal(object)

    def __init__(self, card: RequirementCard) -> None:
        super().__init__()
        self._card = card
        self.setProperty("box", "card")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tone, word, pill = _STATES[card.state]
        say(self, QWidget.setAccessibleName, join((card.title, join((word, card.need))), ": "))
        say(self, QWidget.setAccessibleDescription, card.about)
        add = Button(
            tr("Thêm tệp"),
            "Enter",
            icon="plus",
            name=tr("Thêm tệp cho {paper}", paper=card.title),
            height=44,
            run=self._add,
        )
        add.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        about = join((card.need, card.about), " · ") if card.about else card.need
        words = column(
            Paragraph(join((str(card.number), card.title), ". "), "strong"), Paragraph(about, "small", "ink2"), gap=0
        )
        head = row(Top(Sign(tone, 24)), Grow(words), Top(Pill(word, pill)), Top(add), gap=12)
        self.strips = tuple(self._strip(one) for one in card.files)
        files = [self._file(one, strip) for one, strip in zip(card.files, self.strips, strict=True)]
        trouble = card.trouble
        refused = notice(trouble.tone, trouble.title, trouble.text, code=trouble.code) if trouble else None
        coming = row(incoming_strip(card.incoming), margins=(_INDENT, 0, 0, 0)) if card.incoming else None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(15, 11, 15, 11)
        layout.setSpacing(0)
        layout.addWidget(column(head, *files, coming, *(self._offer(one) for one in card.offers), refused, gap=8))

    @property
    def code(self) -> str:
        return self._card.code

    @property
    def tab_stops(self) -> tuple[QWidget, ...]:
        """What inside it the Tab key comes to, in its order."""
        return tuple(one for one in self.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)

    def _strip(self, file: AttachedFile) -> PageStrip:
        strip = PageStrip(file)
        strip.marked.connect(self.page_marked)
        strip.acted.connect(self.page_acted)
        strip.put.connect(self.page_put)
        strip.given.connect(self.paper_given)
        return strip

    def _file(self, file: AttachedFile, strip: PageStrip) -> QWidget:
        drop = Button("", "", "quiet", icon="trash", name=tr("Bỏ tệp {file}", file=file.name), height=44, pad=14)
        drop.clicked.connect(lambda: self.removed.emit(file.id))
        drop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name = row(Grow(Label(file.name, "body", elide=True)), Label(file.words, "small", "ink2"), gap=12)
        caution = row(Sign("amber", 16), Grow(Paragraph(file.caution, "small", "amber_text"))) if file.caution else None
        pages = column(name, caution, strip, gap=4)
        return row(Grow(pages), Top(drop), gap=12, margins=(_INDENT, 0, 0, 0))

    def _offer(self, offer: OfferLine) -> QWidget:
        take = Button(
            tr("Dùng lại"), offer.key.replace("+", " "), name=tr("Dùng lại: {paper}", paper=offer.words), height=44
        )
        take.clicked.connect(partial(self.offer_taken.emit, offer.paper))
        words = Grow(column(STRETCH, Paragraph(offer.words, "small", "ink2"), STRETCH))
        return row(Icon("redo", 16, "primary"), words, take, gap=12, margins=(_INDENT, 0, 0, 0))

    def _add(self) -> None:
        self.marked.emit()
        self.asked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.marked.emit()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().mimeData())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._add()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not event.modifiers():
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _paste(self, data: QMimeData) -> None:
        """Files where there are some: a file manager puts a picture of them beside."""
        self.marked.emit()
        if paths := _files(data):
            self.dropped.emit(paths)
        elif data.hasImage():
            self.pasted.emit(QGuiApplication.clipboard().image())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()) or dragged_page(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (page := dragged_page(event.mimeData())) is not None:
            self.paper_given.emit(page[0])
        else:
            self.dropped.emit(_files(event.mimeData()))
        event.acceptProposedAction()


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
