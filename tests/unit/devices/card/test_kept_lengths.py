"""What is known of the readers outlives the program, and a damaged file costs one probe, no more."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from devices.card.kept_lengths import KeptLengths
from devices.card.line_length import LineLength

TODAY = date(2026, 10, 8)
KEY = ("Đầu đọc 00 00", b"\x3b\x88")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "readers.json"


def test_another_start_knows_it(file: Path) -> None:
    KeptLengths(file, TODAY)[KEY] = True
    assert dict(KeptLengths(file, TODAY + timedelta(days=400))) == {KEY: True}


def test_a_probe_that_failed_is_known_before_it_is_made_and_forgotten_when_cut_short(file: Path) -> None:
    LineLength(KeptLengths(file, TODAY), *KEY).learn(extended=False)
    again = LineLength(KeptLengths(file, TODAY), *KEY)
    assert (again.known, again.extended) == (True, False)
    again.forget()
    assert not LineLength(KeptLengths(file, TODAY), *KEY).known


def test_a_failure_is_believed_for_a_month(file: Path) -> None:
    KeptLengths(file, TODAY)[KEY] = False
    assert KEY in KeptLengths(file, TODAY + timedelta(days=29))
    assert KEY not in KeptLengths(file, TODAY + timedelta(days=30))


def test_the_file_stays_small(file: Path) -> None:
    kept = KeptLengths(file, TODAY)
    for number in range(300):
        kept[f"reader {number}", b""] = True
    again = KeptLengths(file, TODAY)
    assert len(again) == 200
    assert ("reader 299", b"") in again
    assert ("reader 0", b"") not in again


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    kept = KeptLengths(tmp_path / "gone" / "readers.json", TODAY)
    kept[KEY] = True
    assert kept[KEY]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=80), st.text('[]{}",1atruefls-', max_size=60).map(str.encode)))
def test_any_bytes_are_a_memory(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert isinstance(dict(KeptLengths(file, TODAY)), dict)
