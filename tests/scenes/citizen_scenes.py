"""The citizen's window beside a desk, full size on a screen of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication

from counter.catalogue.catalogue import Catalogue
from counter.model.rating import Reason, Satisfaction
from counter.rating_events import RatingOpened
from tests.fakes.built_desk import BuiltDesk
from tests.scenes import filing_scenes
from ui.citizen.own_entry import Act
from ui.desk.walk_in import Step
from ui.theme.dress import put_on

_SIZE = (1280, 800)


def welcome(built: BuiltDesk) -> None:
    built.sign_in()


def checking(built: BuiltDesk) -> None:
    filing_scenes.review(built)


def mending(built: BuiltDesk) -> None:
    filing_scenes.review(built)
    built.screens.citizen.presenter.begin_mending()


def rating(built: BuiltDesk) -> None:
    built.sign_in()
    built.post(RatingOpened(UUID(int=1), "Đăng ký tạm trú", rated=False))
    built.screens.citizen.presenter.choose(Satisfaction.SATISFIED)
    built.screens.citizen.presenter.toggle(Reason.MANNER)


def in_english(scene: Callable[[BuiltDesk], None]) -> Callable[[BuiltDesk], None]:
    def play(built: BuiltDesk) -> None:
        scene(built)
        built.screens.citizen.presenter.switch_language()

    return play


def _handed_over(built: BuiltDesk, pointer: str, keys: str) -> None:
    filing_scenes.review(built)
    built.screens.shell.open_step(Step.DECLARATION)
    presenter = built.screens.citizen.presenter
    state = built.screens.declaration.state()
    if state is None:
        raise AssertionError("no declaration is open")
    asked = next(one.field for one in state.fields if one.field.pointer == pointer)
    presenter.hand_over(asked, lambda _text: None)
    for key in keys:
        presenter.type_key(key)


def digits(built: BuiltDesk) -> None:
    _handed_over(built, "/declarant/phone", "0900000")


def letters(built: BuiltDesk) -> None:
    _handed_over(built, "/request/place/detail", "số 12 đường v")


def read_back(built: BuiltDesk) -> None:
    _handed_over(built, "/declarant/phone", "0900000018")
    built.screens.citizen.presenter.act(Act.DONE)


SCENES: dict[str, Callable[[BuiltDesk], None]] = {
    "citizen-welcome": welcome,
    "citizen-checking": checking,
    "citizen-mending": mending,
    "citizen-rating": rating,
    "citizen-digits": digits,
    "citizen-letters": letters,
    "citizen-read-back": read_back,
    "citizen-welcome-english": in_english(welcome),
    "citizen-checking-english": in_english(checking),
    "citizen-rating-english": in_english(rating),
}


def draw(app: QApplication, name: str, catalogue: Catalogue, folder: Path, scale: float = 1.0) -> None:
    put_on(app, "light", scale)
    built = BuiltDesk(app, catalogue=catalogue)
    built.window.show()
    citizen = built.screens.citizen
    citizen.toggle()
    citizen.window.resize(*_SIZE)
    built.settle()
    SCENES[name](built)
    built.settle()
    citizen.window.grab().save(str(folder / f"{name}.png"))
    built.window.close()
    built.window.deleteLater()
    built.settle()
