"""Problems as the gateway states them (RFC 9457), from a closed list of types of our own.

Only a problem of one of these types, in an answer signed by the gateway, can end an attempt for
good; whatever else comes back over a line means *again later* (``sync/answers.py``).
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum, unique
from typing import Annotated, Final

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

_URN: Final = "urn:motcua:problem:"


@unique
class ProblemType(StrEnum):
    """Closed and stable; the title is for logs, ``detail`` is the sentence for the officer."""

    FILING_REFUSED = _URN + "filing-refused"
    DIGEST_CONFLICT = _URN + "digest-conflict"
    COUNTER_REVOKED = _URN + "counter-revoked"
    TOO_OLD = _URN + "too-old"
    COUNTER_UNKNOWN = _URN + "counter-unknown"
    SIGNATURE_INVALID = _URN + "signature-invalid"
    CLOCK_OFF = _URN + "clock-off"
    REPLAYED = _URN + "replayed"
    MALFORMED = _URN + "malformed"
    TOO_LARGE = _URN + "too-large"
    NOT_FOUND = _URN + "not-found"
    OFFSET_CONFLICT = _URN + "offset-conflict"
    CONTENT_MISMATCH = _URN + "content-mismatch"
    INCOMPLETE = _URN + "incomplete"
    ENROLMENT_REFUSED = _URN + "enrolment-refused"
    TROUBLE = _URN + "trouble"
    LOG_FORKED = _URN + "log-forked"  # the counter signed two pasts of its log
    LOG_CLOSED = _URN + "log-closed"  # another log has succeeded this one: this station was restored elsewhere
    LOG_GAP = _URN + "log-gap"  # leaves are missing: send them from ``acknowledged`` on
    TOO_MANY = _URN + "too-many"  # of one counter; Retry-After says when
    NO_CONSENT_ROAD = _URN + "no-consent-road"  # nothing leads from this gateway to people's VNeID
    BUSY = _URN + "busy"  # of all together; Retry-After says when


STATUS: Final[dict[ProblemType, int]] = {
    ProblemType.FILING_REFUSED: 422,
    ProblemType.DIGEST_CONFLICT: 409,
    ProblemType.COUNTER_REVOKED: 403,
    ProblemType.TOO_OLD: 410,
    ProblemType.COUNTER_UNKNOWN: 401,
    ProblemType.SIGNATURE_INVALID: 401,
    ProblemType.CLOCK_OFF: 401,
    ProblemType.REPLAYED: 401,
    ProblemType.MALFORMED: 400,
    ProblemType.TOO_LARGE: 413,
    ProblemType.NOT_FOUND: 404,
    ProblemType.OFFSET_CONFLICT: 409,
    ProblemType.CONTENT_MISMATCH: 422,
    ProblemType.INCOMPLETE: 409,
    ProblemType.ENROLMENT_REFUSED: 403,
    ProblemType.TROUBLE: 503,
    ProblemType.LOG_FORKED: 409,
    ProblemType.LOG_CLOSED: 409,
    ProblemType.LOG_GAP: 409,
    ProblemType.TOO_MANY: 429,
    ProblemType.BUSY: 503,
    ProblemType.NO_CONSENT_ROAD: 501,
}


class Problem(BaseModel):
    """``pointer`` is a JSON Pointer to the field or paper to mend; ``at`` the gateway's own time.

    ``acknowledged`` comes with LOG_GAP: the size up to which the gateway has the counter's log.

    Neither carries personal data: ``detail`` speaks of the field, never of its value.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    type: ProblemType
    title: Annotated[str, Field(max_length=200)]
    status: Annotated[int, Field(ge=400, le=599)]
    detail: Annotated[str, Field(max_length=2000)] = ""
    pointer: Annotated[str, Field(max_length=500)] = ""
    at: AwareDatetime | None = None
    acknowledged: Annotated[int, Field(ge=0)] | None = None

    @classmethod
    def of(
        cls,
        kind: ProblemType,
        detail: str = "",
        *,
        pointer: str = "",
        at: datetime | None = None,
        acknowledged: int | None = None,
    ) -> Problem:
        return cls(
            type=kind,
            title=kind.value.removeprefix(_URN).replace("-", " "),
            status=STATUS[kind],
            detail=detail[:2000],
            pointer=pointer[:500],
            at=at,
            acknowledged=acknowledged,
        )
