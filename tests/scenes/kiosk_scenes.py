"""Scenes of the kiosk, 1080 x 1920: each place of a visit, the countdown, the office's PIN."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeAlias
from uuid import UUID

from PySide6.QtWidgets import QApplication

from counter.catalogue.catalogue import Catalogue
from counter.errors import FailureCode
from counter.events import CardInserted
from counter.kiosk_events import AskByCode, AskBySlip, StandingTold, StandingUntold, TypingPaused
from counter.model.filing import BusinessStatus, SyncState
from counter.rating_events import RatedByTelephone
from counter.rating_link import link, token_of
from tests.fakes.built_desk import NOW
from tests.fakes.built_kiosk import BuiltKiosk
from ui.kiosk.screen import Place
from ui.theme.dress import put_on

KioskScene: TypeAlias = "Callable[[BuiltKiosk], None]"
STANDING = StandingTold(
    code="H15.50.05.13-261119-0143",
    title="Đăng ký tạm trú",
    sync=SyncState.DELIVERED,
    business=BusinessStatus.IN_PROCESS,
    filed_at=NOW - timedelta(days=2),
    appointment=NOW.replace(hour=17, minute=0) + timedelta(days=1),
    replaced=False,
    question=0,
)
ANSWERS = {"/absence/to": "30/11/2026", "/absence/reason": "Thăm người thân ở quê", "/absence/destination": "Xã Ví Dụ"}


def answered(kiosk: BuiltKiosk, what: StandingTold | StandingUntold | TypingPaused) -> None:
    """The desk's answer to what was asked last."""
    asked = next(one for one in reversed(kiosk.desk.submitted) if isinstance(one, AskByCode | AskBySlip))
    kiosk.post(replace(what, question=asked.question))


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


def find(kiosk: BuiltKiosk) -> None:
    kiosk.presenter.choose(Place.FIND)
    kiosk.settle()
    kiosk.presenter.edit("/code", "261119-0143")
    kiosk.presenter.refresh()  # nobody typed it into the field


def found(kiosk: BuiltKiosk) -> None:
    kiosk.presenter.choose(Place.FIND)
    kiosk.presenter.scan("MOTCUA1:H15.50.05.13-261119-0143:0123456789abcdef")
    answered(kiosk, STANDING)


def to_supplement(kiosk: BuiltKiosk) -> None:
    find(kiosk)
    kiosk.presenter.go_on()
    answered(kiosk, replace(STANDING, title="", business=BusinessStatus.SUPPLEMENT_ASKED))


def not_here(kiosk: BuiltKiosk) -> None:
    find(kiosk)
    kiosk.presenter.go_on()
    answered(kiosk, StandingUntold(FailureCode.NOT_FOUND, 0))


def by_telephone(kiosk: BuiltKiosk) -> None:
    slip = link("https://motcua.anbinh.example", token_of(UUID(int=77), bytes(16)))
    kiosk.presenter.scan(slip)
    kiosk.post(RatedByTelephone(slip))


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
    "kiosk-no-card": lambda kiosk: kiosk.presenter.choose(Place.NO_CARD),
    "kiosk-find": find,
    "kiosk-find-not-here": not_here,
    "kiosk-found": found,
    "kiosk-found-supplement": to_supplement,
    "kiosk-rating-telephone": by_telephone,
    "kiosk-pin": lambda kiosk: kiosk.presenter.ask_pin(),
    "kiosk-start-english": in_english(lambda _kiosk: None),
    "kiosk-services-english": in_english(lambda kiosk: kiosk.read()),
    "kiosk-question-english": in_english(question),
    "kiosk-check-english": in_english(check),
    "kiosk-rating-english": in_english(rating),
    "kiosk-countdown-english": in_english(wiping),
    "kiosk-no-card-english": in_english(lambda kiosk: kiosk.presenter.choose(Place.NO_CARD)),
    "kiosk-found-english": in_english(found),
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
