"""*Phiếu đã ra chưa?*: asked above every screen about each slip whose printing nobody saw end. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from counter.events import Event
from counter.ports import Submits
from counter.slip_events import DoubtedSlip, SettleSlip, SlipsDoubted
from ui.desk.action import Action, Trouble
from ui.desk.slip_kinds import SLIPS
from ui.i18n.words import join, tr

CAME_OUT: Final = "Ctrl+Shift+Y"
PRINT_NOW: Final = "Ctrl+Shift+R"


class SlipQuestion:
    """One slip at a time, the oldest first; an answered one is not asked about again unless it fails anew.

    ``answered`` is called as soon as the officer has said something: the question goes at once.
    """

    def __init__(self, paper: Submits, answered: Callable[[], None]) -> None:
        self._paper = paper
        self._answered = answered
        self._slips: tuple[DoubtedSlip, ...] = ()
        self.now: Trouble | None = None

    def handle(self, event: Event) -> None:
        if isinstance(event, SlipsDoubted):
            self._ask(event.slips)

    def _ask(self, slips: tuple[DoubtedSlip, ...]) -> None:
        self._slips = slips
        if not slips:
            self.now = None
            return
        slip = slips[0]
        text = tr("{slip}, in lúc {at}. Xin nhìn khay giấy.", slip=SLIPS[slip.kind], at=f"{slip.begun_at:%H:%M, %d/%m}")
        more = (tr("Còn %n phiếu nữa.", "", len(slips) - 1),) if len(slips) > 1 else ()
        self.now = Trouble(
            "amber",
            tr("Phiếu {code} đã ra chưa?", code=slip.code),
            join((text, *more), " "),
            actions=(
                Action(tr("Đã ra"), CAME_OUT, partial(self._answer, slip, came_out=True)),
                Action(tr("Chưa, in lại"), PRINT_NOW, partial(self._answer, slip, came_out=False)),
            ),
        )

    def _answer(self, slip: DoubtedSlip, *, came_out: bool) -> None:
        self._ask(tuple(one for one in self._slips if one is not slip))
        self._paper.submit(SettleSlip(slip.filing, slip.kind, came_out))
        self._answered()
