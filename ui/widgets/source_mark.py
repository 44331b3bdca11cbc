"""Where a value came from: one glyph and one word. No frame: a list of framed marks is noise."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from counter.model.filing import Source
from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.text import SOURCES
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.stack import row

ICONS = {
    Source.CHIP: "chip",
    Source.OTHER_CHIP: "chip",
    Source.POPULATION: "db",
    Source.QR: "qr",
    Source.EARLIER: "clock",
    Source.OFFICE: "bank",
    Source.TYPED: "keyb",
}


def mark_color(source: Source, *, confirmed: bool = True) -> str:
    """Only what was typed by hand, or still owes a check, is amber."""
    return "amber_text" if source is Source.TYPED or not confirmed else "ink2"


def source_mark(source: Source, *, confirmed: bool = True, proposed: bool = False) -> QFrame:
    """``proposed``: the office's list says what the place of an older address is called today."""
    said = tr("theo danh mục mới") if proposed and source is Source.OFFICE else SOURCES[source]
    word = said if confirmed else tr("{source}, chờ đối chiếu", source=said)
    color = mark_color(source, confirmed=confirmed)
    mark = row(Icon(ICONS[source], 16, color, 1.6), Label(word, "tiny", color), gap=4)
    say(mark, QWidget.setAccessibleName, tr("nguồn: {source}", source=word))
    mark.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return mark
