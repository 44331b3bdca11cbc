"""The keys of a page, asked of the page: what its footer offers and what its visible buttons say."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.desk.action import Action
from ui.widgets.button import Button


def page_keys(view: QWidget, actions: tuple[Action, ...]) -> tuple[tuple[str, str], ...]:
    """Key and words, each key once, in the order in which they stand; the digits of a choice stand beside it anyway."""
    shown = [(one.key, one.words) for one in actions]
    shown += [(one.key, one.words) for one in view.findChildren(Button) if one.isVisibleTo(view)]
    found: dict[str, str] = {}
    for key, words in shown:
        if words and key and not key.isdigit():
            found.setdefault(key.replace(" ", "+"), words)  # a hint is written with spaces
    return tuple(found.items())
