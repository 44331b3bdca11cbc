"""Citizens' ratings on the wire: which filings a counter took an answer about, and the gateway's sealed fives.

An answer itself never travels: only that there was one, and sums of five.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, Self
from uuid import UUID

from pydantic import Field, model_validator

from counter.model.rating import FEWEST, RatingSums, Reason, Satisfaction
from sync.wire.shapes import Answered, Sent

MOST_TOLD: Final = 500
MOST_FIVES: Final = 100

Steps = Annotated[
    tuple[Annotated[int, Field(ge=0, le=FEWEST)], ...],
    Field(min_length=len(Satisfaction), max_length=len(Satisfaction), description="how often each, the worst first"),
]


class RatingsTold(Sent):
    """``rated``: filings that were rated at the counter; ``after``: the last five of the gateway's that it has."""

    rated: Annotated[tuple[UUID, ...], Field(max_length=MOST_TOLD)] = ()
    after: Annotated[int, Field(ge=0)] = 0


class RatingFive(Answered):
    """Five answers together; ``number`` counts them at the gateway, for each counter from 1."""

    number: Annotated[int, Field(ge=1)]
    sealed_on: date
    steps: Steps
    reasons: dict[str, Annotated[int, Field(ge=1, le=FEWEST)]] = {}  # noqa: RUF012 - pydantic copies a default

    @model_validator(mode="after")
    def _are_five(self) -> Self:
        if sum(self.steps) != FEWEST:
            raise ValueError("not five answers")
        return self

    def sums(self) -> RatingSums:
        """A reason that this program does not know is left out."""
        known = {one.value: one for one in Reason}
        return RatingSums(
            dict(zip(Satisfaction, self.steps, strict=True)),
            {known[name]: count for name, count in self.reasons.items() if name in known},
        )


class RatingFives(Answered):
    """``more``: there are others after the last of these."""

    fives: Annotated[tuple[RatingFive, ...], Field(max_length=MOST_FIVES)] = ()
    more: bool = False
