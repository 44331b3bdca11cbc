"""Walk-ins for the desk's rows: what a person answers and brings, and the hand that files it by keys alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QWidget

from counter.events import SlipKind
from counter.model.filing import Source, SyncState
from counter.paper.sample_judgment import sample_divorce_judgment
from ui.bootstrap.office_beside import GroundBeside
from ui.demo.hand import Hand
from ui.demo.walk_in import Ears
from ui.desk.build import DeskScreens
from ui.desk.ports import Page
from ui.desk.walk_in import Step


@dataclass(frozen=True, slots=True)
class Service:
    """``words`` find it; the person's answers: ``says`` typed, ``picks`` by a choice's digit; ``brings``: papers."""

    code: str
    words: str
    who: str
    says: Mapping[str, str]
    picks: Mapping[str, str] = field(default_factory=dict)
    brings: tuple[str, ...] = ()


TEMPORARY_RESIDENCE = Service(
    "1.004194",
    "tam tru",
    "tenant",
    {
        "/head/relation": "o nho",
        "/head/name": "Phạm Đức Thịnh",
        "/head/number": "079071000013",
        "/request/months": "12",
    },
    {"/consent/owner/way": "2", "/consent/head/way": "1"},
)
PASSPORT = Service(
    "1.001456",
    "ho chieu",
    "divorced",
    {"/job/occupation": "Giáo viên"},
    {"/request/kind": "1"},
    ("portrait.jpg",),
)
MARITAL_STATUS = Service(
    "1.004873",
    "tinh trang hon nhan",
    "divorced",
    {
        "/subject/divorce/judgment": "12/2024/QĐST-HNGĐ",
        "/subject/divorce/date": "20/05/2024",
        "/subject/divorce/court": "Tòa án nhân dân khu vực 1",
        "/purpose/kind": "vay",
    },
    brings=("judgment.pdf",),
)


def bring(folder: Path) -> None:
    """The papers that people bring, as files."""
    judgment = sample_divorce_judgment("Trần Thị Bích Ngọc", "Nguyễn Mạnh Cường", date(2024, 5, 20))
    (folder / "judgment.pdf").write_bytes(judgment)
    portrait = BytesIO()
    Image.effect_noise((1200, 1800), 40).convert("RGB").save(portrait, "JPEG", quality=85)
    (folder / "portrait.jpg").write_bytes(portrait.getvalue())


class TimedHand(Hand):
    """Also the work that a key itself sets off is time in which the person waits."""

    def press(self, key: str) -> None:
        self._counted(partial(super().press, key))

    def type(self, text: str) -> None:
        self._counted(partial(super().type, text))

    def scan(self, text: str) -> None:
        self._counted(partial(super().scan, text))

    def _counted(self, act: Callable[[], None]) -> None:
        begun, before = time.monotonic(), self.waited
        act()
        self.waited = before + time.monotonic() - begun


@dataclass(slots=True)
class Walked:
    """One walk-in: ``keys`` pressed, and the program's time by step, in seconds."""

    keys: int = 0
    by_step: dict[str, float] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        return sum(self.by_step.values())


class Counter:
    """The officer's hand at a shown training desk. All on the GUI thread.

    ``ears`` hear the office since before it was started; ``step`` is told where the hand is.
    """

    def __init__(
        self,
        ground: GroundBeside,
        screens: DeskScreens,
        window: QWidget,
        folder: Path,
        ears: Ears,
        step: Callable[[str], None] = lambda _step: None,
    ) -> None:
        self._ground, self._screens, self._folder, self._step = ground, screens, folder, step
        self._hand = TimedHand(window)
        self._ears = ears

    @property
    def road(self) -> str:
        """How the cards are read."""
        return self._ground.road

    def sign_in(self) -> None:
        hand = self._hand
        self._step("sign-in")
        hand.until("the window under the hand", hand.has_focus)
        officer, _supervisor, _administrator, password = self._ground.accounts
        hand.type(officer)
        hand.press("Return")
        hand.type(password)
        hand.press("Return")
        hand.until("signed in", lambda: self._screens.shell.page is Page.INTAKE)
        hand.until("the line", lambda: self._ears.line_up)

    def serve(self, service: Service) -> Walked:
        """From the card on the reader to the printed slip and the delivery. Raises NothingHappened."""
        self._step("card laid")
        self._ground.insert(service.who)
        self._hand.until("the card seen", lambda: self._ears.card_there)
        self._hand.rest()
        walked = Walked()
        for name, act in (
            ("card", self._read),
            ("procedure", self._choose),
            ("declaration", self._declare),
            ("papers", self._attach),
            ("review", self._review),
            ("filing", self._file),
            ("delivery", self._deliver),
            ("next", self._next),
        ):
            self._step(name)
            act(service)
            keys, walked.by_step[name] = self._hand.rest()
            walked.keys += keys
        self._ground.remove()
        self._hand.until("the card taken", lambda: not self._ears.card_there)
        return walked

    def _read(self, service: Service) -> None:
        now = self._screens.walk_in
        self._hand.scan(self._ground.qr(service.who))
        self._hand.until("the chip read", lambda: now.record is not None and now.portrait_arrived >= 1.0)

    def _choose(self, service: Service) -> None:
        now, shell, hand = self._screens.walk_in, self._screens.shell, self._hand
        hand.press("F3")
        hand.until("the search", lambda: shell.step is Step.PROCEDURE)
        hand.type(service.words)
        hand.press("Return")
        hand.until("the declaration", lambda: shell.step is Step.DECLARATION and now.draft is not None)
        if now.procedure is None or now.procedure.code != service.code:
            raise AssertionError(f"{service.words!r} finds another service than {service.code}")
        hand.until("the register", lambda: any(one.source is Source.POPULATION for one in now.answers.values()))

    def _declare(self, service: Service) -> None:
        hand = self._hand
        while asked := self._asked():
            pointer = asked[0]  # the cursor stands there, and Enter leads to the next
            if pointer in service.picks:
                hand.press(service.picks[pointer])
            else:
                hand.type(service.says[pointer])
            hand.press("Return")
            hand.until(f"the answer to {pointer}", partial(self._is_answered, pointer))
        hand.until("autosave", lambda: not self._screens.walk_in.pending)

    def _attach(self, service: Service) -> None:
        hand, now = self._hand, self._screens.walk_in
        hand.press("Ctrl+Return")
        hand.until("the papers", lambda: self._screens.shell.step is Step.PAPERS)
        for name in service.brings:
            hand.paste_file(str(self._folder / name))
        hand.until("them kept", lambda: now.draft is not None and len(now.draft.papers) == len(service.brings))

    def _review(self, _service: Service) -> None:
        self._hand.press("Ctrl+Return")
        self._hand.until("the review", lambda: self._screens.shell.step is Step.REVIEW)
        self._hand.press("Ctrl+D")

    def _file(self, _service: Service) -> None:
        now = self._screens.walk_in
        self._hand.press("F9")
        self._hand.until("the filing", lambda: now.filing is not None)
        self._hand.until("its slip", lambda: any(kind is SlipKind.CONFIRMATION for kind, _ in now.slips))

    def _deliver(self, _service: Service) -> None:
        now = self._screens.walk_in
        self._hand.until("delivery", lambda: now.filing is not None and now.filing.sync is SyncState.DELIVERED)

    def _next(self, _service: Service) -> None:
        self._hand.press("Ctrl+Return")
        self._hand.until("the next citizen", lambda: self._screens.shell.step is Step.CARD)

    def _asked(self) -> list[str]:
        """Pointers of what must still be answered, in the order of the screen."""
        state = self._screens.declaration.state()
        return [one.field.pointer for one in state.unanswered] if state else []

    def _is_answered(self, pointer: str) -> bool:
        return pointer not in self._asked()
