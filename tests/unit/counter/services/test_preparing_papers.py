"""Files, pictures and scans are made ready on their own threads: one PDF a paper, refusals by name."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from counter.errors import FailureCode, PaperError
from counter.events import PaperRefused
from counter.model.page_look import Doubt
from counter.model.scanning import ScanSource, ScanWish
from counter.page_events import (
    DrawPages,
    ListScanners,
    PageScanned,
    PagesRefused,
    PagesShown,
    PaperReady,
    ScannersFound,
    ScanPaper,
    ScanStopped,
    TakeFiles,
    TakePicture,
)
from counter.services.prepare_papers import DrawPaper, PrepareFiles, Scanning
from devices.scanner.played import PlayedScanner
from devices.scanner.scanimage import ScanimageScanner
from tests.fakes.paper_pages import encoded, sheet, stack, tones
from tests.fakes.sane_scanners import virtual_scanner
from tests.fakes.whole_desk import MORNING

DRAFT = UUID(int=5)
WISH = ScanWish("played", feeder=True)


def clock() -> datetime:
    return MORNING


def prepared(command: TakeFiles | TakePicture) -> Any:
    heard: list[Any] = []
    PrepareFiles(clock, heard.append)(command)
    (said,) = heard
    return said


def test_images_taken_together_are_the_pages_of_one_paper(tmp_path: Path) -> None:
    paths = []
    for tone in (250, 150):
        path = tmp_path / f"trang-{tone}.jpg"
        path.write_bytes(encoded(sheet(tone), "JPEG"))
        paths.append(path)
    said = prepared(TakeFiles(DRAFT, "tthn", tuple(paths)))
    assert isinstance(said, PaperReady)
    assert (said.name, tones(said.data)) == ("trang-250.pdf", [250, 150])
    assert said.before == sum(path.stat().st_size for path in paths)


def test_a_light_pdf_is_taken_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "bản án.pdf"
    path.write_bytes(stack(250))
    said = prepared(TakeFiles(DRAFT, "tthn", (path,)))
    assert (said.name, said.data) == ("bản án.pdf", stack(250))


def test_a_picture_from_the_clipboard_is_named_by_its_time() -> None:
    said = prepared(TakePicture(DRAFT, "tthn", encoded(sheet())))
    assert (said.name, tones(said.data)) == ("ảnh dán 09.00.00.pdf", [250])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", FailureCode.PAPER_EMPTY),
        (b"MZ" + bytes(99), FailureCode.PAPER_KIND_REFUSED),
        (b"\xff\xd8\xff" + b"no picture" * 50, FailureCode.PAPER_UNREADABLE),
        (None, FailureCode.PAPER_UNREADABLE),
    ],
    ids=["empty", "a program", "a broken picture", "gone"],
)
def test_one_bad_file_refuses_the_whole_paper_by_its_own_reason(
    tmp_path: Path, content: bytes | None, code: FailureCode
) -> None:
    good, bad = tmp_path / "a.png", tmp_path / "b.png"
    good.write_bytes(encoded(sheet()))
    if content is not None:
        bad.write_bytes(content)
    assert prepared(TakeFiles(DRAFT, "tthn", (good, bad))) == PaperRefused(DRAFT, "tthn", code, "b.png")


def test_a_papers_pages_are_drawn_with_their_doubts() -> None:
    heard: list[Any] = []
    draw = DrawPaper(heard.append)
    draw(DrawPages(DRAFT, UUID(int=6), "ab", stack(250, 200)))
    draw(DrawPages(DRAFT, UUID(int=6), "cd", b"%PDF-1.7 nothing"))
    shown, refused = heard
    assert isinstance(shown, PagesShown)
    assert [look.doubt for look in shown.looks] == [Doubt.NONE, Doubt.NONE]
    assert refused == PagesRefused(DRAFT, UUID(int=6), FailureCode.PAPER_UNREADABLE)


# ---------------------------------------------------------------- scanning


class Jamming(PlayedScanner):
    """Jams behind so many sheets."""

    def __init__(self, sheets: list[bytes], code: FailureCode) -> None:
        super().__init__("Máy hay kẹt", lambda: sheets)
        self._code = code

    def scan(self, wish: ScanWish) -> Iterator[bytes]:
        yield from super().scan(wish)
        raise PaperError(self._code)


def scanned(scanner: PlayedScanner | ScanimageScanner, wish: ScanWish = WISH) -> list[Any]:
    heard: list[Any] = []
    Scanning(scanner, clock, heard.append).scan(ScanPaper(DRAFT, "tthn", wish))
    return heard


def test_a_stack_is_one_paper_and_each_page_is_shown_as_it_comes() -> None:
    first, second, ready = scanned(PlayedScanner("Máy", lambda: [encoded(sheet(tone)) for tone in (250, 150)]))
    assert [(one.number, one.look.doubt) for one in (first, second)] == [(1, Doubt.NONE), (2, Doubt.NONE)]
    assert (ready.name, tones(ready.data)) == ("bản quét 09.00.00.pdf", [250, 150])


def test_what_came_before_a_jam_is_a_paper_and_the_jam_is_said() -> None:
    heard = scanned(Jamming([encoded(sheet())] * 2, FailureCode.SCANNER_JAMMED))
    *pages, stopped, ready = heard
    assert [type(one) for one in pages] == [PageScanned] * 2
    assert stopped == ScanStopped(DRAFT, "tthn", FailureCode.SCANNER_JAMMED, kept=2)
    assert len(tones(ready.data)) == 2


def test_of_a_cancelled_scan_nothing_is_kept() -> None:
    heard = scanned(Jamming([encoded(sheet())], FailureCode.SCAN_CANCELLED))
    assert heard[-1] == ScanStopped(DRAFT, "tthn", FailureCode.SCAN_CANCELLED)
    assert not any(isinstance(one, PaperReady) for one in heard)


def test_an_empty_feeder_is_said() -> None:
    assert scanned(PlayedScanner("Máy", list)) == [ScanStopped(DRAFT, "tthn", FailureCode.FEEDER_EMPTY)]


def test_pages_that_no_program_can_open_are_no_paper() -> None:
    page, stopped = scanned(PlayedScanner("Máy", lambda: [b"noise"]))
    assert page.look is None
    assert stopped == ScanStopped(DRAFT, "tthn", FailureCode.SCAN_FAILED)


def test_scanners_are_found_or_it_is_said_why_not() -> None:
    heard: list[Any] = []
    Scanning(PlayedScanner("Máy", list), clock, heard.append).find(ListScanners())
    Scanning(ScanimageScanner(command="no-such-scanimage"), clock, heard.append).find(ListScanners())
    assert heard == [
        ScannersFound((ScanSource("played", "Máy", feeder=True),)),
        ScannersFound((), FailureCode.NO_SCANNER),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="SANE is not for Windows")
def test_a_real_scan_through_sane_becomes_a_paper(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    device = virtual_scanner(monkeypatch, tmp_path)
    *pages, ready = scanned(ScanimageScanner(), ScanWish(device, feeder=True, dpi=75))
    assert [one.number for one in pages] == list(range(1, 11))
    assert all(one.look.doubt is Doubt.NONE for one in pages)
    assert isinstance(ready, PaperReady)
    assert len(tones(ready.data)) == 10
