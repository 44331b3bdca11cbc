"""Whatever is set or opened beside is what would have been set or found here, and who only asks loads none of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counter.errors import FailureCode
from counter.events import SlipSize
from counter.model.leaf import Leaf
from counter.paper import opening, setting
from counter.paper.page_content import Occasion
from tests.fakes.paper_pages import encoded, sheet, stack
from tests.fakes.shipped_catalogue import the_catalogue
from tests.fakes.slip_samples import GUIDE, MISMATCH, OUTAGE, RECEIPT, RETURN, SLIP
from tests.fakes.whole_declarations import WHOLE, answered
from ui.bootstrap.press import PressBeside

ROOT = Path(__file__).resolve().parents[4]
DECLARED = next(iter(WHOLE))
JPEG = encoded(sheet(250), "JPEG")
ORDERS: dict[str, tuple[Callable[..., Any], tuple[Any, ...]]] = {
    "confirmation": (setting.confirmation, (SLIP, SlipSize.A5)),
    "receipt": (setting.receipt, (RECEIPT, SlipSize.A4)),
    "guide": (setting.guide, (GUIDE,)),
    "return": (setting.return_slip, (RETURN,)),
    "mismatch": (setting.mismatch, (MISMATCH,)),
    "outage": (setting.outage, (OUTAGE,)),
    "facts": (opening.facts, (stack(250, 150), "a.pdf", 1_000_000)),
    "ready": (opening.ready, (JPEG, "a.jpg", 1_000_000)),
    "ready as it came": (opening.ready, (stack(250), "a.pdf", 1_000_000)),
    "ready together": (opening.ready_together, ((JPEG, JPEG),)),
    "bound": (opening.bound, ((stack(250, 150), JPEG), [Leaf(1, 0), Leaf(0, 1, 1)])),
    "looks": (opening.looks, (stack(250, 150),)),
    "first look": (opening.first_look, (JPEG,)),
    "no look": (opening.first_look, (b"noise",)),
}


@pytest.fixture(scope="module")
def press() -> Iterator[PressBeside]:
    press = PressBeside(FailureCode.PAPER_UNREADABLE)
    yield press
    press.close()


@pytest.mark.parametrize("order", ORDERS)
def test_beside_as_here(order: str, press: PressBeside) -> None:
    work, args = ORDERS[order]
    assert press(work, *args) == work(*args)


def test_a_declaration_goes_there_with_its_form(press: PressBeside) -> None:
    form = the_catalogue().get(DECLARED).form
    assert form is not None
    answers = answered(form, WHOLE[DECLARED])
    occasion = Occasion("An Bình", date(2026, 10, 8), training=True)
    beside = press(setting.declaration, form, answers, occasion, large=True)
    assert beside == setting.declaration(form, answers, occasion, large=True)


def test_the_desk_loads_neither_what_sets_papers_nor_what_opens_them() -> None:
    """It would take the interpreter while the first window waits for the rest of the desk."""
    heavy = "reportlab", "pypdfium2", "PIL", "segno"
    code = f"import sys, ui.bootstrap.office; print([one for one in {heavy} if one in sys.modules])"
    said = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], stdout=subprocess.PIPE, cwd=ROOT, timeout=60, check=True
    )
    assert said.stdout.split() == [b"[]"]
