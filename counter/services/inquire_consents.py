"""On the enquiry thread: hand requests for consent over, and bring back how each stands."""

from __future__ import annotations

from counter.consent_events import ConsentAnswered, ConsentsUnavailable, InquireConsents
from counter.errors import LineError
from counter.ports import ConsentRoad, Post


class ConsentInquiry:
    def __init__(self, road: ConsentRoad, post: Post) -> None:
        self._road = road
        self._post = post

    def __call__(self, command: InquireConsents) -> None:
        """The first that cannot be handed over ends the round: the next look takes all up again."""
        for request in command.requests:
            try:
                reply = self._road.inquire(request)
            except LineError as exc:
                self._post(ConsentsUnavailable(request.draft, exc.code))
                return
            self._post(ConsentAnswered(request.draft, request.kind, request.asked_at, reply))
