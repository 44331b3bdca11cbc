"""Step 4 on the screen: one card for each paper that may be wanted; scan, files, drop, paste, page by page."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget

from ui.desk.clipboard_picture import PicturePacker
from ui.desk.paper_card import PaperCard
from ui.desk.papers_screen import PapersScreen, RequirementCard
from ui.desk.step_view import StepView
from ui.i18n.words import join, mark, now, tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.sign import Sign
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, clear, column, row, scrolled

_KINDS = mark("Giấy tờ (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)")


class PapersView(StepView):
    """``added(requirement, paths)``, ``pasted(requirement, png, draft)``, ``marked(index)``, ``asked()``,
    ``removed(paper)``, ``offer_taken(paper)``; ``scanned()``, ``way_changed()``, ``colour_toggled()``,
    ``guide_asked()``; ``page_marked(paper, page)``, ``page_acted(word)``, ``page_put(paper, page, to)``,
    ``paper_given(paper, requirement)``.
    """

    added = Signal(str, object)
    pasted = Signal(str, bytes, object)
    marked = Signal(int)
    asked = Signal()
    removed = Signal(UUID)
    offer_taken = Signal(UUID)
    scanned = Signal()
    way_changed = Signal()
    colour_toggled = Signal()
    guide_asked = Signal()
    page_marked = Signal(object, int)
    page_acted = Signal(str)
    page_put = Signal(object, int, int)
    paper_given = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._asks = 0
        self._cards: tuple[RequirementCard, ...] | None = None
        self._marked = 0
        self._boxes: list[PaperCard] = []
        self._draft: UUID | None = None
        self._packer = PicturePacker()
        self._packer.taken.connect(self.pasted)
        self._head, self._rest = Slot(), Slot()
        self._list = QWidget()
        self._layout = QVBoxLayout(self._list)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        body = column(self._head, self._list, self._rest, STRETCH, gap=12, margins=(24, 8, 24, 8))
        self._scroll: QScrollArea = scrolled(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def home(self) -> QWidget | None:
        return self._boxes[self._marked] if self._boxes else None

    def show_screen(self, screen: PapersScreen) -> None:
        self._draft = screen.draft
        self._head.put(
            (screen.title, screen.progress, screen.scanner, bool(screen.cards)), lambda _: self._heading(screen)
        )
        self._rest.put(screen.not_needed, lambda words: Paragraph(words, "small", "ink2") if words else None)
        self._marked = min(screen.marked, max(len(screen.cards) - 1, 0))
        at = self._focused_at()
        changed = screen.cards != self._cards
        if changed:
            self._build(screen.cards)
        if changed or at == "page":  # pages that look alike were moved: the cards are the same, the page is not
            self._focus_again(at, screen)
        self._set_footer(screen.footer)
        if screen.asks_file != self._asks:
            self._asks = screen.asks_file
            if screen.asks_file:  # and not because the count began anew
                self._ask(screen.cards[screen.marked])

    # ------------------------------------------------------------ cards

    def _build(self, cards: tuple[RequirementCard, ...]) -> None:
        """Only the cards that changed; the others keep their widgets and their focus."""
        before, self._cards = self._cards or (), cards
        if len(before) != len(cards) or not cards:
            clear(self._layout)
            self._boxes = []
            before = ()
        for index, card in enumerate(cards):
            if index < len(before) and before[index] == card:
                continue
            box = self._made(index, card)
            if index < len(self._boxes):
                old = self._boxes[index]
                self._layout.replaceWidget(old, box)
                old.hide()
                old.deleteLater()
                self._boxes[index] = box
            else:
                self._boxes.append(box)
                self._layout.addWidget(box)
            box.show()  # before the layout does: a widget that is not shown yet takes no focus
        if not cards:
            self._layout.addWidget(_none_needed())
        self._in_order()

    def _in_order(self) -> None:
        """A card that was replaced would come last for the Tab key, and in the tree, by which the focus is kept."""
        for box in self._boxes:
            box.raise_()
        stops = [stop for box in self._boxes for stop in (box, *box.tab_stops)]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _made(self, index: int, card: RequirementCard) -> PaperCard:
        box = PaperCard(card)
        box.marked.connect(partial(self._mark, index))
        box.asked.connect(self.asked)
        box.dropped.connect(partial(self.added.emit, card.code))
        box.pasted.connect(lambda image: self._packer.pack(card.code, image, self._draft))
        box.walked.connect(lambda step: self._walk(index + step))
        box.removed.connect(self.removed)
        box.offer_taken.connect(self.offer_taken)
        box.page_marked.connect(partial(self._mark_page, index))
        box.page_acted.connect(self.page_acted)
        box.page_put.connect(self.page_put)
        box.paper_given.connect(lambda paper: self.paper_given.emit(paper, card.code))
        return box

    # ------------------------------------------------------------ where the officer is

    def _mark(self, index: int) -> None:
        self._marked = index
        self.marked.emit(index)

    def _mark_page(self, index: int, paper: UUID, page: int) -> None:
        self._show_tools(paper)
        self.page_marked.emit(paper, page)
        self._mark(index)
        self._scroll.ensureWidgetVisible(self._boxes[index].focusWidget() or self._boxes[index], 0, theme().length(60))

    def _show_tools(self, paper: UUID | None) -> None:
        for box in self._boxes:
            for strip in box.strips:
                strip.show_tools(on=strip.paper == paper)

    def _focused_at(self) -> str:
        """What of this screen has the focus: a page, a card, or nothing."""
        focused = self.window().focusWidget()
        for box in self._boxes:
            if any(focused is tile for strip in box.strips for tile in strip.tiles):
                return "page"
            if focused is box or (focused is not None and box.isAncestorOf(focused)):
                return "card"
        return ""

    def _focus_again(self, at: str, screen: PapersScreen) -> None:
        """A card that was built anew lost the focus that was in it."""
        if not at or not self._boxes:
            return
        strips = {strip.paper: strip for box in self._boxes for strip in box.strips}
        if at == "page" and screen.page is not None and screen.page[0] in strips:
            self._show_tools(screen.page[0])
            strips[screen.page[0]].focus_page(screen.page[1])
        else:
            self._boxes[self._marked].setFocus()

    def _walk(self, index: int) -> None:
        if 0 <= index < len(self._boxes):
            self._mark(index)
            self._show_tools(None)
            self._boxes[index].setFocus()
            self._scroll.ensureWidgetVisible(self._boxes[index], 0, theme().length(12))

    def _ask(self, card: RequirementCard) -> None:
        dialog = QFileDialog(self, tr("Chọn tệp cho: {paper}", paper=card.title), str(Path.home()), now(_KINDS))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.added.emit(card.code, [Path(name) for name in names]))
        dialog.open()

    def _heading(self, screen: PapersScreen) -> QWidget:
        title = row(
            Label(tr("Giấy tờ kèm theo"), "h2"),
            Grow(
                Label(
                    screen.progress if theme().compact else join((screen.title, screen.progress), " · "),
                    "small",
                    "ink2",
                    elide=True,
                )
            ),
            self._button(tr("Giấy hướng dẫn"), "Ctrl P", self.guide_asked, icon="printer"),
            gap=12,
        )
        if not screen.cards:
            return title
        buttons = [
            self._button(tr("Quét"), "F6", self.scanned, icon="paper"),
            self._button(tr("Đổi cách"), "Shift F6", self.way_changed),
            self._button(tr("Màu"), "Ctrl F6", self.colour_toggled),
        ]
        words = Label(screen.scanner, "tiny" if _narrow() else "small", "ink2", elide=True)
        hint = row(KeyHint("Ctrl V"), Label(tr("dán · hoặc kéo thả vào ô"), "tiny", "ink3"), gap=6)
        return column(title, row(*buttons, Grow(words), None if _narrow() else hint, gap=8), gap=4)

    @staticmethod
    def _button(words: str, key: str, signal: SignalInstance, icon: str = "") -> Button:
        button = Button(words, key, icon=icon, height=44, run=signal.emit)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key does the same from everywhere on this step
        return button


def _narrow() -> bool:
    """Larger letters leave no room for what the keys say anyway."""
    return theme().length(100) > 100


def _none_needed() -> QWidget:
    return row(
        Sign("jade", 24),
        Grow(
            column(
                Label(tr("Thủ tục này không cần giấy tờ kèm theo"), "h3"),
                Paragraph(tr("Dữ liệu đã có thay cho giấy. Bấm Ctrl Enter để xem lại."), "body", "ink2"),
                gap=0,
            )
        ),
        gap=12,
        margins=(16, 16, 16, 16),
        box="card",
    )
