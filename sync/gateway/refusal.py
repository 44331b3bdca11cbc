"""How a request ends in a problem: one exception, turned into a signed answer at the edge."""

from __future__ import annotations

from datetime import datetime

from sync.wire.problems import Problem, ProblemType


class ProblemStated(Exception):  # noqa: N818 - it states a problem of the caller's, it is no error of ours
    """Carries the problem that the caller will be told."""

    def __init__(
        self,
        kind: ProblemType,
        detail: str = "",
        *,
        pointer: str = "",
        at: datetime | None = None,
        acknowledged: int | None = None,
        retry_after: int | None = None,
    ) -> None:
        """``retry_after``: whole seconds, for what is over by itself."""
        super().__init__(kind.value)
        self.problem = Problem.of(kind, detail, pointer=pointer, at=at, acknowledged=acknowledged)
        self.retry_after = retry_after
