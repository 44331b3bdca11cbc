"""On the enquiry thread: hand requests for consent over, remind or withdraw, and bring back how each stands."""

from __future__ import annotations

from counter.consent_events import ConsentsUnavailable, ConsentWithdrawn, InquireConsents, WithdrawConsents
from counter.errors import LineError
from counter.ports import ConsentRoad, Post


class ConsentWithdrawal:
    def __init__(self, road: ConsentRoad, post: Post) -> None:
        self._road = road
        self._post = post

    def __call__(self, command: WithdrawConsents) -> None:
        """What the line does not let through now is withdrawn at the next look at the list."""
        for one in command.consents:
            try:
                self._road.withdraw(one)
            except LineError:
                return
            self._post(ConsentWithdrawn(one, command.by))


class ConsentInquiry:
    def __init__(self, road: ConsentRoad, post: Post) -> None:
        self._road = road
        self._post = post

    def __call__(self, command: InquireConsents) -> None:
        """The first that cannot be handed over ends the round: the next look takes all up again."""
        for request in command.requests:
            try:
                heard = self._road.remind(request) if command.remind else self._road.inquire(request)
            except LineError as exc:
                self._post(ConsentsUnavailable(request.draft, exc.code))
                return
            self._post(heard)
