"""The pages of one paper in lines of tiles, and under them what can be done to the one that has the focus."""

from __future__ import annotations

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.page_tile import TILE_WIDTH, PageTile, SheetFace
from ui.desk.papers_screen import AttachedFile, PageFace
from ui.i18n.words import mark
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.stack import STRETCH, column, row

_LINE: Final = 760  # pixels that the main column leaves for tiles
_GAP: Final = 8
# words, key, what the presenter calls it, name for a screen reader
_TOOLS: Final = (
    (mark("Xoay"), "R", "turn", mark("Xoay trang sang phải")),
    (mark("Lên trước"), "Alt ←", "earlier", mark("Đưa trang lên trước")),
    (mark("Ra sau"), "Alt →", "later", mark("Đưa trang ra sau")),
    (mark("Tách"), "T", "split", mark("Tách từ trang này thành một giấy tờ riêng")),
    (mark("Gộp"), "G", "join", mark("Gộp vào giấy tờ đứng trước")),
    (mark("Bỏ trang"), "Del", "drop", mark("Bỏ trang này")),
)


class PageStrip(QWidget):
    """``marked(paper, page)``, ``acted(word)``, ``put(paper, page, to)``: dragged within the paper; ``given(paper)``:
    a page of another paper was let go here.
    """

    marked = Signal(object, int)
    acted = Signal(str)
    put = Signal(object, int, int)
    given = Signal(object)

    def __init__(self, file: AttachedFile) -> None:
        super().__init__()
        self._paper = file.id
        self.tiles = tuple(PageTile(file, page) for page in range(len(file.pages)))
        for page, tile in enumerate(self.tiles):
            tile.marked.connect(partial(self._mark, page))
            tile.acted.connect(self.acted)
            tile.walked.connect(partial(self._walk, page))
            tile.dropped.connect(partial(self._drop, page))
        buttons = [self._tool(*one) for one in _TOOLS]
        half = len(buttons) if theme().length(100) <= 100 else len(buttons) // 2  # larger letters: two lines
        lines = (buttons[at : at + half] for at in range(0, len(buttons), half))
        self._tools = column(*(row(*line, STRETCH, gap=4) for line in lines), gap=4)
        self._tools.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(tile_lines(self.tiles))
        layout.addWidget(self._tools)

    @property
    def paper(self) -> UUID:
        return self._paper

    def focus_page(self, page: int) -> None:
        """Nothing before the first and behind the last."""
        if 0 <= page < len(self.tiles):
            self.tiles[page].setFocus(Qt.FocusReason.TabFocusReason)

    def show_tools(self, *, on: bool) -> None:
        self._tools.setVisible(on)

    def _tool(self, words: str, key: str, word: str, name: str) -> Button:
        button = Button(words, key, name=name, height=44, pad=8)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the page keeps the focus: its keys do the same
        button.clicked.connect(lambda: self.acted.emit(word))
        return button

    def _mark(self, page: int) -> None:
        self.marked.emit(self._paper, page)

    def _walk(self, page: int, step: int) -> None:
        self.focus_page(page + step)

    def _drop(self, to: int, dragged: tuple[UUID, int]) -> None:
        paper, page = dragged
        if paper == self._paper:
            self.put.emit(paper, page, to)
        else:
            self.given.emit(paper)


def incoming_strip(faces: tuple[PageFace, ...]) -> QWidget:
    """Pages of a scan that still runs: to be looked at, not yet to be touched."""
    return tile_lines(tuple(SheetFace(number, face) for number, face in enumerate(faces, 1)))


def tile_lines(tiles: tuple[SheetFace, ...]) -> QWidget:
    across = max(1, theme().length(_LINE) // (theme().length(TILE_WIDTH) + _GAP))
    return column(*(row(*tiles[at : at + across], STRETCH, gap=_GAP) for at in range(0, len(tiles), across)), gap=4)
