"""Files, pictures and scans become one PDF a paper, no heavier than it need be. On threads of their own.

Half a second of work a page: neither the screens nor the autosave wait for it. What is ready goes to the desk
thread as ``PaperReady`` and is kept there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from counter.errors import CounterError, FailureCode, PaperError
from counter.events import DraftSaved, PaperRefused
from counter.model.page_look import PageLook
from counter.page_events import (
    DrawPages,
    ListScanners,
    PageScanned,
    PagesRefused,
    PagesShown,
    PaperReady,
    PaperTaken,
    ScannersFound,
    ScanPaper,
    ScanStopped,
    TakeFiles,
    TakePicture,
)
from counter.paper.attachment import inspect_attachment
from counter.paper.leaning import lean, lean_together
from counter.paper.page_looks import look_at, page_looks
from counter.ports import Clock, Post, Scanner
from counter.services.attach_paper import read_file
from counter.services.keep_paper import Keeping

LARGEST_TAKEN: Final = 256 * 1024 * 1024  # octets of one file as it comes; what is kept has the station's own limit


class PrepareFiles:
    """``TakeFiles`` and ``TakePicture``."""

    def __init__(self, clock: Clock, post: Post) -> None:
        self._clock = clock
        self._post = post

    def __call__(self, command: TakeFiles | TakePicture) -> None:
        try:
            self._post(self._ready(command))
        except CounterError as exc:
            self._post(PaperRefused(command.draft, command.requirement, exc.code))

    def _ready(self, command: TakeFiles | TakePicture) -> PaperReady | PaperRefused:
        pieces: list[bytes] = []
        if isinstance(command, TakePicture):
            name = f"ảnh dán {_moment(self._clock())}.pdf"
            inspect_attachment(command.data, name, LARGEST_TAKEN)
            pieces.append(command.data)
        else:
            name = f"{command.paths[0].stem}.pdf" if command.paths else ""
            for path in command.paths:
                try:
                    pieces.append(_opened(path))
                except CounterError as exc:
                    return PaperRefused(command.draft, command.requirement, exc.code, path.name)
        data = lean(pieces[0]) if len(pieces) == 1 else lean_together(pieces)
        return PaperReady(command.draft, command.requirement, name, data, sum(map(len, pieces)))


def _opened(path: Path) -> bytes:
    """Raises PaperError where it cannot be read, or looked into."""
    data = read_file(path, LARGEST_TAKEN)
    inspect_attachment(data, path.name, LARGEST_TAKEN)
    return data


class DrawPaper:
    """A paper's pages, small, with what a glance says against them."""

    def __init__(self, post: Post) -> None:
        self._post = post

    def __call__(self, command: DrawPages) -> None:
        try:
            looks = tuple(page_looks(command.data))
        except CounterError as exc:
            self._post(PagesRefused(command.draft, command.paper, exc.code))
        else:
            self._post(PagesShown(command.draft, command.paper, command.sha256, looks))


@dataclass(frozen=True, slots=True)
class Scanning:
    """Runs on the scan thread; ``scanner.cancel`` is for the others."""

    scanner: Scanner
    clock: Clock
    post: Post

    def find(self, _command: ListScanners) -> None:
        try:
            self.post(ScannersFound(self.scanner.sources()))
        except CounterError as exc:
            self.post(ScannersFound((), exc.code))

    def scan(self, command: ScanPaper) -> None:
        """Pages that came before a jam are a paper; of a scan that was cancelled nothing is kept."""
        pages: list[bytes] = []
        stopped: FailureCode | None = None
        try:
            for page in self.scanner.scan(command.wish):
                pages.append(page)
                look: PageLook | None = look_at(page)
                self.post(PageScanned(command.draft, command.requirement, len(pages), look))
        except CounterError as exc:
            stopped = exc.code
        if stopped is FailureCode.SCAN_CANCELLED:
            pages.clear()
        ready = self._ready(command, pages) if pages else None
        if stopped is not None or ready is None:
            kept = len(pages) if ready else 0
            self.post(ScanStopped(command.draft, command.requirement, stopped or FailureCode.SCAN_FAILED, kept))
        if ready is not None:
            self.post(ready)

    def _ready(self, command: ScanPaper, pages: list[bytes]) -> PaperReady | None:
        try:
            data = lean_together(pages)
        except PaperError:
            return None
        name = f"bản quét {_moment(self.clock())}.pdf"
        return PaperReady(command.draft, command.requirement, name, data, sum(map(len, pages)))


class KeepReady:
    """On the desk thread: what another thread made ready is kept."""

    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping

    def __call__(self, event: PaperReady) -> None:
        keeping = self._keeping
        try:
            draft, paper = keeping.keep(event.draft, event.requirement, event.name, event.data)
        except CounterError as exc:
            keeping.post(PaperRefused(event.draft, event.requirement, exc.code))
            return
        keeping.post(DraftSaved(draft, draft.changed_at))
        keeping.post(PaperTaken(draft.id, event.requirement, paper.id, event.before, paper.size))


def _moment(now: datetime) -> str:
    """A file's name takes no colon."""
    return f"{now:%H.%M.%S}"
