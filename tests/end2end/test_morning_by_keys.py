"""The first walk-in of the morning by real keys through an X server.

What is seen is read off the screen as a screen reader reads it.
The whole morning is the lane ``dev.py prove morning``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest


@pytest.mark.slow
@pytest.mark.pcsc
@pytest.mark.timeout(900)  # each thing that is waited for has its own limit of a minute
def test_a_short_morning_at_the_real_keyboard(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("real keys were not pressed: this drives an X server")
    from tests.morning.display import lacking

    if missing := lacking():
        pytest.skip(f"real keys were not pressed: {', '.join(missing)} not installed")
    from tests.morning.programs import opened_counter
    from tests.morning.reckoning import reckon
    from tests.morning.walk_ins import new_address

    state = tmp_path / "state"
    with opened_counter(state, tmp_path / "album") as counter:
        new_address(counter)
        filed = counter.filed
    assert len(filed) == 1
    assert reckon(state, filed) == []
