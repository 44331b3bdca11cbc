"""Scanning through SANE's own test backend: the real scanimage, the real protocol, no metal."""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from counter.errors import FailureCode, PaperError
from counter.model.scanning import ScanSource, ScanWish
from devices.scanner.scanimage import ScanimageScanner
from tests.fakes.sane_scanners import virtual_scanner

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SANE is not for Windows")


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The session's runtime directory, where pages may lie for a moment."""
    folder = tmp_path / "run"
    folder.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


def refusal(pages: Iterator[bytes]) -> tuple[int, FailureCode]:
    """How many pages came, and how it ended."""
    came: list[bytes] = []
    with pytest.raises(PaperError) as refused:
        came.extend(pages)
    return len(came), refused.value.code


def test_the_scanner_is_found_with_its_feeder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    device = virtual_scanner(monkeypatch, tmp_path)
    assert ScanimageScanner().sources() == (ScanSource(device, "Noname frontend-tester", feeder=True),)


def test_where_no_scanner_is_connected_none_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    virtual_scanner(monkeypatch, tmp_path)
    (tmp_path / "dll.conf").write_text("", encoding="utf-8")
    assert ScanimageScanner().sources() == ()


@pytest.mark.parametrize(("colour", "mode"), [(False, "L"), (True, "RGB")])
def test_the_glass_gives_one_page_as_it_was_wished(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, memory: Path, *, colour: bool, mode: str
) -> None:
    device = virtual_scanner(monkeypatch, tmp_path, test_picture='"Color pattern"')
    (page,) = ScanimageScanner().scan(ScanWish(device, colour=colour, dpi=100))
    picture = Image.open(io.BytesIO(page))
    # the virtual glass ends at 200 x 200 mm
    assert (picture.format, picture.mode, picture.size) == ("PNG", mode, (787, 787))
    assert list(memory.iterdir()) == []


def test_a_stack_is_drawn_in_to_its_last_sheet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, memory: Path) -> None:
    device = virtual_scanner(monkeypatch, tmp_path)
    pages = list(ScanimageScanner().scan(ScanWish(device, feeder=True, dpi=50)))
    assert len(pages) == 10  # what the virtual feeder holds
    assert list(memory.iterdir()) == []


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("SANE_STATUS_JAMMED", FailureCode.SCANNER_JAMMED),
        ("SANE_STATUS_COVER_OPEN", FailureCode.SCANNER_JAMMED),
        ("SANE_STATUS_NO_DOCS", FailureCode.FEEDER_EMPTY),
        ("SANE_STATUS_IO_ERROR", FailureCode.SCAN_FAILED),
    ],
)
def test_what_the_scanner_reports_has_its_own_code(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, status: str, code: FailureCode
) -> None:
    device = virtual_scanner(monkeypatch, tmp_path, read_status_code=f'"{status}"')
    assert refusal(ScanimageScanner().scan(ScanWish(device, feeder=True, dpi=50))) == (0, code)


def test_a_scanner_that_was_unplugged_is_no_scanner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    virtual_scanner(monkeypatch, tmp_path)
    assert refusal(ScanimageScanner().scan(ScanWish("test:7"))) == (0, FailureCode.NO_SCANNER)


def test_without_sane_there_is_no_scanner() -> None:
    scanner = ScanimageScanner(command="no-such-scanimage")
    with pytest.raises(PaperError) as refused:
        scanner.sources()
    assert refused.value.code is FailureCode.NO_SCANNER


def test_cancelling_ends_a_slow_scan(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, memory: Path) -> None:
    device = virtual_scanner(monkeypatch, tmp_path, read_delay="true", read_delay_duration="200000")
    scanner = ScanimageScanner()
    pages = scanner.scan(ScanWish(device, feeder=True, dpi=1200, colour=True))
    ended: list[tuple[int, FailureCode]] = []
    thread = threading.Thread(target=lambda: ended.append(refusal(pages)))
    thread.start()
    while thread.is_alive():  # as an officer does who is not heard at once
        scanner.cancel()
        thread.join(0.05)
    assert ended == [(0, FailureCode.SCAN_CANCELLED)]
    assert list(memory.iterdir()) == []


def test_a_driver_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    device = virtual_scanner(monkeypatch, tmp_path, read_delay="true", read_delay_duration="200000")
    scanner = ScanimageScanner(stuck_after=0.3)
    pages = scanner.scan(ScanWish(device, dpi=1200, colour=True))
    assert refusal(pages) == (0, FailureCode.SCAN_FAILED)
