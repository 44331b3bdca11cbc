"""What crosses between the screens and their counter, which is another process: it arrives as an equal copy."""

from __future__ import annotations

import pickle
from typing import TypeVar

T = TypeVar("T")


def crossed(value: T) -> T:
    """A command or an event as the other side has it. Raises what pickle does for one that cannot cross."""
    return pickle.loads(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))  # type: ignore[no-any-return]  # noqa: S301 - of its own making
