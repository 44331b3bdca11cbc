"""A window that is going to be killed: its counter beside it, an officer signed in, and a draft that is being typed."""

from __future__ import annotations

import queue
import sys
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[2]
OCCUPATION = "Giáo viên"


def main() -> None:
    sys.path.insert(0, str(_ROOT))
    from counter.events import CardInserted, DraftOpened, OpenDraft, SetAnswer, SignedIn, SignIn
    from ui.bootstrap.office_beside import OfficeBeside
    from ui.bootstrap.office_launch import launch_office
    from ui.bootstrap.station import open_station

    office = OfficeBeside(launch_office(), open_station(None, Path(sys.argv[1])), None)
    office.standing()
    assert office.ground is not None
    heard: queue.SimpleQueue[Any] = queue.SimpleQueue()
    office.hear(heard.put)
    office.start()

    def until(kind: type) -> Any:
        while not isinstance(event := heard.get(timeout=60), kind):
            pass
        return event

    officer, *_, password = office.ground.accounts
    office.desk.submit(SignIn(officer, password))
    until(SignedIn)
    office.desk.submit(OpenDraft("1.001456", None))
    draft = until(DraftOpened).draft
    office.desk.submit(SetAnswer(draft.id, "/job/occupation", OCCUPATION))
    office.ground.insert(office.ground.cards[0].key)
    until(CardInserted)  # so what was ordered before has arrived as well, done or not
    print(draft.id, flush=True)
    sys.stdin.read()  # until it is killed


if __name__ == "__main__":
    main()
