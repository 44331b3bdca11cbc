"""A scanimage that says what the real one says and then hangs, as SANE's backends with a reading thread do at times.

``stuck_after`` is an hour here: a test that is over at all has not waited for it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from counter.errors import FailureCode, PaperError
from counter.model.scanning import ScanWish
from devices.scanner.scanimage import ScanimageScanner

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SANE is not for Windows")

WISH = ScanWish("test:0")
A_PAGE = 'printf page >"$folder/1.png"; echo "$folder/1.png"'
PAGE_SAID = 'echo "Scanned page 1. (scanner status = 5)" >&2'
HANG = "exec sleep 3600"
Scripted = Callable[..., ScanimageScanner]


@pytest.fixture
def scripted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scripted:
    """A scanner whose scanimage carries out these lines of sh; ``$folder`` is where pages go."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    program = tmp_path / "scanimage"

    def make(*lines: str) -> ScanimageScanner:
        options = 'case "$*" in *--all-options*) exit 0;; esac'
        folder = 'for word; do case "$word" in --batch=*) folder=${word#--batch=}; folder=${folder%/*};; esac; done'
        program.write_text("\n".join(["#!/bin/sh", options, folder, *lines, ""]), encoding="utf-8")
        program.chmod(0o700)
        return ScanimageScanner(command=str(program), stuck_after=3600, closed_within=0.1)

    return make


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("scanimage: sane_start: Document feeder out of documents", FailureCode.FEEDER_EMPTY),
        ("scanimage: sane_read: Document feeder jammed", FailureCode.SCANNER_JAMMED),
        ("scanimage: sane_read: Error during device I/O", FailureCode.SCAN_FAILED),
    ],
)
def test_what_the_scanner_reported_is_told_though_it_never_closes(
    scripted: Scripted, said: str, code: FailureCode
) -> None:
    scanner = scripted(f'echo "{said}" >&2', 'echo "Batch terminated, 0 pages scanned" >&2', HANG)
    with pytest.raises(PaperError) as refused:
        list(scanner.scan(WISH))
    assert refused.value.code is code


def test_pages_that_came_are_pages_though_the_scanner_never_closes(scripted: Scripted) -> None:
    scanner = scripted(A_PAGE, PAGE_SAID, 'echo "Batch terminated, 1 page scanned" >&2', HANG)
    assert list(scanner.scan(WISH)) == [b"page"]


def test_a_page_that_the_scanner_broke_off_is_a_failure_behind_the_good_ones(scripted: Scripted) -> None:
    broken = 'echo "scanimage: sane_read: Error during device I/O" >&2; echo "Scanned page 2. (scanner status = 9)" >&2'
    scanner = scripted(A_PAGE, PAGE_SAID, broken, 'echo "Batch terminated, 2 pages scanned" >&2', HANG)
    pages = scanner.scan(WISH)
    assert next(pages) == b"page"
    with pytest.raises(PaperError) as refused:
        next(pages)
    assert refused.value.code is FailureCode.SCAN_FAILED


def test_more_words_than_a_pipe_holds_stop_no_page(scripted: Scripted) -> None:
    noise = 'head -c 200000 /dev/zero | tr "\\0" "x" >&2; echo >&2'
    assert list(scripted(noise, A_PAGE, PAGE_SAID, 'echo "Batch terminated, 1 page scanned" >&2').scan(WISH)) == [
        b"page"
    ]


def test_whoever_wants_no_more_pages_does_not_wait_for_a_driver_that_hears_nothing(scripted: Scripted) -> None:
    pages = scripted("trap '' TERM", A_PAGE, HANG).scan(WISH)
    assert next(pages) == b"page"
    pages.close()
    assert list(pages) == []


def test_cancelling_does_not_wait_for_it_either(scripted: Scripted) -> None:
    scanner = scripted("trap '' TERM", A_PAGE, HANG)
    pages = scanner.scan(WISH)
    assert next(pages) == b"page"
    scanner.cancel()
    with pytest.raises(PaperError) as refused:
        next(pages)
    assert refused.value.code is FailureCode.SCAN_CANCELLED
