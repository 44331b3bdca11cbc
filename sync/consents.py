"""Consents by VNeID behind our gateway, on the enquiry thread's line: asked there, answered with the deltas."""

from __future__ import annotations

from pydantic import ValidationError

from counter.consent_events import ConsentAnswered, ConsentRequest
from counter.consents import Consent
from counter.errors import FailureCode
from sync.answers import AgainLater
from sync.line import Line
from sync.wire import paths
from sync.wire.consents import ConsentAsked, ConsentMoment, ConsentStanding


class GatewayConsents:
    """``counter.ports.ConsentRoad`` over the wire. Raises LineError."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def inquire(self, request: ConsentRequest) -> ConsentAnswered:
        """The same request again and again is one: nobody is asked twice."""
        try:
            asked = ConsentAsked.of(request)
        except ValidationError:
            # no VNeID account has such a number; pydantic's text quotes people
            raise AgainLater(FailureCode.DECLARATION_INVALID, "a consent out of the contract's bounds") from None
        target = paths.consent_path(request.draft, request.kind)
        return self._told("PUT", target, asked.model_dump_json().encode(), request)

    def remind(self, request: ConsentRequest) -> ConsentAnswered:
        target = paths.consent_reminders_path(request.draft, request.kind)
        return self._told("POST", target, ConsentMoment(asked_at=request.asked_at).model_dump_json().encode(), request)

    def withdraw(self, consent: Consent) -> None:
        if consent.asked_at is None:
            raise ValueError("nobody was asked")
        target = paths.consent_withdrawal_path(consent.draft, consent.kind)
        body = ConsentMoment(asked_at=consent.asked_at).model_dump_json().encode()
        self._line.exchange("POST", target, body=body, key=paths.key_of(consent.draft))

    def _told(self, method: str, target: str, body: bytes, request: ConsentRequest) -> ConsentAnswered:
        key = paths.key_of(request.draft)
        standing = self._line.exchange(method, target, body=body, key=key).read(ConsentStanding)
        if (standing.filing_id, standing.kind) != (request.draft, request.kind):
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, "an answer about something else")
        return standing.answered()
