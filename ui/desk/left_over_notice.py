"""What an older version of the form asked for and the newer one does not: said, until the officer lets it go."""

from __future__ import annotations

from counter.review_events import DropLeftOver
from ui.desk.action import Action, Trouble
from ui.desk.people import mask_text
from ui.desk.ports import DeskPorts
from ui.desk.walk_in import WalkIn
from ui.i18n.words import tr


def left_over_actions(ports: DeskPorts, walk_in: WalkIn) -> tuple[Action, ...]:
    draft = walk_in.draft
    if draft is None or not draft.left_over:
        return ()
    return (Action(tr("Bỏ các mục này"), "Ctrl+L", lambda: ports.desk.submit(DropLeftOver(draft.id)), icon="trash"),)


def left_over_troubles(ports: DeskPorts, walk_in: WalkIn) -> tuple[Trouble, ...]:
    """Label and old value of each, to be copied where the newer form wants them otherwise."""
    draft = walk_in.draft
    if draft is None or not draft.left_over:
        return ()
    lines = "; ".join(f"{one.label}: {mask_text(one.text, revealed=walk_in.revealed)}" for one in draft.left_over)
    return (
        Trouble(
            "amber",
            tr("Tờ khai đã đổi mẫu: phần còn hợp đã giữ lại"),
            tr("Không còn trong tờ khai mới: {lines}.", lines=lines),
            actions=left_over_actions(ports, walk_in),
        ),
    )
