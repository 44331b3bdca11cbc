"""The scenes of the citizen's window, each built from what is to be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QFrame, QWidget

from counter.model.rating import Reason, Satisfaction
from ui.citizen.choice import Choice
from ui.citizen.face import Face
from ui.citizen.key_pad import entry
from ui.citizen.line_row import LineRow
from ui.citizen.own_entry import Act
from ui.citizen.screen import REASONS, STEPS, CitizenLine, CitizenScreen, Scene
from ui.i18n.words import mark, tr
from ui.widgets.icon import Icon
from ui.widgets.paragraph import Paragraph
from ui.widgets.stack import STRETCH, Grow, card, column, row, ruled

_CONFIRMED = mark("Ông/bà đã xác nhận đúng. Cán bộ sẽ nộp hồ sơ.")


@dataclass(frozen=True, slots=True)
class Hands:
    """What the citizen's presses do."""

    confirm: Callable[[], None]
    begin_mending: Callable[[], None]
    stop_mending: Callable[[], None]
    mend: Callable[[str], None]
    choose: Callable[[Satisfaction], None]
    toggle: Callable[[Reason], None]
    send: Callable[[], None]
    turn: Callable[[int], None]  # to a page of the lines
    switch: Callable[[], None]  # to the other language
    key: Callable[[str], None]  # of the citizen's own keys
    act: Callable[[Act], None]
    touch_only: bool = False


@dataclass(frozen=True, slots=True)
class LinesPage:
    """``lines`` of page ``number`` (from 0) of ``pages``."""

    lines: tuple[CitizenLine, ...]
    number: int = 0
    pages: int = 1


def middle(words: QWidget) -> QFrame:
    """Halfway down its row: a paragraph begins at the top of what it is given."""
    return column(STRETCH, words, STRETCH, gap=0)


def scene(screen: CitizenScreen, page: LinesPage, hands: Hands) -> QWidget:
    match screen.scene:
        case Scene.WELCOME:
            return _welcome(screen)
        case Scene.BLANK:
            return _alone("door", tr("Xin ông/bà chờ trong giây lát"))
        case Scene.THANKS:
            return _alone("tick", screen.heading)
        case Scene.RATING:
            return _rating(screen, hands)
        case Scene.ENTRY if screen.entry is not None:
            return entry(screen.entry, hands.key, hands.act, touch_only=hands.touch_only)
        case _:
            return _lines(screen, page, hands)


def _welcome(screen: CitizenScreen) -> QFrame:
    return _alone(
        "door",
        tr("Kính chào ông/bà"),
        tr("{office}. Hồ sơ của ông/bà sẽ hiện ở đây để ông/bà xem lại.", office=screen.office),
    )


def _alone(icon: str, title: str, below: str = "") -> QFrame:
    return column(
        STRETCH,
        row(STRETCH, Icon(icon, 64, "primary", 1.4), STRETCH),
        Paragraph(title, "citizen_title", centered=True),
        Paragraph(below, "citizen_label", "ink2", centered=True) if below else None,
        STRETCH,
        gap=16,
    )


def _heading(screen: CitizenScreen) -> QFrame:
    return column(Paragraph(screen.heading, "citizen_label", "ink2"), Paragraph(screen.title, "citizen_title"), gap=0)


def _lines(screen: CitizenScreen, page: LinesPage, hands: Hands) -> QFrame:
    choosing = screen.scene is Scene.MENDING
    rows = [
        LineRow(
            line,
            partial(hands.mend, line.target) if choosing and line.target else None,
            touch_only=hands.touch_only,
        )
        for line in page.lines
    ]
    return column(
        _heading(screen),
        card(*ruled(*rows), margins=(0, 4, 0, 4)),
        _turning(page, hands) if page.pages > 1 else None,
        STRETCH,
        _foot(screen, hands),
        gap=16,
    )


def _turning(page: LinesPage, hands: Hands) -> QFrame:
    def turn(words: str, icon: str, to: int) -> QWidget:
        if not 0 <= to < page.pages:
            return QWidget()
        return Choice(words, partial(hands.turn, to), icon=icon, height=64, style="h2", touch_only=hands.touch_only)

    return row(
        Grow(turn(tr("Trang trước"), "left", page.number - 1)),
        Grow(
            middle(
                Paragraph(
                    tr("Trang {number}/{pages}", number=page.number + 1, pages=page.pages),
                    "citizen_label",
                    "ink2",
                    centered=True,
                )
            ),
            0,
        ),
        Grow(turn(tr("Xem tiếp"), "right", page.number + 1)),
        gap=24,
    )


def _foot(screen: CitizenScreen, hands: Hands) -> QWidget | None:
    touch = hands.touch_only
    match screen.scene:
        case Scene.MENDING:
            return row(Grow(Choice(tr("Quay lại"), hands.stop_mending, icon="left", touch_only=touch)))
        case Scene.CHECKING if screen.confirmed:
            return row(
                Grow(Choice(tr("Cần sửa"), hands.begin_mending, icon="pencil", touch_only=touch), 2),
                Grow(middle(Paragraph(_CONFIRMED, "h2", "jade_text")), 3),
                gap=24,
            )
        case Scene.CHECKING:
            return row(
                Grow(Choice(tr("Cần sửa"), hands.begin_mending, icon="pencil", touch_only=touch), 2),
                Grow(Choice(tr("Đúng"), hands.confirm, icon="tick", primary=True, touch_only=touch), 3),
                gap=24,
            )
        case _:
            return None


def _rating(screen: CitizenScreen, hands: Hands) -> QFrame:
    touch = hands.touch_only
    faces = [Grow(Face(step, partial(hands.choose, step), on=step is screen.step, touch_only=touch)) for step in STEPS]
    if screen.step is None:
        said: QWidget = Paragraph(
            tr("Chạm vào một khuôn mặt. Cán bộ không thấy ông/bà chọn gì: chỉ có tổng của năm người trở lên."),
            "citizen_label",
            "ink2",
        )
    else:
        reasons = [
            Grow(
                Choice(
                    words,
                    partial(hands.toggle, reason),
                    icon="tick" if reason in screen.reasons else "",
                    on=reason in screen.reasons,
                    height=64,
                    style="h2",
                    touch_only=touch,
                )
            )
            for reason, words in REASONS.items()
        ]
        said = column(
            Paragraph(tr("Vì điều gì? Có thể chọn nhiều, hoặc bỏ qua."), "citizen_label", "ink2"),
            row(*reasons, gap=12),
            24,
            row(STRETCH, Grow(Choice(tr("Gửi đánh giá"), hands.send, icon="tick", primary=True, touch_only=touch), 2)),
            gap=12,
        )
    return column(_question(screen), row(*faces, gap=12), said, STRETCH, gap=24)


def _question(screen: CitizenScreen) -> QFrame:
    return column(Paragraph(screen.title, "citizen_label", "ink2"), Paragraph(screen.heading, "citizen_title"), gap=0)
