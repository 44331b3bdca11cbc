"""The text in a card's QR code (chip.md §4): plain, unsigned, a claim and never a proof."""

from __future__ import annotations

from datetime import date

from counter.model.citizen import Citizen
from counter.training.card_dates import CardDates

NEW_FORM_SINCE = date(2024, 7, 1)
_NEW_FORM_EXTRA = 4


def qr_text(citizen: Citizen, dates: CardDates) -> str:
    """Seven fields with ``|`` between them; cards since July 2024 add four, empty for adults.

    A birth known only by its year is printed as the four digits of the year.
    """
    fields = [
        citizen.number.digits,
        citizen.old_number,
        citizen.name.full,
        citizen.birth.printed().replace("/", ""),
        citizen.sex.value,
        citizen.residence.text if citizen.residence else "",
        f"{dates.issued:%d%m%Y}",
    ]
    return "|".join(fields + [""] * (_NEW_FORM_EXTRA if dates.issued >= NEW_FORM_SINCE else 0))
