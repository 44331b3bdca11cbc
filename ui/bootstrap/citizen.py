"""What the desk thread does for the citizen's own window and for Bảng chép."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from counter.copy_events import KeepOutsideCode, OpenCopyTable
from counter.ports import Post
from counter.rating_events import ConfirmByCitizen, OpenRating, RateFiling
from counter.services.copy_outside import CopyingOutside
from counter.services.rating import OpenRatingBySlip, RecordConfirmation, TakeRating
from counter.services.session import Session
from counter.store.store import Store
from ui.bootstrap.station import wall_clock


def citizen_cases(
    store: Store, officers: Store, session: Session, post: Post, rating_address: str = ""
) -> dict[type, Callable[[Any], None]]:
    """``store``: the program's own, in whose name a citizen rates; ``officers``: on behalf of who is signed in.

    ``rating_address``: as ``CitizenSettings.rating_address``.
    """
    copying = CopyingOutside(officers, session, wall_clock, post)
    return {
        ConfirmByCitizen: RecordConfirmation(officers, session, wall_clock),
        RateFiling: TakeRating(store, wall_clock, post),
        OpenRating: OpenRatingBySlip(store, wall_clock, post, rating_address),
        OpenCopyTable: copying.open,
        KeepOutsideCode: copying.keep,
    }
