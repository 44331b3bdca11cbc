"""Scanning through Windows Image Acquisition 2.0: its automation objects, driven by the PowerShell of Windows.

Pages come over the standard output, never through a file. Not run on Windows yet (docs/windows.md).
"""

from __future__ import annotations

import base64
import binascii
import json
import subprocess
import threading
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Final

from counter.errors import FailureCode, PaperError
from counter.model.scanning import MOST_SHEETS, ScanSource, ScanWish

_ANSWER: Final = 30.0  # seconds
_LONGEST_LINE: Final = 96 * 1024 * 1024  # characters of one page in base64
# HRESULTs of wiadef.h, as the script prints them
_SAID: Final = {
    "80210001": FailureCode.SCAN_FAILED,  # WIA_ERROR_GENERAL_ERROR
    "80210002": FailureCode.SCANNER_JAMMED,  # WIA_ERROR_PAPER_JAM
    "80210003": FailureCode.FEEDER_EMPTY,  # WIA_ERROR_PAPER_EMPTY
    "80210004": FailureCode.SCANNER_JAMMED,  # WIA_ERROR_PAPER_PROBLEM
    "80210005": FailureCode.NO_SCANNER,  # WIA_ERROR_OFFLINE
    "80210006": FailureCode.SCAN_FAILED,  # WIA_ERROR_BUSY
    "80210015": FailureCode.NO_SCANNER,  # WIA_S_NO_DEVICE_AVAILABLE
    "80210016": FailureCode.SCANNER_JAMMED,  # WIA_ERROR_COVER_OPEN
}


class WiaScanner:
    """Implements ``counter.ports.Scanner``. ``command``: how PowerShell is called."""

    def __init__(self, *, command: tuple[str, ...] = ("powershell.exe",)) -> None:
        self._command = command
        self._lock = threading.Lock()
        self._running: subprocess.Popen[str] | None = None
        self._cancelled = False

    def sources(self) -> tuple[ScanSource, ...]:
        """Raises PaperError(NO_SCANNER) where PowerShell or the service does not answer."""
        try:
            answer = subprocess.run(  # noqa: S603 - arguments are a list and pass no shell
                self._call(),
                input=_request({"act": "list"}),
                check=True,
                capture_output=True,
                timeout=_ANSWER,
                encoding="utf-8",
            )
        except (OSError, subprocess.SubprocessError, UnicodeDecodeError) as exc:
            raise PaperError(FailureCode.NO_SCANNER, f"WIA: {type(exc).__name__}") from exc
        return tuple(_source(line) for line in answer.stdout.splitlines() if line.startswith("{"))

    def scan(self, wish: ScanWish) -> Iterator[bytes]:
        """JPEG or PNG pages, as the driver gives them. Raises PaperError as the port says."""
        request = _request(
            {
                "act": "scan",
                "device": wish.device,
                "feeder": wish.feeder,
                "both": wish.both_sides,
                "colour": wish.colour,
                "dpi": wish.dpi,
                "most": MOST_SHEETS if wish.feeder else 1,
            }
        )
        count, said = 0, ""
        try:
            with subprocess.Popen(  # noqa: S603 - arguments are a list and pass no shell
                self._call(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
            ) as process:
                self._begin(process)
                try:
                    if process.stdin is None or process.stdout is None:  # for mypy: both are pipes
                        raise PaperError(FailureCode.SCAN_FAILED, "no pipe")
                    process.stdin.write(request)
                    process.stdin.close()
                    while line := process.stdout.readline(_LONGEST_LINE).strip():
                        if line.startswith("!"):
                            said = line[1:9].lower()
                            break
                        yield _page(line)
                        count += 1
                finally:
                    with self._lock:
                        self._running = None
                    process.terminate()
        except (OSError, UnicodeDecodeError) as exc:
            raise PaperError(FailureCode.NO_SCANNER, f"WIA: {type(exc).__name__}") from exc
        if self._cancelled:
            raise PaperError(FailureCode.SCAN_CANCELLED)
        reason = _SAID.get(said, FailureCode.SCAN_FAILED)
        if (said or not count) and not (count and reason is FailureCode.FEEDER_EMPTY):
            raise PaperError(reason, f"WIA {said or 'ended'} after {count} pages")

    def cancel(self) -> None:
        with self._lock:
            if self._running is not None:
                self._cancelled = True
                self._running.terminate()

    def _begin(self, process: subprocess.Popen[str]) -> None:
        with self._lock:
            self._running, self._cancelled = process, False

    def _call(self) -> list[str]:
        script = files("devices.scanner").joinpath("wia.ps1").read_text(encoding="utf-8")
        encoded = base64.b64encode(script.encode("utf-16-le")).decode("ascii")
        return [*self._command, "-NoProfile", "-NonInteractive", "-EncodedCommand", encoded]


def _request(fields: dict[str, Any]) -> str:
    return json.dumps(fields) + "\n"


def _source(line: str) -> ScanSource:
    try:
        said = json.loads(line)
        return ScanSource(str(said["device"]), str(said["name"]), bool(said["feeder"]), bool(said["both"]))
    except (ValueError, KeyError, TypeError) as exc:
        raise PaperError(FailureCode.NO_SCANNER, "WIA: no such answer was expected") from exc


def _page(line: str) -> bytes:
    try:
        return base64.b64decode(line, validate=True)
    except (binascii.Error, ValueError) as exc:
        raise PaperError(FailureCode.SCAN_FAILED, "WIA: a page that is no base64") from exc
