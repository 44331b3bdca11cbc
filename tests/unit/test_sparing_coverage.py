"""A file is looked at while its tests show something new; a property never."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sparing_coverage import PATIENCE, SparingCoverage


class Measured:
    """What of coverage's own is used."""

    def __init__(self) -> None:
        self.on = True
        self._collector = SimpleNamespace(data={"a.py": set()})

    def start(self) -> None:
        self.on = True

    def stop(self) -> None:
        self.on = False


def looked_at(measured: Measured, plugin: Any, file: str, *new: int, test: object = None) -> bool:
    """Whether a test of ``file`` was, which ran these lines."""
    run = plugin.pytest_runtest_protocol(SimpleNamespace(path=Path(file), obj=test))
    next(run)
    was = measured.on
    if was:
        measured._collector.data["a.py"].update(new)
    with pytest.raises(StopIteration):
        run.send(True)
    assert measured.on
    return was


def test_a_file_is_left_alone_once_it_shows_nothing_new() -> None:
    measured = Measured()
    plugin = SparingCoverage(measured)  # type: ignore[arg-type]
    assert all(looked_at(measured, plugin, "one.py", 1) for _ in range(PATIENCE))
    assert looked_at(measured, plugin, "one.py", 2), "the first showed a line"
    assert all(looked_at(measured, plugin, "one.py", 2) for _ in range(PATIENCE))
    assert not looked_at(measured, plugin, "one.py", 3)
    assert looked_at(measured, plugin, "two.py", 4)


def test_a_property_is_not_looked_at() -> None:
    measured = Measured()

    @given(st.integers())
    def holds(number: int) -> None: ...

    assert not looked_at(measured, SparingCoverage(measured), "one.py", 1, test=holds)  # type: ignore[arg-type]
