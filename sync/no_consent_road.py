"""A deployment without a way to other people's VNeID: what is asked by it cannot go out, and the desk is told so."""

from __future__ import annotations

from typing import NoReturn

from counter.consent_events import ConsentRequest
from counter.errors import FailureCode, LineError


class NoConsentRoad:
    """``counter.ports.ConsentRoad`` for want of one. The declaration offers two other ways: its form, and a paper."""

    def inquire(self, request: ConsentRequest) -> NoReturn:  # noqa: ARG002 - the port's shape
        raise LineError(FailureCode.NO_LINE, "no road to VNeID consents")
