"""What step 1 shows: plain values, made by its presenter without Qt."""

from __future__ import annotations

from dataclasses import dataclass, field

from ui.desk.action import Footer, Trouble
from ui.desk.no_card_desk import NoCardScreen
from ui.desk.people import Person
from ui.desk.verdicts import Verdict
from ui.widgets.progress import Progress


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which the chip refutes the QR code."""

    label: str
    claimed: str = field(repr=False)
    chip: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CardScreen:
    """``mode``: wait, reading, read or failed. ``asks_number``: the field for digits or the MRZ is there.

    ``trouble`` is in the way or about the verdict; ``warnings`` are to be known besides it. ``no_card``: the ways
    without a usable card, instead of all else.
    """

    mode: str
    title: str
    sentence: str
    clock: str
    asks_number: bool
    card_here: bool
    number_known: bool
    phases: tuple[Progress, ...]
    person: Person | None
    verdicts: tuple[Verdict, ...]
    trouble: Trouble | None
    warnings: tuple[Trouble, ...]
    differences: tuple[Difference, ...]
    footer: Footer
    no_card: NoCardScreen | None = None

    @property
    def crowded(self) -> bool:
        """Whether the finished reading gives its room to what must be said."""
        return bool(self.trouble or self.warnings or self.differences)
