"""A desk that is going to be killed: the office without a window, told what to do on standard input.

``prepare N`` opens N drafts that are ready for F9 and prints their ids. ``file ID`` opens one again with
its card on the reader, prints a line, and presses F9: whoever reads that line pulls the plug. ``settle``
waits until nothing is left to send, stops, and prints what the store holds.
"""

from __future__ import annotations

import json
import queue
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from uuid import UUID

_ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    sys.path.insert(0, str(_ROOT))
    from counter.events import DraftOpened, Filed, FileDraft, LineChanged, ReopenDraft
    from tests.end2end.conftest import desk_at

    state, order, *words = sys.argv[1:]
    desk = desk_at(Path(state))
    desk.wait(LineChanged, where=lambda event: event.up)
    desk.sign_in()
    match order:
        case "prepare":
            with tempfile.TemporaryDirectory() as folder:
                drafts = [str(desk.ready_draft(Path(folder)).id) for _ in range(int(words[0]))]
            _say({"drafts": drafts})
        case "file":
            draft = UUID(words[0])
            desk.lay("divorced")
            desk.ground.office.desk.submit(ReopenDraft(draft))
            desk.wait(DraftOpened)
            _say({"gateway": desk.ground.gateway.process.pid})
            desk.ground.office.desk.submit(FileDraft(draft, face_matched=True))
            desk.wait(Filed)
            sys.stdin.read()  # until the plug is pulled
        case "settle":
            store = desk.ground.office.store
            with suppress(queue.Empty):  # whatever is heard, or nothing for a while: look again
                while _waiting(store):
                    desk.heard.get(timeout=20)
            with store.begin() as work:
                drafts = [str(one.id) for one in work.drafts.of_officer("lan.anh")]
                filings = [str(one.id) for one in work.filings.newest()]
            _say({"drafts": drafts, "filings": filings})
    if not desk.ground.stop():
        sys.exit("a thread did not end in time")


def _waiting(store: object) -> bool:
    with store.begin() as work:  # type: ignore[attr-defined]
        return bool(work.outbox.waiting())


def _say(what: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
