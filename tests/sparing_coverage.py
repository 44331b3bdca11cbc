"""Coverage looks away where there is nothing new for it to see.

A test under its eyes takes half as long again, and most tests of a file run the lines that the first ones ran. So a
file is looked at until ``PATIENCE`` of its tests running have shown nothing new; and a property, which runs the same
lines a hundred times, not at all. What is told can only be less than what is true.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import coverage
import pytest
from hypothesis import is_hypothesis_test

PATIENCE: Final = 5


class SparingCoverage:
    """A plugin of a process that is measured; the measuring is under way when it is registered."""

    def __init__(self, measured: coverage.Coverage) -> None:
        self._measured = measured
        self._in_vain: Counter[Path] = Counter()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        if self._in_vain[item.path] < PATIENCE and not is_hypothesis_test(getattr(item, "obj", None)):
            before = self._seen()
            result = yield
            self._in_vain[item.path] = 0 if self._seen() > before else self._in_vain[item.path] + 1
            return result
        self._measured.stop()
        try:
            return (yield)
        finally:
            self._measured.start()

    def _seen(self) -> int:
        """Lines and branches of all files so far; the public way would write them to the disk each time."""
        collector = self._measured._collector
        return sum(map(len, collector.data.values())) if collector else 0
