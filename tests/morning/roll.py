"""Who comes this morning, in their order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.morning.counter import Counter
from tests.morning.walk_ins import new_address, offline_stretch, two_interleaved
from tests.morning.walk_ins_mended import asked_and_answered, held_back_and_mended

MORNING: Final[tuple[tuple[str, Callable[[Counter], None]], ...]] = (
    ("a new address", new_address),
    ("an offline stretch, two served", offline_stretch),
    ("held back and mended", held_back_and_mended),
    ("a supplement asked for and answered", asked_and_answered),
    ("two citizens interleaved", two_interleaved),
)
