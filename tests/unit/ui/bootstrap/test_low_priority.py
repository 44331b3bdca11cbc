"""What works beside the window gives way to it: asked of the operating system."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import psutil
import pytest

from counter.errors import FailureCode
from ui.bootstrap.gateway_child import launch_gateway
from ui.bootstrap.low_priority import NICER, begin_at_low_priority
from ui.bootstrap.press import PressBeside
from ui.bootstrap.station import open_station


def lower() -> object:
    """Than this process."""
    if sys.platform == "win32":
        return psutil.BELOW_NORMAL_PRIORITY_CLASS
    return min(19, psutil.Process().nice() + NICER)


def test_a_process_beside_has_its_pipes_and_a_lower_priority() -> None:
    with begin_at_low_priority([sys.executable, "-c", "print(input())"], os.environ) as process:
        assert psutil.Process(process.pid).nice() == lower()
        said, _ = process.communicate(b"nhanh\n", timeout=30)
    assert said.split() == [b"nhanh"]


def test_a_program_that_is_not_there_is_said() -> None:
    with pytest.raises(OSError, match="no-such-program"):
        begin_at_low_priority(["no-such-program"], os.environ)


def test_the_press_gives_way() -> None:
    press = PressBeside(FailureCode.PRINT_FAILED)
    try:
        assert psutil.Process(press(os.getpid)).nice() == lower()
    finally:
        press.close()


def test_the_practice_gateway_gives_way(tmp_path: Path) -> None:
    gateway = launch_gateway(open_station(None, tmp_path), tmp_path, enrolment={}, accept_after=1.0)
    try:
        assert psutil.Process(gateway.process.pid).nice() == lower()
    finally:
        gateway.process.kill()
        gateway.stop()
