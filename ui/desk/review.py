"""Step 5 on the screen: what blocks, what should be known, and every answer with its source and Sửa."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.desk.blocker import Blocker
from ui.desk.portraits import Portraits
from ui.desk.review_row import ReviewRow
from ui.desk.review_screen import ReviewGroup, ReviewLine, ReviewScreen
from ui.desk.signing_words import SIGNING_KEY, SIGNING_WORDS
from ui.desk.step_view import StepView, trouble_notice
from ui.i18n.reword import say
from ui.i18n.words import join, tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.error_summary import ErrorSummary, Problem
from ui.widgets.icon import Icon
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.portrait import PortraitView
from ui.widgets.sign import Sign
from ui.widgets.slices import Slices
from ui.widgets.slot import Slot
from ui.widgets.source_mark import source_mark
from ui.widgets.stack import STRETCH, Grow, Item, Top, card, clear, column, row, rule, scrolled


class ReviewView(StepView):
    """``mend(target)``, ``attest_face()`` and ``signing_asked()``."""

    mend = Signal(str)
    attest_face = Signal()
    signing_asked = Signal()

    def __init__(self, portraits: Portraits) -> None:
        super().__init__()
        self._focused = 0
        self._summary: ErrorSummary | None = None
        self._groups: tuple[ReviewGroup, ...] | None = None
        self._head, self._trouble, self._errors = Slot(), Slot(), Slot()
        self._warnings, self._hints, self._face, self._waiting = Slot(), Slot(), Slot(), Slot()
        self._signing = Slot()
        self._portraits = portraits
        self._portrait: PortraitView | None = None
        self._list, self._slices = QWidget(), Slices(self)
        self._list_layout = QVBoxLayout(self._list)
        self._list_layout.setContentsMargins(0, 0, 0, 0)
        self._list_layout.setSpacing(8)
        body = column(
            self._head,
            self._waiting,
            self._trouble,
            self._errors,
            self._warnings,
            self._hints,
            self._face,
            self._signing,
            self._list,
            STRETCH,
            gap=8,
            margins=(24, 8, 24, 8),
        )
        self._scroll: QScrollArea = scrolled(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def home(self) -> QWidget | None:
        return self._summary

    def show_screen(self, screen: ReviewScreen) -> None:
        self._head.put((screen.title, screen.fee), lambda _: _heading(screen))
        self._waiting.put(screen.filing, lambda words: _waiting(words) if words else None)
        self._trouble.put(screen.trouble, trouble_notice)
        self._errors.put(screen.blockers, lambda _: self._error_summary(screen))
        said = (screen.warnings, screen.concerns)
        self._warnings.put(said, lambda _: self._warning_box(screen) if any(said) else None)
        self._hints.put(screen.hints, lambda words: _hint_box(words) if words else None)
        face = (screen.asks_face, screen.face_matched)
        if not screen.asks_face:
            self._portrait = None
        self._face.put(face, lambda _: self._face_box(screen) if screen.asks_face else None)
        self._signing.put(screen.signing, self._signing_row)
        if self._portrait is not None and screen.asks_face:
            self._portrait.show_image(self._portraits.image(screen.portrait), 1.0)
        if screen.groups != self._groups:
            self._groups = screen.groups
            clear(self._list_layout)
            self._slices.follow(partial(self._add_group, group) for group in screen.groups)
        self._set_footer(screen.footer)
        if screen.summary_focus != self._focused:
            self._focused = screen.summary_focus
            QTimer.singleShot(0, self, self._focus_summary)

    def _focus_summary(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)
        if self._summary is not None:
            self._summary.setFocus()

    def _error_summary(self, screen: ReviewScreen) -> QWidget | None:
        self._summary = None
        if screen.blockers:
            problems = tuple(
                Problem(blocker.words, partial(self.mend.emit, blocker.target), blocker.key)
                for blocker in screen.blockers
            )
            self._summary = ErrorSummary(tr("Còn %n việc chặn nộp", "", len(problems)), problems)
        return self._summary

    def _warning_box(self, screen: ReviewScreen) -> QWidget:
        title = tr("%n điều cần biết, vẫn nộp được", "", len(screen.warnings) + len(screen.concerns))
        links = [row(Grow(Paragraph(one.words, "body")), Top(self._way(one)), gap=8) for one in screen.concerns]
        plain = Paragraph(join(screen.warnings, " · "), "body") if screen.warnings else None
        return row(
            Top(Sign("amber", 24)),
            Grow(column(Label(title, "strong", "amber_text"), *links, plain, gap=0)),
            gap=12,
            margins=(16, 8, 16, 8),
            box="amber",
        )

    def _way(self, one: Blocker) -> QWidget:
        link = Button(
            tr("Xem"),
            kind="link",
            height=24,
            pad=4,
            name=tr("Xem: {what}", what=one.words),
            run=partial(self.mend.emit, one.target),
        )
        return row(link, KeyHint(one.key, "amber_text") if one.key else None, gap=4)

    def _face_box(self, screen: ReviewScreen) -> QWidget:
        button = Button(
            tr("Đã đối chiếu khuôn mặt với ảnh trong chip"),
            "Ctrl+D",
            "choice",
            on=screen.face_matched,
            run=self.attest_face.emit,
        )
        say(button, QWidget.setAccessibleDescription, tr("đã xác nhận") if screen.face_matched else tr("chưa xác nhận"))
        if screen.face_matched:
            self._portrait = None
            return row(button, STRETCH)
        self._portrait = PortraitView(144, 192)
        words = Paragraph(
            tr("So người trước mặt với ảnh trong chip: mắt, mũi, tai, khoảng cách giữa chúng."), "body", "ink2"
        )
        side = column(words, button, STRETCH, gap=12)
        return row(Top(self._portrait), Grow(side), gap=16, margins=(16, 12, 16, 12), box="card")

    def _signing_row(self, words: str) -> QWidget:
        change = Button(
            tr("Đổi"), SIGNING_KEY, "link", height=24, pad=4, name=SIGNING_WORDS, run=self.signing_asked.emit
        )
        return row(
            Label(SIGNING_WORDS, "small", "ink2"),
            Grow(Label(words, "strong", elide=True)),
            change,
            gap=8,
            margins=(16, 0, 16, 0),
        )

    def _add_group(self, group: ReviewGroup) -> None:
        self._list_layout.addWidget(self._group(group))

    def _group(self, group: ReviewGroup) -> QWidget:
        head = row(Label(group.title, "h3"), Label(group.count, "small", "ink3"), STRETCH, margins=(16, 0, 16, 0))
        head.setFixedHeight(theme().length(36) - 2)
        lines: list[Item] = []
        for line in group.lines:
            lines += [rule(), self._line(line)]
        return card(head, *lines, margins=(0, 0, 0, 0))

    def _line(self, line: ReviewLine) -> QWidget:
        edit = Button(tr("Sửa"), kind="link", name=tr("Sửa {field}", field=line.spoken), pad=8, height=24)
        edit.clicked.connect(lambda: self.mend.emit(line.target))
        if not theme().compact:
            return ReviewRow(line, edit)
        bad = line.flag == "red"
        if line.source is not None:
            mark: QWidget = row(source_mark(line.source), STRETCH)
        elif bad:
            mark = Label(tr("thiếu"), "tiny", "red_text")
        else:
            mark = row(Icon("folder", 16, "ink2", 1.6), Label(tr("bản quét"), "tiny", "ink2"), STRETCH, gap=4)
        sign = Sign("red", 16) if bad else None
        return column(
            row(Grow(Paragraph(line.label, "small", "ink2")), sign, mark, Top(edit)),
            Paragraph(line.text, "strong", "red_text" if bad else "ink"),
            gap=0,
            margins=(16, 4, 8, 8),
        )


def _heading(screen: ReviewScreen) -> QWidget:
    return row(
        Label(tr("Xem lại trước khi nộp"), "h2"),
        Grow(Label(screen.title, "small", "ink2", elide=True)),
        Label(screen.fee, "label", "ink2"),
        gap=12,
    )


def _hint_box(words: tuple[str, ...]) -> QWidget:
    return row(Grow(Paragraph(join(words, " · "), "small", "ink2")), margins=(16, 0, 16, 0))


def _waiting(words: str) -> QWidget:
    return row(
        Icon("timer", 24, "gold_text"),
        Grow(column(Label(tr("Đang nộp hồ sơ"), "strong", "gold_text"), Paragraph(words, "body"), gap=0)),
        gap=12,
        margins=(16, 8, 16, 8),
        box="gold",
    )
