"""The catalogue package, fetched in the line's spare moments: one small piece a turn, and filings go before each.

Asked for at most hourly, and when an answer announces another package than the one in use. What has come is
kept on the disk, so a fetch that was cut goes on where it stood. On a metered line its octets are of the
hour's bytes, and half of a small hour is left to the filings. Nothing here reaches a filing: a package that
is refused, a full disk, a line that breaks end this turn and nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Protocol

from counter.catalogue.package import LARGEST_PACKAGE, Package
from counter.catalogue_events import CatalogueTaken
from counter.errors import CounterError, FailureCode
from counter.events import Failed
from counter.ports import Clock, Post
from counter.store.disk import disk_errors
from sync.answers import AgainLater, Answer
from sync.budget import Budget
from sync.wire.catalogue import ETAG, LENGTH, PIECE, catalogue_path, digest_in, tag_of
from sync.wire.problems import ProblemType

HOURLY: Final = timedelta(hours=1)
REST: Final = timedelta(minutes=5)  # after a line that broke in the middle
_SPARE_ROOM: Final = 2 * PIECE  # what a metered hour must still hold before a piece of this is asked for


class AsksLine(Protocol):
    """``sync.line.Line``; ``announced``: the package that its last answers named, "" before any."""

    @property
    def announced(self) -> str: ...
    def exchange(self, method: str, target: str, *, headers: dict[str, str] | None = None) -> Answer: ...


class CatalogueDelta:
    """On the sync thread. ``in_use``: SHA-256 of the package in use, "" for none. ``folder``: for what has come so far.

    ``take`` judges and keeps a whole package (``counter.services.take_catalogue``).
    """

    def __init__(
        self,
        line: AsksLine,
        folder: Path,
        take: Callable[[bytes, str], Package],
        in_use: str,
        budget: Budget,
        clock: Clock,
        post: Post,
    ) -> None:
        self._line = line
        self._folder = folder
        self._take = take
        self._in_use = in_use
        self._judged = in_use  # taken or refused: not fetched again for being announced
        self._budget = budget
        self._clock = clock
        self._post = post
        self._fetching = False
        self._next: datetime | None = None
        self._rest_until: datetime | None = None

    def turn(self) -> bool:
        """At most one round trip; True: another piece is to come at the next spare moment. Raises no CounterError."""
        if not self._due():
            return False
        room = self._budget.room()
        if room is not None and room < _SPARE_ROOM:
            return False
        try:
            self._fetching = self._step()
        except AgainLater as failure:
            self._fetching = False
            if failure.says(ProblemType.NOT_FOUND):
                self._done()
            else:
                self._rest_until = self._clock() + REST
        except CounterError as exc:
            self._fetching = False
            self._done()
            self._post(Failed("catalogue", exc.code))
        return self._fetching

    def _due(self) -> bool:
        now = self._clock()
        if self._rest_until is not None and now < self._rest_until:
            return False
        told = self._line.announced not in ("", self._judged)
        return self._fetching or told or self._next is None or now >= self._next

    def _step(self) -> bool:
        part = self._part()
        offset = part.stat().st_size if part else 0
        answer = self._ask(offset)
        if answer.status == 304:
            self._done()
            return False
        digest, size = digest_in(answer.headers.get(ETAG, "")), _size(answer)
        if part is not None and digest and part.stem != digest:
            with disk_errors():
                part.unlink()  # another was published meanwhile: from its beginning
            return True
        if not digest or not size or offset + len(answer.body) > size:
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, "a piece of no catalogue")
        if digest == self._judged and not offset:
            self._done()  # refused before, and still the same
            return False
        with disk_errors():
            self._folder.mkdir(parents=True, exist_ok=True)
            whole = self._folder / f"{digest}.part"
            with whole.open("ab") as file:
                file.write(answer.body)
        if offset + len(answer.body) < size:
            if not answer.body:
                raise AgainLater(FailureCode.GATEWAY_TROUBLE, "a catalogue that does not grow")
            return True
        self._finish(whole, digest)
        return False

    def _ask(self, offset: int) -> Answer:
        """Noted before it is asked for: whoever is killed on the way has spent it."""
        headers = {} if offset or not self._in_use else {"if-none-match": tag_of(self._in_use)}
        self._budget.spend(PIECE)
        received = 0
        try:
            answer = self._line.exchange("GET", catalogue_path(offset), headers=headers)
            received = len(answer.body)
        finally:
            self._budget.spend(received - PIECE)
        return answer

    def _finish(self, whole: Path, digest: str) -> None:
        with disk_errors():
            data = whole.read_bytes()
            whole.unlink()
        self._done()
        if hashlib.sha256(data).hexdigest() != digest:
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, "another catalogue than was named")
        self._judged = digest
        package = self._take(data, "sync")
        self._in_use = digest
        self._post(CatalogueTaken(package.version, package.since, package.source))

    def _done(self) -> None:
        self._next = self._clock() + HOURLY

    def _part(self) -> Path | None:
        """What was begun; of several, which no fetch leaves, none."""
        parts = sorted(self._folder.glob("*.part"))
        for stray in parts[1:]:
            with disk_errors():
                stray.unlink(missing_ok=True)
        return parts[0] if parts else None


def _size(answer: Answer) -> int:
    """Octets of the whole package; 0 where none is said, or more than a package may have."""
    text = answer.headers.get(LENGTH, "")
    size = int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else 0
    return size if size <= LARGEST_PACKAGE else 0
