"""Services that a person's own data suggest: what they filed here before, and the document in their hand.

Each is a fact with a date, never a guess about a life: what a filing of this very person said, or what the
document says of itself. What the register may know of their family, health or means suggests nothing.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from counter.model.filing import Json
from counter.told import tell

STAY: Final = "1.004194"
STAY_EXTENDED: Final = "1.002755"
RESIDENCE: Final = "1.004222"
STAY_ENDED: Final = "1.010028"
BIRTH: Final = "1.001193"
DEATH: Final = "1.000656"
REMOVAL: Final = "1.003197"
REMOVAL_WITH_DEATH: Final = "2.002913"
ID_CARD: Final = "0.060002"
PASSPORT: Final = "1.001456"

BEFORE_THE_STAY_ENDS: Final = timedelta(days=15)  # Luật Cư trú 68/2020/QH14, Điều 28 khoản 3
_AFTER_IT: Final = timedelta(days=90)
_FOLLOWS: Final = timedelta(days=60)  # what is filed after a birth or a death, while it is fresh
_CARD_AHEAD: Final = timedelta(days=90)
_PASSPORT_AHEAD: Final = timedelta(days=183)  # many countries want half a year of validity


@dataclass(frozen=True, slots=True)
class EarlierFiling:
    """A filing of this person that was neither refused nor taken back. ``answers``: JSON Pointer → value."""

    procedure: str
    code: str
    filed_on: date
    answers: Mapping[str, Json] = field(repr=False, hash=False)


@dataclass(frozen=True, slots=True)
class Document:
    """What lies on the reader. ``passport`` False: an ID card."""

    expiry: date | None
    passport: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """``reason``: one Vietnamese sentence for the officer to read out."""

    procedure: str
    reason: str = field(repr=False)


def suggestions(today: date, document: Document | None, earlier: Iterable[EarlierFiling]) -> tuple[Suggestion, ...]:
    """One for each procedure at most, the most pressing first: what ends soon, then what follows something."""
    filed = sorted(earlier, key=lambda one: one.filed_on)
    found: dict[str, Suggestion] = {}
    for one in (*_stay(today, filed), *_document(today, document), *_follow_ups(today, filed)):
        found.setdefault(one.procedure, one)
    return tuple(found.values())


def _stay(today: date, filed: list[EarlierFiling]) -> Iterator[Suggestion]:
    """The last word on where they stay: a stay that runs out, unless they settled or left since."""
    words = [one for one in filed if one.procedure in (STAY, STAY_EXTENDED, STAY_ENDED, RESIDENCE)]
    if not words or words[-1].procedure not in (STAY, STAY_EXTENDED):
        return
    last = words[-1]
    end = _end_of(last)
    if end is None:
        return
    if end - BEFORE_THE_STAY_ENDS <= today <= end:
        reason = tell("Tạm trú theo hồ sơ {code} hết ngày {day}.", code=last.code, day=_printed(end))
        yield Suggestion(STAY_EXTENDED, reason)
    elif end < today <= end + _AFTER_IT:
        reason = tell(
            "Tạm trú theo hồ sơ {code} đã hết ngày {day}: nếu còn ở thì đăng ký lại.", code=last.code, day=_printed(end)
        )
        yield Suggestion(STAY, reason)


def _end_of(stay: EarlierFiling) -> date | None:
    """The last day of so many months from the first; None where the filing does not say."""
    first, months = stay.answers.get("/request/from"), stay.answers.get("/request/months")
    if not isinstance(first, str) or not isinstance(months, int) or not 0 < months <= 600:
        return None
    try:
        begun = date.fromisoformat(first)
        year, month = divmod(begun.year * 12 + begun.month - 1 + months, 12)
        return date(year, month + 1, min(begun.day, calendar.monthrange(year, month + 1)[1])) - timedelta(days=1)
    except ValueError:
        return None


def _printed(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _document(today: date, document: Document | None) -> Iterator[Suggestion]:
    if document is None or document.expiry is None:
        return
    ahead, procedure, what = (
        (_PASSPORT_AHEAD, PASSPORT, tell("Hộ chiếu"))
        if document.passport
        else (_CARD_AHEAD, ID_CARD, tell("Thẻ căn cước"))
    )
    if document.expiry < today:
        reason = tell("{document} đã hết hạn ngày {day}.", document=what, day=_printed(document.expiry))
        yield Suggestion(procedure, reason)
    elif document.expiry <= today + ahead:
        yield Suggestion(
            procedure, tell("{document} hết hạn ngày {day}.", document=what, day=_printed(document.expiry))
        )


def _follow_ups(today: date, filed: list[EarlierFiling]) -> Iterator[Suggestion]:
    """What a birth or a death of late asks for, unless it was filed since."""
    if birth := _unfollowed(today, filed, BIRTH, (RESIDENCE,)):
        yield Suggestion(
            RESIDENCE,
            tell("Trẻ khai sinh theo hồ sơ {code}: chưa thấy đăng ký thường trú cho trẻ ở quầy này.", code=birth),
        )
    if death := _unfollowed(today, filed, DEATH, (REMOVAL, REMOVAL_WITH_DEATH)):
        yield Suggestion(
            REMOVAL,
            tell("Người mất khai tử theo hồ sơ {code}: chưa thấy xóa đăng ký thường trú ở quầy này.", code=death),
        )


def _unfollowed(today: date, filed: list[EarlierFiling], event: str, settles: tuple[str, ...]) -> str:
    """The code of the last filing of ``event``, while it is fresh and nothing that settles it was filed since."""
    fresh = [one for one in filed if one.procedure == event and today - one.filed_on <= _FOLLOWS]
    done = [one.filed_on for one in filed if one.procedure in settles]
    return fresh[-1].code if fresh and not any(day >= fresh[-1].filed_on for day in done) else ""
