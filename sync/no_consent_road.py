"""A counter that no gateway knows has no way to other people's VNeID: nothing goes out, and the desk is told so."""

from __future__ import annotations

from typing import NoReturn

from counter.consent_events import ConsentRequest
from counter.consents import Consent
from counter.errors import FailureCode, LineError


class NoConsentRoad:
    """``counter.ports.ConsentRoad`` for want of one. The declaration offers two other ways: its form, and a paper."""

    def inquire(self, request: ConsentRequest) -> NoReturn:  # noqa: ARG002 - the port's shape
        raise LineError(FailureCode.NO_CONSENT_ROAD)

    def withdraw(self, consent: Consent) -> None:
        """Nobody was asked."""

    def remind(self, request: ConsentRequest) -> NoReturn:  # noqa: ARG002 - the port's shape
        raise LineError(FailureCode.NO_CONSENT_ROAD)
