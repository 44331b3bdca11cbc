"""Every scene of the pictures, switched to English and back: Vietnamese words that are left, and what a switch takes.

A scene fails where a word stands in Vietnamese that is not allowed (``tests.fakes.vietnamese_left``), or where the
way back leaves other words than before. The time is that of one turn of the event loop: the words said again where
they stand, and the screens shown again.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from tests.fakes.built_desk import BuiltDesk
from tests.fakes.built_kiosk import BuiltKiosk
from tests.fakes.screen_words import come_to_rest, words
from tests.fakes.vietnamese_left import copied, vietnamese
from tests.pictures import CATALOGUE, SCENES
from tests.scenes import citizen_scenes, kiosk_scenes
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, VIETNAMESE
from ui.theme.dress import put_on

SIZE = (1366, 768)
STALE = "stale after the way back"


class Walk:
    """``switch``: to a language and back; ``rest``: everything asked for has been shown."""

    def __init__(self) -> None:
        self.wrong: list[str] = []
        self.seconds: dict[str, float] = {}

    def page(
        self,
        name: str,
        window: QWidget,
        switch: Callable[[str], None],
        rest: Callable[[], None],
        also: tuple[str, ...] = (),
    ) -> None:
        before = words(window)
        began = time.perf_counter()
        switch(ENGLISH)
        QApplication.processEvents()
        self.seconds[name] = time.perf_counter() - began
        rest()
        self.wrong += [f"{name}: {one!r}" for one in vietnamese(window, also)]
        switch(VIETNAMESE)
        rest()
        if (after := words(window)) != before:
            self.wrong.append(f"{name}: {STALE}: {sorted(after ^ before)[:6]}")


def walk_desk(app: QApplication, walk: Walk) -> None:
    put_on(app)
    for name, scene in SCENES.items():
        desk = BuiltDesk(app, catalogue=CATALOGUE)
        desk.window.resize(*SIZE)
        desk.window.show()
        rest = partial(come_to_rest, desk.window, desk.settle)
        rest()
        scene(desk)
        rest()
        also = copied(desk) if name == "desk-copy" else ()
        walk.page(name, desk.window, lambda language: speak(app, language), rest, also)
        _close(desk)


def walk_citizen(app: QApplication, walk: Walk) -> None:
    for name, scene in citizen_scenes.SCENES.items():
        if name.endswith("-english"):
            continue
        desk = BuiltDesk(app, catalogue=CATALOGUE)
        desk.window.show()
        desk.screens.citizen.toggle()
        scene(desk)
        citizen = desk.screens.citizen
        rest = partial(come_to_rest, citizen.window, desk.settle)
        rest()
        walk.page(name, citizen.window, lambda _language, turn=citizen.presenter.switch_language: turn(), rest)
        _close(desk)


def walk_kiosk(app: QApplication, walk: Walk) -> None:
    put_on(app, scale=2.0)
    for name, scene in kiosk_scenes.SCENES.items():
        if name.endswith("-english"):
            continue
        kiosk = BuiltKiosk(app, catalogue=CATALOGUE)
        kiosk.window.show()
        kiosk.settle()
        scene(kiosk)
        kiosk.settle()
        turn = kiosk.presenter.switch_language
        walk.page(name, kiosk.window, lambda _language, turn=turn: turn(), kiosk.settle)
        kiosk.presenter.end()
        kiosk.close()


def _close(desk: BuiltDesk) -> None:
    desk.window.close()
    desk.settle()
    desk.window.deleteLater()
    desk.settle()


def main() -> int:
    app = QApplication([])
    speak(app)
    walk = Walk()
    for part in (walk_desk, walk_citizen, walk_kiosk):
        part(app, walk)
    took = sorted(walk.seconds.values())
    longest = max(walk.seconds, key=lambda name: walk.seconds[name])
    print(f"{len(took)} pages switched to English and back; wrong words on {len(walk.wrong)}")
    print(f"one switch, ms: median {statistics.median(took) * 1000:.0f}, p95 {took[len(took) * 95 // 100] * 1000:.0f},")
    print(f"  longest {took[-1] * 1000:.0f} ({longest})")
    if walk.wrong:
        print(*walk.wrong, sep="\n")
    return 1 if walk.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
