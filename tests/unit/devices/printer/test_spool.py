"""A slip on its way through a foreign program lies in clear for minutes at most."""

from __future__ import annotations

import threading
from pathlib import Path

from devices.printer.spool import Spool


def timers() -> list[threading.Timer]:
    return [one for one in threading.enumerate() if isinstance(one, threading.Timer)]


def test_a_slip_that_was_read_goes_by_itself(tmp_path: Path) -> None:
    before = timers()
    slip = Spool(tmp_path, after=0.0).put(b"%PDF", "slip")
    for one in timers():
        if one not in before:
            one.join(10)
    assert not slip.exists()


def test_until_then_it_is_there_and_the_next_start_takes_what_was_left(tmp_path: Path) -> None:
    slip = Spool(tmp_path, after=3600.0).put(b"%PDF", "slip")
    assert slip.read_bytes() == b"%PDF"
    (tmp_path / "slip-2.part").write_bytes(b"%PD")
    for one in timers():
        one.cancel()
    Spool(tmp_path)
    assert list(tmp_path.iterdir()) == []
