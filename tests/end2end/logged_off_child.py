"""A program whose officer types faster than its disk writes, and whose session then ends under them.

``python logged_off_child.py STATE``: prints a line as soon as the last key was typed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QLineEdit

    from counter.store.store import Store
    from counter.worker import Worker
    from ui.bootstrap.station import Station
    from ui.bridge import Bridge

_ROOT = Path(__file__).resolve().parents[2]
KEY = bytes(32)
TYPED = "01 Nguyen Van A, to dan pho 7"


def text_kept(store: Store) -> str:
    with store.begin() as work:
        return (work.keyvalues.get("typed") or b"").decode()


def open_at(folder: Path) -> Store:
    from counter.store.store import Reserve, Store

    reserve = Reserve(ballast=4096, wanted=4096)
    return Store.open(folder / "typed", KEY, lambda: datetime.now(UTC), reserve=reserve)


class TypingProgram:
    """As ``ui.bootstrap.desk_program.DeskProgram``, with one field and a slow disk."""

    def __init__(self, folder: Path) -> None:
        from counter.worker import Worker

        self.store = open_at(folder)
        self.desk: Worker = Worker("desk", self._save, lambda _event: None)
        self.keep: Callable[[], bool] = lambda: self.desk.finish(10)

    def _save(self, text: object) -> None:
        import time

        time.sleep(0.03)  # a disk that takes its time
        with self.store.begin() as work:
            work.keyvalues.put("typed", str(text).encode())
            work.commit()

    def raising(self, _app: QApplication, _bridge: Bridge, _raised: object) -> Generator[None, None, QLineEdit]:
        from PySide6.QtCore import QTimer
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QLineEdit

        self.desk.start()
        field = QLineEdit()
        field.textEdited.connect(self.desk.submit)
        field.show()

        def type_it() -> None:
            QTest.keyClicks(field, TYPED)
            print("typed", flush=True)

        QTimer.singleShot(0, field, type_it)
        yield
        return field

    def stop(self) -> bool:
        self.store.close()  # and nobody is waited for: what was not kept before is lost
        return self.desk.stop()


def open_program(station: Station, _recovery_key: object, _tell: object) -> TypingProgram:
    return TypingProgram(station.folder.parent)


def main() -> int:
    sys.path.insert(0, str(_ROOT))
    from ui.bootstrap.desk import DeskStart, application, serve
    from ui.bootstrap.station import open_station

    state = Path(sys.argv[1])
    app = application()
    station = open_station(None, state)
    start = DeskStart(app, lambda: station, program="tests.end2end.logged_off_child")
    return serve(app, start)


if __name__ == "__main__":
    sys.exit(main())
