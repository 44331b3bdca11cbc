"""What every test of the house stands on: repeatable properties, a clean log, material from outside.

A test that needs an unexpected-looking ERROR line takes ``caplog`` and looks at it; in any other test
such a line is a failure.
"""

from __future__ import annotations

import atexit
import gc
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

_ROOT = Path(__file__).resolve().parent.parent
if str(_ROOT) not in sys.path:
    # The fakes are imported as tests.fakes.…; the console script, unlike `python -m pytest`, leaves the root out.
    sys.path.insert(0, str(_ROOT))

# The workers are measured; a measured program starts and runs by a third slower, and the tests start some two hundred.
if "PYTEST_XDIST_WORKER" in os.environ:  # pytest itself hands it to its workers
    os.environ.pop("COVERAGE_PROCESS_START", None)

# A worker that has run its tests is not sorted through for cycles once more.
atexit.register(gc.freeze)

# Two cores carry the whole suite: a slow moment of the machine is no finding about the code.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("desk"), derandomize=True, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "desk"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Who works with whom, where several workers are told to keep groups together."""
    if config.getvalue("dist") != "loadgroup":
        return None
    from tests.distribution import Rooms

    return Rooms(config, log)


def pytest_configure(config: pytest.Config) -> None:
    coverage = sys.modules.get("coverage")
    measured = coverage and coverage.Coverage.current()
    if measured:
        from tests.sparing_coverage import SparingCoverage

        config.pluginmanager.register(SparingCoverage(measured))


def pytest_collection_finish() -> None:
    """What stays to the end, the tests themselves above all, is not looked through for cycles again and again."""
    gc.freeze()


class _Errors(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_error_line(request: pytest.FixtureRequest) -> Iterator[None]:
    if "caplog" in request.fixturenames:
        yield
        return
    errors = _Errors()
    logging.getLogger().addHandler(errors)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(errors)
    if errors.lines:
        pytest.fail("unexpected ERROR lines in the log:\n" + "\n".join(errors.lines), pytrace=False)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of material kept beside the repository; a test that needs it skips aloud without it."""
    folder = _ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"needs the material in {folder}, which is not there")
    return folder


@pytest.fixture(scope="module", autouse=True)
def _no_window_left_behind() -> Iterator[None]:
    """A window that outlives its tests would go on filtering the keys and taking the focus of those after it."""
    yield
    widgets, core = sys.modules.get("PySide6.QtWidgets"), sys.modules.get("PySide6.QtCore")
    app = widgets.QApplication.instance() if widgets else None
    if app is None or core is None:
        return
    for window in app.topLevelWidgets():
        if window.parent() is None:
            window.deleteLater()
    app.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    # what was made here and lies in the clipboard would be taken apart when the interpreter is gone, and crash
    app.clipboard().clear()
