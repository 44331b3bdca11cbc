"""Column types of the store: moments and the dates they fall on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, Dialect
from sqlalchemy.types import TypeDecorator

from counter.model.vietnam_time import VIETNAM

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def microseconds(moment: datetime) -> int:
    """Microseconds since 1970 UTC. Raises ValueError for a naive moment."""
    if moment.tzinfo is None:
        raise ValueError("a moment in the store is aware")
    return (moment - _EPOCH) // _MICROSECOND


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept exactly and in order; comes back as the same instant in Vietnam's time."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - its form
        return None if value is None else microseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - its form
        return None if value is None else (_EPOCH + value * _MICROSECOND).astimezone(VIETNAM)
