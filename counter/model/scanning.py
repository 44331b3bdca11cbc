"""A scanner as the counter sees it: where paper is laid, and how it is to be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

RESOLUTION: Final = 200  # dpi: what the portals ask for, and what small print needs to be read
MOST_SHEETS: Final = 200  # of one stack


@dataclass(frozen=True, slots=True)
class ScanSource:
    """``device``: its name for the system; ``feeder``: it draws in a stack; ``both_sides``: and turns each sheet."""

    device: str
    name: str
    feeder: bool = False
    both_sides: bool = False


@dataclass(frozen=True, slots=True)
class ScanWish:
    """``feeder`` False: the one sheet on the glass. ``dpi``: the scanner's nearest is taken."""

    device: str
    feeder: bool = False
    both_sides: bool = False
    colour: bool = False
    dpi: int = RESOLUTION
