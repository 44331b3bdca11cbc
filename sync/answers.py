"""What an answer means. Only what the gateway signed can end an attempt for good; all else is *again later*.

::

    signed 2xx or 304                    an answer
    signed filing-refused                FilingRefused  FILING_REFUSED   with reason and pointer
    signed digest-conflict               FilingRefused  DIGEST_CONFLICT
    signed counter-revoked, -unknown     AgainLater     COUNTER_REVOKED  nothing of this counter gets through
    signed too-old                       AgainLater     TOO_OLD          strands no filing: an update delivers it
    signed no-consent-road               AgainLater     NO_CONSENT_ROAD  another way of consenting is to be chosen
    any other signed problem             AgainLater     GATEWAY_TROUBLE  ``problem`` says which
    unsigned 5xx                         AgainLater     GATEWAY_TROUBLE
    any other unsigned answer            AgainLater     NOT_OUR_GATEWAY  a hotel's log-in page, a proxy
    silence, a refused connection, TLS   AgainLater     NO_LINE
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError

from counter.errors import FailureCode, LineError
from sync.wire.problems import Problem, ProblemType

M = TypeVar("M", bound=BaseModel)
# as our own longest pause (sync.backoff.CAP): a hotel's page may wish for a day
LONGEST_RETRY_AFTER: Final = 300.0


class AgainLater(LineError):  # noqa: N818 - named by what the caller does
    """Not now. ``retry_after`` in seconds, where the gateway named it; ``problem`` where it signed one."""

    def __init__(
        self, code: FailureCode, detail: str = "", *, retry_after: float = 0.0, problem: Problem | None = None
    ) -> None:
        super().__init__(code, detail)
        self.retry_after = retry_after
        self.problem = problem

    def says(self, kind: ProblemType) -> bool:
        return self.problem is not None and self.problem.type is kind


class FilingRefused(LineError):  # noqa: N818 - a verdict of the gateway that ends an attempt
    """Never in this form. ``reason`` is a sentence for the officer, ``pointer`` the field or paper to mend."""

    def __init__(self, code: FailureCode, reason: str, pointer: str) -> None:
        super().__init__(code)
        self.reason = reason
        self.pointer = pointer


@dataclass(frozen=True, slots=True)
class Answer:
    """A positive answer whose signature holds. ``headers``: lower-case names."""

    status: int
    headers: dict[str, str] = field(repr=False)
    body: bytes = field(repr=False)

    def read(self, kind: type[M]) -> M:
        """The body as a message. Raises AgainLater GATEWAY_TROUBLE for a body that is none."""
        try:
            return kind.model_validate_json(self.body)
        except ValidationError as exc:
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, f"not a {kind.__name__}") from exc


_BY_PROBLEM: Final = {
    ProblemType.COUNTER_REVOKED: FailureCode.COUNTER_REVOKED,
    ProblemType.COUNTER_UNKNOWN: FailureCode.COUNTER_REVOKED,
    ProblemType.TOO_OLD: FailureCode.TOO_OLD,
    ProblemType.NO_CONSENT_ROAD: FailureCode.NO_CONSENT_ROAD,
}
_REFUSALS: Final = {
    ProblemType.FILING_REFUSED: FailureCode.FILING_REFUSED,
    ProblemType.DIGEST_CONFLICT: FailureCode.DIGEST_CONFLICT,
}


def accept(status: int, headers: dict[str, str], body: bytes, *, signed: bool) -> Answer:
    """The answer, if it is one. ``signed``: the gateway's signature holds for this very request.

    Raises AgainLater or FilingRefused as in the table above.
    """
    retry_after = _seconds(headers.get("retry-after", ""))
    if not signed:
        code = FailureCode.GATEWAY_TROUBLE if status >= 500 else FailureCode.NOT_OUR_GATEWAY
        raise AgainLater(code, f"unsigned {status}", retry_after=retry_after)
    if 200 <= status < 300 or status == 304:
        return Answer(status, headers, body)
    try:
        problem = Problem.model_validate_json(body)
    except ValidationError as exc:
        raise AgainLater(FailureCode.GATEWAY_TROUBLE, f"signed {status}", retry_after=retry_after) from exc
    if (refusal := _REFUSALS.get(problem.type)) is not None:
        raise FilingRefused(refusal, problem.detail, problem.pointer)
    code = _BY_PROBLEM.get(problem.type, FailureCode.GATEWAY_TROUBLE)
    raise AgainLater(code, problem.type.value, retry_after=retry_after, problem=problem)


def _seconds(text: str) -> float:
    """``Retry-After`` in seconds; a date, or anything else, is no wish."""
    return min(float(text), LONGEST_RETRY_AFTER) if text.isascii() and text.isdigit() else 0.0
