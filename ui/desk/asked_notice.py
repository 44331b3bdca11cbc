"""Why a draft is there stands above it until it is filed: what the authority asks for, what the gateway refused."""

from __future__ import annotations

from counter.catalogue.catalogue import Catalogue
from ui.desk.action import Trouble
from ui.desk.refusal_words import MEND_HERE, refusal_trouble
from ui.desk.walk_in import WalkIn
from ui.i18n.words import tr


def asked_troubles(walk_in: WalkIn, catalogue: Catalogue) -> tuple[Trouble, ...]:
    """For a draft that answers a request, or takes a refused filing's place; () for any other."""
    found = []
    if walk_in.draft is not None and walk_in.refusal is not None:
        found.append(refusal_trouble(walk_in.refusal, catalogue, MEND_HERE))
    supplement = walk_in.draft.supplement if walk_in.draft else None
    if supplement is not None:
        asked = supplement.asked or tr("Cơ quan giải quyết không ghi rõ; gọi hỏi trước khi nộp.")
        found.append(Trouble("amber", tr("Bổ sung hồ sơ {code}", code=supplement.code), asked))
    return tuple(found)
