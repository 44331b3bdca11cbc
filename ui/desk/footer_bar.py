"""The footer: what can be done now, each with its key, and a word on what is kept or in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.desk.action import Action, Footer, Note
from ui.i18n.reword import say
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.sign import Sign
from ui.widgets.stack import STRETCH, Item, clear, fill, row


class FooterBar(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self._shown: Footer | None = None
        self._runs: dict[Action, Callable[[], None]] = {}  # what each button does now, by its face
        self._stands: dict[Action | Note, QWidget] = {}
        self._tight = False
        self.primary: Button | None = None
        self.setProperty("box", "foot")
        self.setFixedHeight(theme().control + (24 if not theme().compact else 16))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 24, 0)
        self._row.setSpacing(8)

    def show_footer(self, footer: Footer) -> None:
        """What it says already stays where it stands, the focus on the primary button with it."""
        self._runs = {_face(action): action.run for action in footer.left + footer.right}
        faces = Footer(
            tuple(_face(action) for action in footer.left),
            tuple(_face(action) for action in footer.right),
            footer.left_note,
            footer.right_note,
        )
        if faces != self._shown:
            self._shown = faces
            self._build(tight=False)

    def _tighten(self) -> None:
        """Where the words have no room, whatever has a picture keeps that and its key."""
        if not self._tight and self._row.minimumSize().width() > self.width():
            self._build(tight=True)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())  # the window grows for no footer

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:  # only now are the new buttons shown, and counted
            self._tighten()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._tight and event.size().width() > event.oldSize().width():
            self._build(tight=False)
        self._tighten()

    def _build(self, *, tight: bool) -> None:
        footer, before = self._shown, self.primary
        if footer is None:
            return
        had_focus = before is not None and before.hasFocus()
        stood, self._stands = self._stands if tight == self._tight else {}, {}
        self._tight = tight

        def placed(what: Action | Note | None) -> QWidget | None:
            if what is None:
                return None
            made = stood.pop(what, None) or (self._button(what) if isinstance(what, Action) else _note(what))
            self._stands[what] = made
            return made

        items: list[Item] = [placed(action) for action in footer.left]
        items += [placed(footer.left_note), STRETCH, placed(footer.right_note)]
        items += [placed(action) for action in footer.right]
        self.primary = next((one for one in items if isinstance(one, Button) and one.kind == "primary"), None)
        clear(self._row, keep=[one for one in items if isinstance(one, QWidget)])
        fill(self._row, tuple(items))
        if had_focus:
            self.focus_primary()

    def focus_primary(self) -> bool:
        """Whether there is a primary button, which has the focus now."""
        if self.primary is not None:
            # before the layout does: one that is not shown yet would take the focus later, from whoever has it then
            self.primary.show()
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.primary is not None

    def _button(self, action: Action) -> Button:
        compact = theme().compact
        words = "" if compact and action.short == "-" else (action.short if compact else "") or action.words
        if self._tight and action.icon and action.kind != "primary":
            words = ""
        icon = action.icon or ("left" if not words else "")
        pad = 16 if action.kind == "primary" else 12
        run = partial(self._run, action)
        button = Button(words, action.key, action.kind, icon=icon, run=run, name=action.words, pad=pad)
        if action.kind != "primary":
            # each has its key; Tab goes only through what is to be answered
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return button

    def _run(self, face: Action) -> None:
        self._runs.get(face, face.run)()


def _face(action: Action) -> Action:
    """All of it that is seen and heard."""
    return replace(action, run=_nothing)


def _nothing() -> None:
    pass


def _note(note: Note) -> QWidget:
    if note.tone == "saved":
        words = None if theme().compact else Label(note.words, "small", "ink2", elide=True)
        if words:  # takes the room it needs, and gives way only where there is none
            words.setSizePolicy(QSizePolicy.Policy.Preferred, words.sizePolicy().verticalPolicy())
        made = row(Icon("tick", 16, "jade_text"), words, gap=4, margins=(8, 0, 0, 0))
    elif note.tone:
        made = row(Sign(note.tone, 16), Label(note.words, "label", f"{note.tone}_text"), gap=6)
    else:
        made = row(Label(note.words, "small", "ink2"))
    say(made, QWidget.setAccessibleName, note.words)
    return made
