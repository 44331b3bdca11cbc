"""The officer's guide in a window of its own: a file that was installed with the program, no network."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QKeyEvent, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from ui.help.texts import GUIDE, anchor_of
from ui.i18n.reword import say
from ui.i18n.words import mark
from ui.theme.theme import theme

_PICTURE: Final = re.compile(r"!\[[^\]]*\]\(([^)]+)\)\s*")
_PICTURE_LETTER: Final = "\ufffc"  # OBJECT REPLACEMENT CHARACTER, as QTextDocument keeps one
_WIDEST: Final = 720  # of a picture, in pixels
_OVER_HEADING: Final = 16
_UNDER_BLOCK: Final = 8
_PITCH: Final = 120.0  # per cent: stacked marks need it


class _Pages(QTextBrowser):
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pictures of a whole screen are made as wide as the text."""
        found = super().loadResource(kind, name)
        if kind == QTextDocument.ResourceType.ImageResource.value:
            image = QImage(str(GUIDE.parent / QUrl(name).toString()))
            if image.width() > _WIDEST:
                return image.scaledToWidth(_WIDEST, Qt.TransformationMode.SmoothTransformation)
        return found


class GuideWindow(QWidget):
    """Esc and F1 close it; arrow keys, Page Up and Page Down walk through it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        say(self, QWidget.setWindowTitle, mark("Hướng dẫn cho cán bộ tiếp nhận"))
        self.resize(880, 700)
        self._pages = _Pages()
        self._pages.setOpenLinks(False)
        self._pages.setFont(theme().font("lead"))
        say(self._pages, QWidget.setAccessibleName, mark("Hướng dẫn cho cán bộ tiếp nhận"))
        self._pages.setSearchPaths([str(GUIDE.parent)])
        self._pages.setMarkdown(_without_missing(GUIDE.read_text(encoding="utf-8"), GUIDE.parent))
        _give_air(self._pages.document())
        self._pages.anchorClicked.connect(lambda link: self.show_section(link.fragment()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self._pages)

    def show_section(self, anchor: str) -> None:
        """From its heading; from the beginning where there is no such section."""
        document = self._pages.document()
        block = document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor:
                break
            block = block.next()
        at = block if block.isValid() else document.begin()
        self.show()
        self.activateWindow()
        self._pages.setFocus()
        self._pages.setTextCursor(QTextCursor(at))
        self._pages.verticalScrollBar().setValue(round(document.documentLayout().blockBoundingRect(at).top()))

    @property
    def heading(self) -> str:
        """Where the reader is: the line at the cursor."""
        return self._pages.textCursor().block().text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.close()
            return
        super().keyPressEvent(event)


def _give_air(document: QTextDocument) -> None:
    """Markdown brings its blocks without any room between them."""
    block = document.begin()
    while block.isValid():
        look = block.blockFormat()
        look.setTopMargin(theme().length(_OVER_HEADING if look.headingLevel() else 0))
        look.setBottomMargin(theme().length(_UNDER_BLOCK))
        if _PICTURE_LETTER not in block.text():  # a picture's line is as high as the picture
            look.setLineHeight(_PITCH, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(block).setBlockFormat(look)
        block = block.next()


def _without_missing(text: str, folder: Path) -> str:
    """A picture that was not installed leaves no broken frame."""
    return _PICTURE.sub(lambda found: found[0] if (folder / found[1]).exists() else "", text)
