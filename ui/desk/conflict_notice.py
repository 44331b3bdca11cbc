"""Chip against register: why nothing can be filed, and the ways out of it. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from counter.errors import FailureCode
from counter.paper_events import PrintMismatch
from ui.desk.action import Action, Trouble
from ui.desk.ports import DeskPorts
from ui.desk.walk_in import WalkIn
from ui.i18n.words import join, mark, tr

_IDENTITY: Final = {
    "name": mark("họ tên"),
    "birth": mark("ngày sinh"),
    "sex": mark("giới tính"),
    "number": mark("số định danh"),
}
# what mends an identity conflict, the usual one first: where the register is wrong, and where the civil status book is
CORRECTIONS: Final = (
    ("1.010039", mark("Mở điều chỉnh cư trú"), "Ctrl+M"),
    ("1.004859", mark("Mở cải chính hộ tịch"), "Ctrl+Shift+M"),
)


def conflict_actions(ports: DeskPorts, walk_in: WalkIn, correct: Callable[[str], None]) -> tuple[Action, ...]:
    """Out of an identity conflict: a page that explains it, and the declarations that correct the one or the other."""

    def explain() -> None:
        if walk_in.draft is not None:
            blocking = tuple(conflict for conflict in walk_in.conflicts if conflict.blocking)
            ports.paper.submit(PrintMismatch(walk_in.draft.id, blocking))

    return (
        Action(tr("In giải thích"), "Ctrl+G", explain, icon="printer"),
        *(Action(words, key, partial(correct, code), icon="arrow") for code, words, key in CORRECTIONS),
    )


def conflict_trouble(walk_in: WalkIn, actions: tuple[Action, ...]) -> Trouble:
    """Chip against register: two roads are told, and no choice is offered (wire.md)."""
    clash = [conflict for conflict in walk_in.conflicts if conflict.blocking]
    names = join(_IDENTITY.get(conflict.what, conflict.label.lower()) for conflict in clash)
    values = ". ".join(
        tr("Chip: {chip}. Dân cư: {register}", chip=c.chip, register=c.population) for c in clash if c.what != "number"
    )
    return Trouble(
        "red",
        tr("{what} không khớp: chưa nộp được", what=f"{names[:1].upper()}{names[1:]}"),
        tr(
            "{values}. Không chọn bên nào ở đây: giữ nháp, hướng dẫn người dân điều chỉnh thông tin trước.",
            values=values,
        ),
        FailureCode.IDENTITY_CONFLICT.value,
        actions,
    )
