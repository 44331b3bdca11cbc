"""The desk as a fresh process for the desk's rows; each order prints one JSON line and ends.

``bare``: a window with one label and nothing else. ``paint``: ``motcua desk`` up to the first paint of
its opening window. ``shown``: up to the whole desk. ``stall``: likewise, while a pulse asks the GUI thread whether
it comes round. ``ten``: ten filings through the counter while its
window is shown, then the memory of both processes and of those that work for them.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.pulse import Pulse

_ROOT = Path(__file__).resolve().parents[2]
_SETTLED = 1000  # ms after the whole window is there: it is painted, and the workers have said what they have to say
sys.path.insert(0, str(_ROOT))


def _say(**what: float) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def _end() -> None:
    """At once: what is being built behind the window is of no interest any more."""
    os._exit(0)


def bare() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

    class Window(QWidget):
        def paintEvent(self, event: object) -> None:  # noqa: N802 - overrides Qt's
            super().paintEvent(event)  # type: ignore[arg-type]
            QTimer.singleShot(0, _painted)

    app = QApplication([])
    window = Window()
    window.setFixedSize(480, 220)
    QVBoxLayout(window).addWidget(QLabel("Một Cửa"))
    window.show()
    app.exec()


def _painted() -> None:
    _say(painted=1)
    _end()


def desk(state: str, order: str) -> None:
    """As ``motcua desk`` goes: the parser, the application, the start."""
    from ui.cli import parser

    options = parser("desk").parse_args(["--state", state, "desk"])
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from ui.bootstrap.desk import bare_application, desk_start, serve
    from ui.desk.opening import OpeningWindow

    app = bare_application()
    pulse = _pulse() if order == "stall" else None

    def shown(_program: object) -> None:
        QTimer.singleShot(_SETTLED if pulse else 0, stop)

    def stop() -> None:
        if pulse:
            pulse.stop()
            worked = max(one.worked for one in (pulse.longest, *pulse.stalls))
            _say(longest=pulse.longest.seconds, worked=worked)
        else:
            _say(shown=1)
        app.quit()

    start = desk_start(app, options, shown)
    if order == "paint":
        (window,) = QApplication.topLevelWidgets()
        assert isinstance(window, OpeningWindow)
        window.painted.connect(_painted)
    serve(app, start)


def _pulse() -> Pulse:
    from tests.bench.pulse import Pulse

    pulse = Pulse()
    pulse.start()
    return pulse


def ten(state: str) -> None:
    import time
    from datetime import date
    from types import SimpleNamespace

    from PySide6.QtWidgets import QApplication

    from counter.paper.sample_judgment import sample_divorce_judgment
    from tests.bench.day_child import beside, memory
    from tests.end2end.conftest import DIVORCE, Desk, purpose
    from ui.bootstrap.desk import application
    from ui.bootstrap.desk_program import DeskProgram
    from ui.bootstrap.station import open_station
    from ui.bridge import Bridge

    class ShownDesk(Desk):
        """Waits as the GUI thread does: with the window alive."""

        def wait(self, *kinds, where=lambda _event: True):  # type: ignore[no-untyped-def]
            deadline = time.monotonic() + 30
            while self.heard.empty() and time.monotonic() < deadline:
                QApplication.processEvents()
                time.sleep(0.001)
            return super().wait(*kinds, where=where)

    station = open_station(None, Path(state))
    app = application()
    office, ground = beside(station)
    program = DeskProgram(office, ground, office.stop)
    stage = SimpleNamespace(office=office, insert=ground.insert, qr=ground.qr)
    desk = ShownDesk(stage, Path(state))  # type: ignore[arg-type]  # what a walk-in wants of it
    office.hear(desk.heard.put)
    window = program.show(app, Bridge())
    desk.sign_in()
    before = memory()
    judgment = Path(state) / "ban-an.pdf"
    judgment.write_bytes(sample_divorce_judgment("A", "B", date(2024, 5, 20)))
    for _ in range(10):
        draft = desk.open("1.004873", desk.read_person("divorced"))
        draft = desk.answer(draft, {**DIVORCE, "/purpose/kind": purpose(stage)})
        desk.file(desk.attach(draft, "ly-hon", judgment))
        ground.remove()
        with desk.heard.mutex:
            desk.heard.queue.clear()
        QApplication.processEvents()
    _say(before=before, after=memory())
    window.close()
    program.stop()
    _end()


def main() -> None:
    match sys.argv[1:]:
        case [_, "bare"]:
            bare()
        case [state, "ten"]:
            ten(state)
        case [state, order]:
            desk(state, order)


if __name__ == "__main__":
    main()
