"""The desk's end of a measured line, as a process of its own: enrols, queues filings, delivers when told.

``weak_desk.py FOLDER HOST PORT CERTIFICATE ORDER``, ORDER being ``fresh`` or ``again`` (killed, started
once more). It says one JSON object a line: ``{"ready": true}``, whereupon ``fresh`` waits for a line on standard
input; then what happened to which filing, with the machine's monotonic clock; at the end ``requests``.
"""

from __future__ import annotations

import base64
import json
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from counter.events import FilingChanged
from counter.model.filing import SyncState
from counter.settings import GatewaySettings
from sync.backoff import Backoff
from sync.engine import Engine
from sync.line import Line
from sync.portal import Portal
from sync.worker import SyncWorker
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.posted import Posted

COUNTER: Final = "A7"
FILINGS: Final = 2
STATEMENT: Final = 7_500  # bytes of manifest and evidence together
PAPERS: Final = 2
PAPER: Final = 200_000
PAYLOAD: Final = FILINGS * (STATEMENT + PAPERS * PAPER)
_MANIFEST: Final = 1_100  # bytes, about, of a manifest that lists two papers
_PATIENCE: Final = 180.0


@dataclass
class FarDesk(EnrolledDesk):
    """Its gateway is another host, and it waits as long for an answer as an office's desk does."""

    host: str = "127.0.0.1"

    @property
    def settings(self) -> GatewaySettings:
        return GatewaySettings(url=f"https://{self.host}:{self.port}", certificate=self.certificate)


class CountedLine(Line):
    """Counts the requests that name a filing."""

    requests = 0

    def send(self, method: str, target: str, **more: Any) -> Any:
        self.requests += bool(more.get("key"))
        return super().send(method, target, **more)


def queue_filings(desk: EnrolledDesk, count: int = FILINGS) -> None:
    """Always the same bytes; papers as a scanner gives them: no compression makes them smaller."""
    dice = random.Random(7)
    for _ in range(count):
        evidence = base64.urlsafe_b64encode(dice.randbytes(STATEMENT))[: STATEMENT - _MANIFEST]
        desk.put(*(dice.randbytes(PAPER) for _ in range(PAPERS)), evidence=evidence)


def say(**what: Any) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main() -> None:
    folder, host, port, certificate, order = sys.argv[1:]
    desk = FarDesk(Path(folder), COUNTER, certificate, int(port), host=host)
    key = desk.folder / "gateway-key"
    if order == "fresh":
        desk.enrol()
        key.write_bytes(desk.gateway_key)
        queue_filings(desk)
    desk.gateway_key = key.read_bytes()
    line = CountedLine(desk.settings, desk.key.signer(desk.clock), desk.gateway_key, desk.clock, random.randbytes)
    portal, heard = Portal(line), Posted()
    worker = SyncWorker(
        Engine(desk.store, portal, desk.clock, Backoff(random.random), heard), desk.clock, heard, sending=portal
    )
    say(ready=True)
    if order == "fresh":
        sys.stdin.readline()
    with desk.store.begin() as work:
        waiting = {entry.filing_id for entry in work.outbox.waiting()}
    say(begun=time.monotonic())
    worker.start()
    while waiting:
        filing = heard.next(FilingChanged, timeout=_PATIENCE).filing
        say(filing=str(filing.id), state=filing.sync.value, at=time.monotonic())
        if filing.sync is SyncState.DELIVERED:
            waiting.discard(filing.id)
    say(requests=line.requests)
    worker.stop()
    desk.store.close()


if __name__ == "__main__":
    main()
