"""A notice: sign, title in its tone, one sentence, actions with their keys, the failure code small."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.sign import Sign
from ui.widgets.stack import STRETCH, Grow, Top, column, row

_BESIDE = 2  # actions that fit beside each other in large text


def notice(tone: str, title: str, text: str, *actions: QWidget, code: str = "") -> QFrame:
    """``tone``: jade, amber or red. ``code``: a failure code, shown small on the right."""
    mark = Label(tr("mã {code}", code=code), "tiny", f"{tone}_text") if code else None
    head = row(Grow(Paragraph(title, "strong", f"{tone}_text")), None if actions else mark)
    foot = _foot(actions, mark) if actions else None
    words = column(head, Paragraph(text, "body", "ink") if text else None, 8 if foot else None, foot, gap=0)
    frame = row(Top(Sign(tone, 24)), Grow(words), gap=12, margins=(16, 12, 16, 12), box=tone)
    say(frame, QWidget.setAccessibleName, title)
    say(frame, QWidget.setAccessibleDescription, text)
    return frame


def _foot(actions: tuple[QWidget, ...], mark: QWidget | None) -> QWidget:
    """Side by side; where the text is large, no more than fit beside each other: one below the other."""
    if theme().compact and len(actions) > _BESIDE:
        return column(*(row(one, STRETCH) for one in actions), mark)
    return row(*actions, STRETCH, mark)
