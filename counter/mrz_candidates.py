"""BAC keys out of a QR claim: what the card's machine-readable zone must say if the claim is true (chip.md §5).

The QR gives number, birth and issue but not the expiry, which follows from them by law, or nearly: a
card may have been issued out of turn, and how a leap day or "no end" is written is the issuer's choice.
So there is a short list, the likeliest first. It is a fallback for chips without PACE; guessing is bounded.
"""

from __future__ import annotations

from datetime import date

from counter.emrtd.mrz import access_information
from counter.expiry_rule import MILESTONES, birthday, milestone_of
from counter.qr_claim import QrClaim

MOST = 12
_FIRST_CHIP_CARDS = date(2021, 1, 1)
# not published: fillers as 9303-3 §4.8 has unknown dates, or the last day that two digits can say
_NO_END = ("<<<<<<", "991231")


def mrz_candidates(claim: QrClaim) -> tuple[str, ...]:
    """MRZ information (24 characters, 9303-11 §4.3.2) to try one after another; () without a whole birth date.

    At most ``MOST``. The document number of an ID card is the last nine digits of the personal number.
    """
    birth = claim.birth.whole if claim.birth else None
    if birth is None:
        return ()
    number = claim.number.digits[-9:]
    ends = [day for age in _milestones(birth, claim.issued) for day in _days(birth, age)]
    return tuple(access_information(number, f"{birth:%y%m%d}", end) for end in dict.fromkeys(ends))[:MOST]


def _milestones(birth: date, issued: date | None) -> list[int | None]:
    """The one by rule, then its neighbours, the later first; all where the day of issue is not known."""
    steps: list[int | None] = [*MILESTONES, None]
    near = steps
    if issued is not None:
        at = steps.index(milestone_of(birth, issued))
        near = [steps[place] for place in (at, at + 1, at - 1) if 0 <= place < len(steps)]
    return [age for age in near if age is None or birthday(birth, age) > (issued or _FIRST_CHIP_CARDS)]


def _days(birth: date, age: int | None) -> tuple[str, ...]:
    """As YYMMDD. A leap day in an ordinary year: both days beside it."""
    if age is None:
        return _NO_END
    end = birthday(birth, age)
    days = (end,) if end.day == birth.day else (end, date(end.year, 3, 1))
    return tuple(f"{day:%y%m%d}" for day in days)
