"""What crosses a thread about services that a person's own data suggest."""

from __future__ import annotations

from dataclasses import dataclass, field

from counter.emrtd.card_record import CardRecord
from counter.suggestions import Suggestion


@dataclass(frozen=True, slots=True)
class SuggestServices:
    """Somebody's document lies here and no service is chosen yet."""

    record: CardRecord = field(repr=False)


@dataclass(frozen=True, slots=True)
class ServicesSuggested:
    """To the record with this ``number`` (twelve digits); of procedures in force, the most pressing first."""

    number: str = field(repr=False)
    suggestions: tuple[Suggestion, ...]
