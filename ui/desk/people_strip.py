"""The people of the filing on the right; where the text is large, a band above the step instead."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.people import MissingPerson, OtherPerson, Person, Strip
from ui.desk.portraits import Portraits
from ui.desk.walk_in import STEP_NAMES
from ui.i18n.reword import say
from ui.i18n.words import join, tr
from ui.theme.theme import theme
from ui.widgets.icon import Icon
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.pill import Pill
from ui.widgets.portrait import PortraitView
from ui.widgets.sign import Sign
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, Item, Top, clear, column, fill, row, rule
from ui.widgets.verdict_badge import VerdictBadge, sign_line


class PeopleStrip(QFrame):
    def __init__(self, portraits: Portraits) -> None:
        super().__init__()
        self._portraits = portraits
        self._face: PortraitView | None = None
        self.setProperty("box", "strip")
        self.setFixedWidth(theme().length(264))
        say(self, QWidget.setAccessibleName, tr("Người trong hồ sơ"))
        self._head, self._filer, self._verdicts = Slot(), Slot(), Slot()
        self._others, self._missing, self._mask = Slot(), Slot(), Slot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(15, 12, 16, 12)
        layout.setSpacing(12)
        fill(layout, (self._head, self._filer, self._verdicts, self._others, self._missing, self._mask, STRETCH))

    def show_strip(self, strip: Strip) -> None:
        filer = strip.filer
        self._head.put(strip.count, _heading)
        self._filer.put(_still(filer), lambda _: self._person(filer))
        self._verdicts.put((filer is not None, strip.verdicts, strip.small), lambda _: _answers(strip))
        self._others.put((strip.others, strip.asks_card), lambda _: _all_others(strip))
        self._missing.put(strip.missing, _all_missing)
        self._mask.put((filer is not None, strip.revealed), lambda _: _mask_hint(strip))
        if self._face is not None and strip.filer is not None:
            self._face.show_image(self._portraits.image(strip.filer.portrait), strip.filer.arrived)

    def _person(self, person: Person | None) -> QWidget:
        if person is None:
            self._face = None
            return _nobody()
        self._face = PortraitView(72, 96)
        words = column(
            Label(person.role, "tiny", "ink3"),
            Paragraph(person.name, "strong", "ink" if person.usable else "red_text"),
            Label(person.number, "body", "ink2"),
            Label(person.birth, "small", "ink2"),
            STRETCH,
            gap=0,
        )
        return row(Top(self._face), Grow(words), gap=12)


def _heading(count: int) -> QWidget:
    return row(Label(tr("Người trong hồ sơ"), "label", "ink2"), STRETCH, Pill(str(count)))


def _answers(strip: Strip) -> QWidget | None:
    """What was found about the filer's document."""
    if strip.filer is None:
        return None
    if strip.small:
        return _small_signs(strip)
    badges = [VerdictBadge(v.tone, v.question, v.answer) for v in strip.verdicts]
    return column(*badges, gap=12) if badges else None


def _all_others(strip: Strip) -> QWidget | None:
    waiting = next((one for one in strip.others if not one.by_chip), None) if strip.asks_card else None
    parts: list[Item] = []
    for other in strip.others:
        parts += [rule(), _other(other, asks=other is waiting)]
    return column(*parts, gap=12) if parts else None


def _all_missing(people: tuple[MissingPerson, ...]) -> QWidget | None:
    parts: list[Item] = []
    for number, missing in enumerate(people):
        parts += [rule(), _missing(missing, first=number == 0)]
    return column(*parts, gap=12) if parts else None


def _nobody() -> QWidget:
    face = PortraitView(72, 96)
    return row(
        Top(face),
        Grow(
            column(
                Label(tr("Chưa có ai"), "strong", "ink2"),
                Paragraph(tr("Đặt thẻ và quét mã QR: người nộp hiện ở đây."), "small", "ink3"),
                STRETCH,
                gap=0,
            )
        ),
        gap=12,
    )


def _small_signs(strip: Strip) -> QWidget:
    items: list[Item] = []
    for verdict in strip.verdicts:
        color = "ink2" if verdict.tone == "wait" else f"{verdict.tone}_text"
        mark = row(Sign(verdict.tone, 16), Label(verdict.word, "tiny", color), gap=4)
        say(mark, QWidget.setAccessibleName, join((verdict.question, verdict.answer), ": "))
        items.append(mark)
    return row(*items, STRETCH, gap=8)


def _other(person: OtherPerson, *, asks: bool) -> QWidget:
    """``asks``: their card may be read now."""
    words = column(
        Label(person.role, "tiny", "ink3", elide=True),
        Paragraph(person.name, "label"),
        Label(person.number, "small", "ink2"),
        sign_line(person.tone, person.evidence, "tiny", 4),
        row(Label(tr("Đọc thẻ của họ"), "small", "ink2"), KeyHint("F10"), STRETCH, gap=8) if asks else None,
        gap=0,
    )
    return row(Top(PortraitView(36, 48)), Grow(words), gap=12)


def _missing(person: MissingPerson, *, first: bool) -> QWidget:
    """A place kept for somebody: their card scanned now fills their part."""
    words = column(
        Label(person.role, "tiny", "ink3", elide=True),
        row(Label(tr("Thêm người"), "label", "ink2"), KeyHint("F10") if first else None, STRETCH, gap=8),
        Paragraph(tr("Quét mã QR rồi đặt thẻ của họ lên đầu đọc, hoặc gõ."), "small", "ink3"),
        gap=0,
    )
    return row(Top(PortraitView(36, 48)), Grow(words), gap=12)


def _mask_hint(strip: Strip) -> QWidget | None:
    if strip.filer is None:
        return None
    title = tr("Đang hiện đủ số") if strip.revealed else tr("Số được che")
    about = tr("Bấm lần nữa để che lại.") if strip.revealed else tr("Mở số sẽ được ghi vào nhật ký cùng tên cán bộ.")
    head = row(Icon("eye", 16, "ink2"), Label(title, "label"), STRETCH, KeyHint("Ctrl+H"))
    return column(rule(), column(head, Paragraph(about, "small", "ink3"), gap=4), gap=12)


class Band(QFrame):
    """Step, portrait, name, signs and the count of others in one line of 68 px."""

    def __init__(self, portraits: Portraits) -> None:
        super().__init__()
        self._portraits = portraits
        self._face: PortraitView | None = None
        self._shown: object = None
        self.setProperty("box", "rail")
        self.setFixedHeight(68)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 24, 0)
        self._row.setSpacing(12)

    def show_strip(self, step: int, strip: Strip) -> None:
        key = (step, _still(strip.filer), strip.verdicts, len(strip.others))
        if key != self._shown:
            self._shown = key
            self._build(step, strip)
        if self._face is not None and strip.filer is not None:
            self._face.show_image(self._portraits.image(strip.filer.portrait), strip.filer.arrived)

    def _build(self, step: int, strip: Strip) -> None:
        clear(self._row)
        self._face = None
        items: list[Item] = [Label(f"{step}/6", "strong", "primary"), Label(STEP_NAMES[step - 1], "strong"), 16]
        if strip.filer is None:
            items.append(STRETCH)
        else:
            self._face = PortraitView(36, 48)
            items += [self._face, Grow(Label(strip.filer.name, "strong", elide=True))]
            for verdict in strip.verdicts:
                sign = Sign(verdict.tone, 16)
                say(sign, QWidget.setAccessibleName, join((verdict.question, verdict.answer), ": "))
                items.append(sign)
        if strip.others:
            items.append(Label(f"+{len(strip.others)}", "strong", "ink2"))
        fill(self._row, tuple(items))


def _still(person: Person | None) -> object:
    """Everything of a person but the portrait that is on its way."""
    return None if person is None else (person.role, person.name, person.number, person.birth, person.usable)
