"""Step 2 on the screen: search on the left, what the marked procedure asks for on the right."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ui.desk.procedure_presenter import Guide, ProcedureLine, ProcedureScreen
from ui.desk.search_field import SearchField
from ui.desk.step_view import StepView, trouble_notice
from ui.desk.suggested import suggested_card
from ui.i18n.reword import say
from ui.i18n.words import join, now, tr
from ui.theme.theme import theme
from ui.widgets.cell import lines_of
from ui.widgets.label import Label, fixed
from ui.widgets.paragraph import Paragraph
from ui.widgets.pill import Pill, draw_pill, pill_width
from ui.widgets.slot import Slot
from ui.widgets.spoken import Spoken
from ui.widgets.stack import STRETCH, Grow, Top, card, clear, column, row, rule, scrolled

_VCENTER = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


class _Line(Spoken, QWidget):
    """One procedure: the title with what matched in bold, and below it code, limit and fee."""

    clicked = Signal(int)

    def __init__(self, index: int) -> None:
        super().__init__()
        self._index = index
        self._line = ProcedureLine("", "", (), "", guide_only=False)
        self._marked = False
        self.setFixedHeight(theme().length(72 if theme().compact else 52))

    def show_line(self, line: ProcedureLine, *, marked: bool) -> None:
        self._line, self._marked = line, marked
        name = join((line.title, tr("chỉ hướng dẫn"))) if line.guide_only else line.title
        say(self, QWidget.setAccessibleName, name)
        say(self, QWidget.setAccessibleDescription, line.below)
        say(self, QWidget.setToolTip, join((line.title, line.below), "\n"))
        self.update()

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def spoken_chosen(self) -> bool:
        return self._marked

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.clicked.emit(self._index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        w, h = self.width(), self.height()
        if self._marked:
            painter.fillRect(self.rect(), t.color("primary_tint"))
            painter.fillRect(QRect(0, 0, 4, h), t.color("primary"))
        painter.fillRect(QRect(0, h - 1, w, 1), t.color("line"))
        right = w - 16
        if self._line.guide_only:
            words = tr("chỉ hướng dẫn")
            width = pill_width(words)
            place = QRectF(right - width, (h - t.length(20)) // 2, width, t.length(20))
            draw_pill(painter, place, words, "plain")
            right -= width + 8
        line = t.length(20)
        small = QFontMetrics(t.font("small"))
        below = lines_of(now(self._line.below), small, right - 16, h // line - 1)
        top = (h - (1 + len(below)) * line) // 2
        self._title(painter, QRect(16, top, right - 16, line))
        painter.setFont(t.font("small"))
        painter.setPen(t.color("ink2"))
        for number, one in enumerate(below, 1):
            shown = small.elidedText(one, Qt.TextElideMode.ElideRight, right - 16)
            painter.drawText(QRect(16, top + number * line, right - 16, line), _VCENTER, shown)

    def _title(self, painter: QPainter, area: QRect) -> None:
        t = theme()
        title, x = now(self._line.title), area.left()
        for start, end, bold in _runs(len(title), self._line.spans):
            font = t.font("strong" if bold or not self._line.spans else "body")
            metrics = QFontMetrics(font)
            text = title[start:end]
            room = area.right() - x
            cut = metrics.horizontalAdvance(text) > room
            if cut:
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font)
            painter.setPen(t.color("ink"))
            painter.drawText(QRect(x, area.top(), room, area.height()), _VCENTER, text)
            x += metrics.horizontalAdvance(text)
            if cut:
                return  # the rest would write another ellipsis into this one


def _runs(length: int, spans: tuple[tuple[int, int], ...]) -> list[tuple[int, int, bool]]:
    """The title cut into plain and bold runs; overlapping spans count once."""
    runs, at = [], 0
    for start, end in sorted(spans):
        begin, stop = max(start, at), min(end, length)
        if begin > at:
            runs.append((at, begin, False))
        if stop > begin:
            runs.append((begin, stop, True))
        at = max(at, stop)
    if at < length:
        runs.append((at, length, False))
    return runs


class _Search(SearchField):
    """Typing searches; Up and Down walk through the list without leaving the field."""

    walked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        say(self, QWidget.setAccessibleName, tr("Tìm thủ tục"))
        say(self, QLineEdit.setPlaceholderText, tr("Gõ vài chữ, không cần dấu: tam tru, khai sinh, ket hon…"))
        self.setMaxLength(100)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.walked.emit(step)
            return
        super().keyPressEvent(event)


class ProcedureView(StepView):
    """``searched(text)``, ``marked(index)``, ``chosen()``."""

    searched = Signal(str)
    marked = Signal(int)
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: ProcedureScreen | None = None
        self._lines: list[_Line] = []
        self._query = _Search()
        self._query.textEdited.connect(self.searched)
        self._query.returnPressed.connect(self.chosen)
        self._query.walked.connect(self._walk)
        self._count, self._suggested, self._trouble, self._guide = Slot(), Slot(), Slot(), Slot()
        self._list = QWidget()
        self._list_layout = QVBoxLayout(self._list)
        self._list_layout.setContentsMargins(0, 0, 0, 0)
        self._list_layout.setSpacing(0)
        self._scroll: QScrollArea = scrolled(self._list)
        found = card(Grow(self._scroll), margins=(1, 1, 1, 1))
        self._guide_scroll = scrolled(column(self._guide, STRETCH, margins=(20, 16, 20, 16)))
        guide = card(Grow(self._guide_scroll), margins=(1, 1, 1, 1))
        guide.setMinimumWidth(160)
        layout = self._column(top=12)
        layout.addWidget(row(Label(tr("Chọn thủ tục"), "h2"), STRETCH, self._count))
        layout.addWidget(self._suggested)
        layout.addWidget(self._query)
        layout.addWidget(self._trouble)
        layout.addWidget(row(Grow(found, 5), Grow(guide, 4), gap=12), 1)

    def home(self) -> QWidget:
        return self._query

    def _walk(self, step: int) -> None:
        if self._shown and self._shown.lines:
            at = min(max(self._shown.marked + step, 0), len(self._shown.lines) - 1)
            self.marked.emit(at)

    def show_screen(self, screen: ProcedureScreen) -> None:
        old, self._shown = self._shown, screen
        if self._query.text() != screen.query:
            self._query.setText(screen.query)
        self._count.put(screen.count, lambda words: Label(words, "small", "ink2"))
        self._suggested.put(screen.suggested, lambda lines: suggested_card(lines, self.searched.emit))
        self._trouble.put(screen.trouble, trouble_notice)
        if old is None or (old.lines, old.marked) != (screen.lines, screen.marked):
            self._show_lines(screen)
        self._guide.put(screen.guide, lambda guide: _guide(guide) if guide else _nothing())
        self._query.setReadOnly(screen.busy)
        self._set_footer(screen.footer)

    def _show_lines(self, screen: ProcedureScreen) -> None:
        if len(self._lines) != len(screen.lines):
            clear(self._list_layout)
            self._lines = [_Line(index) for index in range(len(screen.lines))]
            for one in self._lines:
                one.clicked.connect(self._clicked)
                self._list_layout.addWidget(one)
            self._list_layout.addStretch(1)
        for index, (one, line) in enumerate(zip(self._lines, screen.lines, strict=True)):
            one.show_line(line, marked=index == screen.marked)
        if self._lines:
            marked = self._lines[screen.marked]
            say(
                self._query,
                QWidget.setAccessibleDescription,
                tr("Đang đánh dấu: {procedure}", procedure=marked.accessibleName()),
            )
            self._scroll.ensureVisible(0, screen.marked * marked.height() + marked.height() // 2, 0, marked.height())

    def _clicked(self, index: int) -> None:
        if self._shown and index == self._shown.marked:
            self.chosen.emit()
        else:
            self.marked.emit(index)
        self._query.setFocus()


def _nothing() -> QWidget:
    return column(
        Label(tr("Không thấy thủ tục nào"), "h3"),
        Paragraph(tr("Thử ít chữ hơn, tên thường gọi, hoặc mã thủ tục."), "body", "ink2"),
        gap=4,
    )


def _guide(guide: Guide) -> QWidget:
    facts = [
        row(Top(fixed(Label(label, "small", "ink2"), 132)), Grow(Paragraph(text, "body")), gap=8)
        for label, text in guide.facts
    ]
    papers = [
        column(
            row(Grow(Paragraph(join((str(number), paper.title), ". "), "body")), gap=8),
            Paragraph(paper.original, "small", "ink2") if paper.original else None,
            Paragraph(join((part for part in (paper.need, paper.about) if part), ". "), "small", "ink2"),
            gap=0,
        )
        for number, paper in enumerate(guide.papers, 1)
    ]
    return column(
        row(Grow(Paragraph(guide.title, "h3")), Top(Pill(tr("chỉ hướng dẫn"), "amber")) if guide.guide_only else None),
        Paragraph(guide.original, "body", "ink2") if guide.original else None,
        Label(tr("Mã {code}", code=guide.code), "small", "ink3"),
        4,
        *facts,
        8,
        rule(),
        4,
        Label(
            tr("Giấy tờ · %n loại", "", len(papers)) if papers else tr("Không cần giấy tờ kèm theo"), "label", "ink2"
        ),
        *papers,
        8 if guide.basis else None,
        Paragraph(tr("Căn cứ: {basis}", basis=guide.basis), "small", "ink3") if guide.basis else None,
        gap=4,
    )
