"""Scenes of the kiosk, 1080 x 1920: each place of a visit, the countdown, the office's PIN."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtWidgets import QApplication

from counter.catalogue.catalogue import Catalogue
from counter.events import CardInserted
from tests.fakes.built_kiosk import BuiltKiosk
from ui.theme.dress import put_on

KioskScene: TypeAlias = "Callable[[BuiltKiosk], None]"
ANSWERS = {"/absence/to": "30/11/2026", "/absence/reason": "Thăm người thân ở quê", "/absence/destination": "Xã Ví Dụ"}


def digits(kiosk: BuiltKiosk) -> None:
    kiosk.post(CardInserted("Đầu đọc 1"))
    for digit in "001":
        kiosk.presenter.digit(digit)


def question(kiosk: BuiltKiosk) -> None:
    kiosk.open()
    kiosk.presenter.go_on()
    kiosk.settle()
    kiosk.answer({"/absence/reason": "Thăm người thân ở quê"})


def check(kiosk: BuiltKiosk) -> None:
    kiosk.open()
    kiosk.answer(ANSWERS)
    kiosk.presenter.go_on()
    kiosk.presenter.go_on()


def done(kiosk: BuiltKiosk) -> None:
    check(kiosk)
    kiosk.presenter.go_on()


def wiping(kiosk: BuiltKiosk) -> None:
    check(kiosk)
    kiosk.pass_time(68)


def rating(kiosk: BuiltKiosk) -> None:
    done(kiosk)
    kiosk.settle()
    kiosk.presenter.choose("rate")


def reasons(kiosk: BuiltKiosk) -> None:
    rating(kiosk)
    kiosk.presenter.choose("4")
    kiosk.presenter.choose("manner")


def in_english(scene: KioskScene) -> KioskScene:
    def play(kiosk: BuiltKiosk) -> None:
        scene(kiosk)
        kiosk.presenter.switch_language()

    return play


SCENES: dict[str, KioskScene] = {
    "kiosk-start": lambda _kiosk: None,
    "kiosk-digits": digits,
    "kiosk-services": lambda kiosk: kiosk.read(),
    "kiosk-question": question,
    "kiosk-check": check,
    "kiosk-done": done,
    "kiosk-rating": rating,
    "kiosk-reasons": reasons,
    "kiosk-countdown": wiping,
    "kiosk-pin": lambda kiosk: kiosk.presenter.ask_pin(),
    "kiosk-start-english": in_english(lambda _kiosk: None),
    "kiosk-services-english": in_english(lambda kiosk: kiosk.read()),
    "kiosk-question-english": in_english(question),
    "kiosk-check-english": in_english(check),
    "kiosk-rating-english": in_english(rating),
    "kiosk-countdown-english": in_english(wiping),
}


def draw(app: QApplication, name: str, catalogue: Catalogue, folder: Path) -> None:
    put_on(app, scale=2.0)
    kiosk = BuiltKiosk(app, catalogue=catalogue)
    kiosk.window.show()
    kiosk.settle()
    SCENES[name](kiosk)
    kiosk.settle()
    kiosk.window.grab().save(str(folder / f"{name}.png"))
    kiosk.presenter.end()  # back to Vietnamese
    kiosk.close()
