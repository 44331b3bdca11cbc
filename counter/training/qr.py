"""The text in a card's QR code (chip.md §4): plain, unsigned, a claim and never a proof."""

from __future__ import annotations

from counter.model.citizen import Citizen
from counter.training.card_dates import CardDates

_NEW_FORM_EXTRA = 4


def qr_text(citizen: Citizen, dates: CardDates, *, new_form: bool = False) -> str:
    """Seven fields with ``|`` between them; ``new_form`` (2024) adds four, empty for adults.

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
    return "|".join(fields + [""] * (_NEW_FORM_EXTRA if new_form else 0))
