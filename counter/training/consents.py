"""A practised VNeID: whoever is asked has not answered yet at the first look, and agrees by the second."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from counter.consent_events import ConsentReply, ConsentRequest

_MOST: Final = 1000  # requests remembered; the oldest go


class PractisedConsents:
    """``counter.ports.ConsentRoad`` of a training station. Whose name begins with "Từ Chối" refuses."""

    def __init__(self) -> None:
        self._seen: dict[tuple[UUID, str, datetime], None] = {}

    def inquire(self, request: ConsentRequest) -> ConsentReply:
        key = (request.draft, request.kind, request.asked_at)
        if key not in self._seen:
            self._seen[key] = None
            while len(self._seen) > _MOST:
                del self._seen[next(iter(self._seen))]
            return ConsentReply.OPEN
        return ConsentReply.REFUSED if request.name.upper().startswith("TỪ CHỐI") else ConsentReply.GIVEN
