"""What the authority asks for stands above the supplement until it is filed."""

from __future__ import annotations

from ui.desk.action import Trouble
from ui.desk.walk_in import WalkIn
from ui.i18n.words import tr


def asked_troubles(walk_in: WalkIn) -> tuple[Trouble, ...]:
    """For a draft that answers a request; () for any other."""
    supplement = walk_in.draft.supplement if walk_in.draft else None
    if supplement is None:
        return ()
    asked = supplement.asked or tr("Cơ quan giải quyết không ghi rõ; gọi hỏi trước khi nộp.")
    return (Trouble("amber", tr("Bổ sung hồ sơ {code}", code=supplement.code), asked),)
