"""The way to Bảng chép, offered only for a procedure that has one. No Qt here."""

from __future__ import annotations

from functools import partial
from typing import Final

from ui.desk.action import Action
from ui.desk.ports import Navigator, Page
from ui.desk.walk_in import WalkIn
from ui.i18n.words import mark, of_catalogue, tr

_WORDS: Final = mark("Bảng chép")
_KEY: Final = "Ctrl+B"


def copy_action(walk_in: WalkIn, navigator: Navigator) -> tuple[Action, ...]:
    has = walk_in.procedure is not None and walk_in.procedure.copy_table is not None
    return (Action(_WORDS, _KEY, partial(navigator.open_page, Page.COPY), short=tr("Chép")),) if has else ()


def copy_hint(walk_in: WalkIn) -> tuple[str, ...]:
    """For the review: where else this filing has to be entered."""
    table = walk_in.procedure.copy_table if walk_in.procedure else None
    if table is None:
        return ()
    return (
        tr(
            "Phải chép tay sang {system}: {key} mở {page}, trước hoặc sau khi nộp.",
            system=of_catalogue(table.system),
            key=_KEY.replace("+", " "),
            page=_WORDS,
        ),
    )
