"""What is said between the counter and the script that drives WIA: a stand-in speaks the script's part.

The script itself runs on Windows only (docs/windows.md).
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from counter.errors import FailureCode, PaperError
from counter.model.scanning import ScanSource, ScanWish
from devices.scanner.wia import WiaScanner

_SPEAKS = """
import base64, json, sys
sys.stdout.reconfigure(encoding="utf-8")
script = base64.b64decode(sys.argv[-1]).decode("utf-16-le")
assert "WIA.DeviceManager" in script, script[:200]
request = json.loads(sys.stdin.readline())
{answer}
"""


@pytest.fixture
def speaking(tmp_path: Path):
    """A scanner whose PowerShell says what ``answer`` (Python) prints to ``request``."""

    def made(answer: str) -> WiaScanner:
        child = tmp_path / "powershell.py"
        child.write_text(_SPEAKS.format(answer=answer), encoding="utf-8")
        return WiaScanner(command=(sys.executable, str(child)))

    return made


def test_scanners_are_listed_with_what_they_can(speaking) -> None:
    scanner = speaking(
        'assert request == {"act": "list"}\n'
        'print(json.dumps({"device": "{6BDD1FC6}\\\\0000", "name": "Máy quét tầng 1", "feeder": True, "both": False}))'
    )
    assert scanner.sources() == (ScanSource("{6BDD1FC6}\\0000", "Máy quét tầng 1", feeder=True),)


def test_pages_come_one_by_one_until_the_feeder_is_empty(speaking) -> None:
    scanner = speaking(
        'assert (request["device"], request["feeder"], request["both"], request["dpi"]) == ("d", True, True, 200)\n'
        'for page in (b"one", b"two"): print(base64.b64encode(page).decode(), flush=True)\n'
        'print("!80210003")'
    )
    assert list(scanner.scan(ScanWish("d", feeder=True, both_sides=True))) == [b"one", b"two"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("!80210003", FailureCode.FEEDER_EMPTY),
        ("!80210002", FailureCode.SCANNER_JAMMED),
        ("!80210005", FailureCode.NO_SCANNER),
        ("!80070005", FailureCode.SCAN_FAILED),
        ("no base64 at all", FailureCode.SCAN_FAILED),
        ("", FailureCode.SCAN_FAILED),
    ],
)
def test_what_went_wrong_has_its_own_code(speaking, said: str, code: FailureCode) -> None:
    scanner = speaking(f"print({said!r})")
    with pytest.raises(PaperError) as refused:
        list(scanner.scan(ScanWish("d", feeder=True)))
    assert refused.value.code is code


def test_a_jam_after_pages_keeps_the_pages_and_is_said(speaking) -> None:
    pages = speaking('print(base64.b64encode(b"one").decode())\nprint("!80210002")').scan(ScanWish("d", feeder=True))
    assert next(pages) == b"one"
    with pytest.raises(PaperError) as refused:
        next(pages)
    assert refused.value.code is FailureCode.SCANNER_JAMMED


def test_a_scan_is_cancelled_in_its_middle(speaking) -> None:
    scanner = speaking(
        'print(base64.b64encode(b"one").decode(), flush=True)\nsys.stdin.read()\nimport time; time.sleep(60)'
    )
    pages = scanner.scan(ScanWish("d", feeder=True))
    assert next(pages) == b"one"
    scanner.cancel()
    with pytest.raises(PaperError) as refused:
        next(pages)
    assert refused.value.code is FailureCode.SCAN_CANCELLED


def test_without_powershell_there_is_no_scanner() -> None:
    with pytest.raises(PaperError) as refused:
        WiaScanner(command=("no-such-powershell",)).sources()
    assert refused.value.code is FailureCode.NO_SCANNER
