"""A desk that is going to be killed: the office without a window, told by its arguments what to do.

``file N``: with N drafts ready for F9 (made at the first run), print a line, then press F9 on one after
the other, with a line for each that is filed: whoever reads them pulls the plug. ``settle``: wait until nothing is left to send, stop,
and print what the store holds.
"""

from __future__ import annotations

import gc
import json
import queue
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from counter.store.store import Store
    from tests.end2end.conftest import Desk

_ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    sys.path.insert(0, str(_ROOT))
    from counter.events import LineChanged
    from tests.end2end.conftest import desk_at

    state, order, *words = sys.argv[1:]
    desk = desk_at(Path(state))
    desk.wait(LineChanged, where=lambda event: event.up)
    if order == "file":
        desk.sign_in()
        file_one_after_the_other(desk, int(words[0]))
        sys.stdin.read()  # until the plug is pulled
    with suppress(queue.Empty):  # whatever is heard, or nothing for a while: look again
        while waiting(desk.ground.office.store):
            desk.heard.get(timeout=20)
    drafts, filings = held(desk.ground.office.store)
    say(drafts=drafts, filings=filings)
    if not desk.ground.stop():
        sys.exit("a thread did not end in time")


def file_one_after_the_other(desk: Desk, wanted: int) -> None:
    from counter.events import DraftOpened, Filed, FileDraft, ReopenDraft

    drafts, filings = held(desk.ground.office.store)
    if not drafts and not filings:
        with tempfile.TemporaryDirectory() as folder:
            drafts = [str(desk.ready_draft(Path(folder)).id) for _ in range(wanted)]
    desk.lay("divorced")
    say(gateway=desk.ground.gateway.process.pid, drafts=drafts)
    for one in drafts:
        desk.ground.office.desk.submit(ReopenDraft(UUID(one)))
        opened = desk.wait(DraftOpened).draft
        desk.ground.office.desk.submit(FileDraft(opened.id, face_matched=True))
        desk.wait(Filed, where=lambda event, wanted=opened.id: event.filing.id == wanted)
        say(filed=one)
    say(filed="")


def waiting(store: Store) -> bool:
    with store.begin() as work:
        return bool(work.outbox.waiting())


def held(store: Store) -> tuple[list[str], list[str]]:
    """Ids of the drafts and of the filings that the store has."""
    with store.begin() as work:
        return [str(one.id) for one in work.drafts.of_officer("lan.anh")], [
            str(one.id) for one in work.filings.newest()
        ]


def say(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
    gc.freeze()  # as ``ui.__main__`` ends
