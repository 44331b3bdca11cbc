"""Scanning through SANE on Linux: its own ``scanimage`` drives the device and writes page by page.

A program and no library: a backend that hangs or crashes takes its process with it and nothing else.
"""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from counter.errors import FailureCode, PaperError
from counter.model.scanning import MOST_SHEETS, ScanSource, ScanWish
from devices.scanner.memory_folder import memory_folder
from devices.scanner.sane_options import SaneOptions, parse_options
from devices.scanner.scanimage_run import ScanimageRun

_ANSWER: Final = 30.0  # seconds to look for scanners: those on the network take their time
_MOST_DEVICES: Final = 8
_LARGEST_PAGE: Final = 256 * 1024 * 1024  # octets
# sane_strstatus, SANE 1.0 §4.2.7; scanimage writes it behind the name of the call
_SAID: Final = (
    ("feeder out of documents", FailureCode.FEEDER_EMPTY),
    ("feeder jammed", FailureCode.SCANNER_JAMMED),
    ("cover is open", FailureCode.SCANNER_JAMMED),
    ("open of device", FailureCode.NO_SCANNER),
)


class ScanimageScanner:
    """Implements ``counter.ports.Scanner``.

    ``stuck_after``: seconds without a page before the scan is given up; ``closed_within``: seconds that the device has
    to close after its last page.
    """

    def __init__(self, *, command: str = "scanimage", stuck_after: float = 90.0, closed_within: float = 10.0) -> None:
        self._command = command
        self._stuck_after, self._closed_within = stuck_after, closed_within
        self._lock = threading.Lock()
        self._running: ScanimageRun | None = None
        self._cancelled = False

    def sources(self) -> tuple[ScanSource, ...]:
        """Raises PaperError(NO_SCANNER) where SANE is not installed or does not answer."""
        found = []
        for line in self._ask("--formatted-device-list=%d\t%v %m%n").splitlines()[:_MOST_DEVICES]:
            device, _, name = line.partition("\t")
            if device:
                options = self._options(device)
                feeder = bool(options.feeder or options.both_sides)
                found.append(ScanSource(device, name.strip() or device, feeder, bool(options.both_sides)))
        return tuple(found)

    def scan(self, wish: ScanWish) -> Iterator[bytes]:
        """PNG pages. Raises PaperError as the port says."""
        options = self._options(wish.device)
        sheets = MOST_SHEETS if wish.feeder else 1
        try:
            with memory_folder() as folder:
                words = [*options.arguments(wish), "--format=png", f"--batch={folder}/%d.png", "--batch-print"]
                yield from self._pages([*self._device(wish.device), *words, f"--batch-count={sheets}"], folder)
        except OSError as exc:
            raise PaperError(FailureCode.SCAN_FAILED, f"scanimage: {exc.strerror or type(exc).__name__}") from exc

    def cancel(self) -> None:
        """The backend is let finish its line and put its lamp out; ``scanimage`` sees to it."""
        with self._lock:
            if self._running is not None:
                self._cancelled = True
                self._running.cancel()

    def _pages(self, words: list[str], folder: Path) -> Iterator[bytes]:
        count = 0
        command = [self._command, *words]
        with ScanimageRun(command, stuck_after=self._stuck_after, closed_within=self._closed_within) as run:
            with self._lock:
                self._running, self._cancelled = run, False
            try:
                for path in run.files():
                    yield _taken(path, folder)
                    count += 1
                status, said = run.outcome()
            finally:
                with self._lock:
                    self._running = None
        if self._cancelled:
            raise PaperError(FailureCode.SCAN_CANCELLED)
        reason = _reason(said)
        # an empty feeder is how every stack ends
        if (status or reason) and not (count and reason is FailureCode.FEEDER_EMPTY):
            raise PaperError(reason or FailureCode.SCAN_FAILED, f"scanimage ended with {status} after {count} pages")

    def _options(self, device: str) -> SaneOptions:
        return parse_options(self._ask(*self._device(device), "--all-options"))

    @staticmethod
    def _device(device: str) -> list[str]:
        return [f"--device-name={device}"]

    def _ask(self, *words: str) -> str:
        try:
            answer = subprocess.run(  # noqa: S603 - arguments are a list and pass no shell
                [self._command, *words],
                check=True,
                capture_output=True,
                timeout=_ANSWER,
                stdin=subprocess.DEVNULL,
                encoding="utf-8",
                errors="replace",
            )
        except subprocess.CalledProcessError as exc:
            raise PaperError(_reason(exc.stderr) or FailureCode.SCAN_FAILED, f"scanimage: {exc.returncode}") from exc
        except (OSError, subprocess.TimeoutExpired) as exc:
            raise PaperError(FailureCode.NO_SCANNER, f"scanimage: {type(exc).__name__}") from exc
        return answer.stdout


def _taken(path: Path, folder: Path) -> bytes:
    """A page's bytes; its file is gone with the reading."""
    if path.parent != folder or path.stat().st_size > _LARGEST_PAGE:
        raise PaperError(FailureCode.SCAN_FAILED, "a page that was not asked for")
    data = path.read_bytes()
    path.unlink()
    return data


def _reason(said: str) -> FailureCode | None:
    words = said.lower()
    return next((code for part, code in _SAID if part in words), None)
