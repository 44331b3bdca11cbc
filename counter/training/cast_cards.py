"""Each of the cast with the card that makes their case (``counter.training.cast``)."""

from __future__ import annotations

from datetime import date

from counter.training.card_dates import CardDates
from counter.training.chip_image import ChipImage
from counter.training.commune import AS_OF, Commune
from counter.training.personaliser import (
    ORDINARY,
    VARIANTS,
    CardOptions,
    card_dates,
    personalise,
    personalise_passport,
)
from counter.training.qr import qr_text

_OPTIONS = {"new_generation": VARIANTS["new-generation"], "expired": VARIANTS["expired"]}


def card_options(key: str) -> CardOptions:
    return _OPTIONS.get(key, ORDINARY)


def cast_card(commune: Commune, key: str, today: date = AS_OF) -> ChipImage:
    """The chip that ``key`` brings to the counter. Raises KeyError for nobody of the cast."""
    citizen = commune.on_card(commune.cast[key])
    if key == "passport":
        return personalise_passport(citizen, today=today)
    return personalise(citizen, card_options(key), today)


def cast_dates(commune: Commune, key: str, today: date = AS_OF) -> CardDates:
    return card_dates(commune.on_card(commune.cast[key]), card_options(key), today)


def cast_qr(commune: Commune, key: str, today: date = AS_OF) -> str:
    """The QR text printed on that card."""
    return qr_text(commune.on_card(commune.cast[key]), cast_dates(commune, key, today))
