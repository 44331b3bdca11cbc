"""Step 1 on the screen: waiting for a card, reading it, the person it speaks of."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counter.model.filing import Source
from ui.desk.action import Trouble
from ui.desk.card_picture import CardPicture
from ui.desk.card_screen import CardScreen, Difference
from ui.desk.chip_key import LONGEST
from ui.desk.no_card import NoCardPanel
from ui.desk.people import ABSENT, UNREADABLE, Fact, Person
from ui.desk.portraits import Portraits
from ui.desk.step_view import StepView, trouble_notice
from ui.desk.verdicts import Verdict
from ui.i18n.reword import say
from ui.i18n.words import join, now, tr
from ui.theme.theme import theme
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Figure, Label, fixed
from ui.widgets.paragraph import Paragraph
from ui.widgets.portrait import PortraitView
from ui.widgets.progress import Progress
from ui.widgets.progress_row import ProgressRow
from ui.widgets.sign import Sign
from ui.widgets.slices import Slices
from ui.widgets.slot import Slot
from ui.widgets.source_mark import source_mark
from ui.widgets.stack import STRETCH, Grow, Top, card, column, row, ruled, scrolled
from ui.widgets.verdict_badge import VerdictBadge

# A QR code begins with twelve digits: only when no further key has come for so long was it a hand.
_PAUSE_MS = 300
_SHORT = 192  # of a fact that stands in a column, in pixels at 100 %


class CardView(StepView):
    """``number_typed(text)`` on Enter, ``typing_paused(text)`` when no key has come for a while."""

    number_typed = Signal(str)
    typing_paused = Signal(str)

    def __init__(self, portraits: Portraits) -> None:
        super().__init__()
        self._portraits = portraits
        self._slices = Slices(self)
        self._head, self._trouble, self._warnings, self._differences = Slot(), Slot(), Slot(), Slot()
        self._put_card, self._scan_code = Slot(), Slot()
        self._person, self._verdicts, self._times = Slot(), Slot(), Slot()
        self._rows = tuple(ProgressRow(Progress("")) for _ in range(5))
        self._progress = card(*ruled(*self._rows), margins=(16, 4, 16, 5))
        self._face: PortraitView | None = None
        self._number = QLineEdit()
        say(self._number, QWidget.setAccessibleName, tr("Số trên thẻ hoặc dòng MRZ"))
        say(
            self._number,
            QWidget.setAccessibleDescription,
            tr("Sáu số cuối, đủ mười hai số định danh, hoặc các dòng MRZ của hộ chiếu"),
        )
        say(self._number, QLineEdit.setPlaceholderText, tr("6 số cuối, đủ 12 số, hoặc MRZ"))
        self._number.setMaxLength(LONGEST)
        self._number.setMaximumWidth(theme().length(440))
        self._number.returnPressed.connect(self._typed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.typing_paused.emit(self._number.text()))
        self._number.textEdited.connect(lambda _text: self._pause.start())
        self._wait = self._waiting()
        self._other_ways = _other_ways()
        self.no_card = NoCardPanel()
        self.no_card.hide()
        body = column(
            self._head,
            self._trouble,
            self._warnings,
            self._differences,
            self._wait,
            self._other_ways,
            self.no_card,
            self._progress,
            self._times,
            self._person,
            self._verdicts,
            STRETCH,
            gap=16,
            margins=(24, 12, 24, 8),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(body))

    def home(self) -> QWidget | None:
        if self.no_card.isVisibleTo(self):
            return self.no_card.home()
        return self._number if self._number.isVisibleTo(self) else None

    def show_screen(self, screen: CardScreen) -> None:
        """The person and the verdicts in turns of their own: they come together, when a card was read."""
        parts = (self._show_reading, self._show_person, self._show_verdicts)
        self._slices.start(partial(part, screen) for part in parts)
        if screen.person is None:  # whoever was there leaves the screen at once, and nothing takes long
            self._slices.finish()

    def _show_reading(self, screen: CardScreen) -> None:
        self._head.put((screen.title, screen.sentence, screen.clock), lambda _: _heading(screen))
        self._trouble.put(screen.trouble, trouble_notice)
        self._warnings.put(screen.warnings, _warnings)
        self._differences.put(screen.differences, _differences)
        if not screen.asks_number and self._number.text():
            self._number.clear()
        self._show_no_card(screen)
        self._wait.setVisible(screen.asks_number and screen.no_card is None)
        self._other_ways.setVisible(screen.asks_number and not screen.crowded and screen.no_card is None)
        self._put_card.put(screen.card_here, _put_card)
        self._scan_code.put(screen.number_known, _scan_code)
        shows_rows = screen.mode == "reading" or (screen.mode == "read" and not screen.crowded)
        self._progress.setVisible(shows_rows)
        for one, phase in zip(self._rows, screen.phases, strict=True):
            one.show_progress(phase)
        times = screen.phases if screen.mode == "read" and screen.crowded else None
        self._times.put(times, lambda phases: _times(phases) if phases else None)
        self._set_footer(screen.footer)

    def _show_person(self, screen: CardScreen) -> None:
        self._person.put(_without_picture(screen.person), lambda _: self._person_card(screen.person))
        if self._face is not None and screen.person is not None:
            self._face.show_image(self._portraits.image(screen.person.portrait), screen.person.arrived)

    def _show_verdicts(self, screen: CardScreen) -> None:
        self._verdicts.put(screen.verdicts, _verdict_row)

    def _show_no_card(self, screen: CardScreen) -> None:
        """Opened and closed by key, so the focus goes along."""
        opens = screen.no_card is not None and self.no_card.isHidden()
        closes = screen.no_card is None and not self.no_card.isHidden()
        if screen.no_card is not None:
            self.no_card.show_screen(screen.no_card)
        self.no_card.setVisible(screen.no_card is not None)
        if opens and (first := self.no_card.home()) is not None:
            first.setFocus()
        elif closes and screen.asks_number:
            QTimer.singleShot(0, self._number, self._number.setFocus)

    def _waiting(self) -> QWidget:
        steps = column(
            self._put_card,
            self._scan_code,
            8,
            column(
                Label(tr("Hoặc gõ số trên thẻ"), "label"),
                row(Grow(self._number, 5), STRETCH),
                Paragraph(
                    tr(
                        "Hộ chiếu, thẻ khác: dán các dòng MRZ, hoặc gõ số giấy tờ, ngày sinh, ngày hết hạn,"
                        " cách nhau bằng dấu cách; rồi Enter."
                    ),
                    "small",
                    "ink3",
                ),
                gap=4,
            ),
            STRETCH,
            gap=12,
        )
        picture = None if theme().compact else Top(CardPicture())
        return row(picture, Grow(steps), gap=32, margins=(32, 32, 32, 32), box="card")

    def _person_card(self, person: Person | None) -> QWidget | None:
        self._face = None
        if person is None:
            return None
        self._face = PortraitView(108, 144)
        name = Label(person.name, "h1", "ink" if person.usable else "red_text", elide=True)
        words = column(name, 2, _facts(person.facts), STRETCH, gap=0)
        return row(Top(self._face), Grow(words), gap=24, margins=(16, 16, 16, 16), box="card")

    def _typed(self) -> None:
        self._pause.stop()
        self.number_typed.emit(self._number.text())


def _heading(screen: CardScreen) -> QWidget:
    words = column(Label(screen.title, "h2"), Paragraph(screen.sentence, "body", "ink2"), gap=0)
    clock = Figure(screen.clock, "figure", "primary", align=Qt.AlignmentFlag.AlignRight) if screen.clock else None
    return row(Grow(words), clock)


def _other_ways() -> QWidget:
    """What else can be done while nobody has put a card down."""
    ways = (
        (
            "F6",
            tr("Không có thẻ dùng được"),
            tr("Căn cước điện tử, thẻ hết hạn, mất, hỏng, quên; trẻ em; người nước ngoài."),
        ),
        ("Alt+2", tr("Hồ sơ còn dở"), tr("Mở lại nháp đúng ô đang điền.")),
        ("Ctrl+K", tr("Tới nhanh"), tr("Gõ vài chữ của thủ tục hay mục cần mở.")),
    )
    cards = [
        column(
            row(Label(title, "strong"), STRETCH, KeyHint(key)),
            Paragraph(about, "small", "ink2"),
            STRETCH,
            gap=0,
            margins=(16, 12, 16, 12),
            box="card",
        )
        for key, title, about in ways
    ]
    return column(*cards, gap=12) if theme().compact else row(*(Grow(one) for one in cards), gap=12)


def _put_card(done: bool) -> QWidget:  # noqa: FBT001 - the slot's value
    return _task("1", tr("Đặt thẻ lên đầu đọc"), tr("Giữ yên đến khi đọc xong."), done=done)


def _scan_code(done: bool) -> QWidget:  # noqa: FBT001 - the slot's value
    return _task("2", tr("Quét mã QR trên thẻ"), tr("Đang ở màn hình nào cũng quét được."), done=done)


def _task(number: str, title: str, about: str, *, done: bool) -> QWidget:
    sign = Sign("jade", 24) if done else Sign("wait", 24)
    words = column(Label(join((number, title), ". "), "h3"), Paragraph(about, "small", "ink2"), gap=0)
    frame = row(Top(column(sign, margins=(0, 4, 0, 0))), Grow(words), gap=12)
    say(frame, QWidget.setAccessibleName, join((title, tr("xong") if done else tr("chưa")), ": "))
    return frame


def _facts(facts: tuple[Fact, ...]) -> QWidget:
    """In two columns, and below them what is too long for one: an address."""
    labels, texts = QFontMetrics(theme().font("small")), QFontMetrics(theme().font("strong"))
    wide = max((theme().length(92), *(labels.horizontalAdvance(now(one.label)) + 2 for one in facts)))
    long = [one for one in facts if texts.horizontalAdvance(now(one.text)) > theme().length(_SHORT)]
    short = facts if theme().compact else [one for one in facts if one not in long]
    made = [_fact(one.label, one.text, wide) for one in short]
    if theme().compact:
        return column(*made, gap=0)
    half = (len(made) + 1) // 2
    pair = row(Grow(column(*made[:half], STRETCH, gap=0)), Grow(column(*made[half:], STRETCH, gap=0)), gap=16)
    return column(pair, *(_fact(one.label, one.text, wide) for one in long), gap=0)


def _fact(label: str, text: str, wide: int) -> QWidget:
    """``wide``: pixels for the label. An address takes the lines that it needs."""
    name = Label(label, "small", "ink2")
    name.setFixedWidth(wide)
    if text in (ABSENT, UNREADABLE):  # no value, and not to be taken for one
        return row(name, Grow(Label(text, "body", "ink3", elide=True)))
    return row(Top(name), Grow(Paragraph(text, "strong")), Top(source_mark(Source.CHIP)))


def _warnings(troubles: tuple[Trouble, ...]) -> QWidget | None:
    shown = [made for one in troubles if (made := trouble_notice(one)) is not None]
    return column(*shown, gap=12) if shown else None


def _differences(differences: tuple[Difference, ...]) -> QWidget | None:
    """QR and chip side by side. The chip's column is the one in strong ink: its word counts."""
    if not differences:
        return None
    title = tr("Mã QR và chip khác nhau ở %n mục: lấy theo chip", "", len(differences))
    lines = [_pair("", tr("Mã QR (chưa ai ký)"), tr("Chip (đã ký)"), style="tiny", color="ink2")]
    lines += [_pair(one.label, one.claimed, one.chip) for one in differences]
    words = column(Label(title, "strong", "amber_text"), 4, *lines, gap=2)
    frame = row(Top(Sign("amber", 24)), Grow(words), gap=12, margins=(16, 12, 16, 12), box="amber")
    say(frame, QWidget.setAccessibleName, title)
    say(
        frame,
        QWidget.setAccessibleDescription,
        join(
            (
                tr("{label}: mã QR {claimed}, chip {chip}", label=d.label, claimed=d.claimed, chip=d.chip)
                for d in differences
            ),
            "; ",
        ),
    )
    return frame


def _pair(label: str, claimed: str, chip: str, *, style: str = "strong", color: str = "ink") -> QWidget:
    muted = style if style == "tiny" else "body"
    return row(
        Top(fixed(Label(label, "small", "ink2"), 92)),
        Grow(Paragraph(claimed, muted, "ink2")),
        Grow(Paragraph(chip, style, color)),
        gap=12,
    )


def _times(phases: tuple[Progress, ...]) -> QWidget:
    """The finished reading in one line, where a notice needs the room."""
    words = join((join((phase.name, phase.time), " ") for phase in phases if phase.time), " · ")
    return Label(words, "small", "ink2", elide=True)


def _verdict_row(verdicts: tuple[Verdict, ...]) -> QWidget | None:
    if not verdicts:
        return None
    badges = [VerdictBadge(verdict.tone, verdict.question, verdict.answer) for verdict in verdicts]
    if theme().compact:
        return column(*badges, gap=12)
    return row(*(Grow(badge) for badge in badges), gap=12)


def _without_picture(person: Person | None) -> object:
    """Everything but what changes while the portrait is on its way."""
    return None if person is None else (person.name, person.number, person.facts, person.usable)
