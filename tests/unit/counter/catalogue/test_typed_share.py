"""Whatever the card or the register knows is never typed again, declaration by declaration."""

from __future__ import annotations

import pytest

from tests.fakes.shipped_catalogue import the_catalogue
from tests.fakes.whole_declarations import WHOLE, judged, shares

CATALOGUE = the_catalogue()
AIM = 0.25
# What no register that the desk may ask knows: a licence, a disability, a paper on the table. Never more than now.
ABOVE = {"3.000347": 0.36, "1.001776": 0.41}


def test_every_declaration_is_answered_here() -> None:
    assert WHOLE.keys() == {one.code for one in CATALOGUE.procedures if one.form}


@pytest.mark.parametrize("code", sorted(WHOLE))
def test_at_most_a_quarter_is_typed(code: str) -> None:
    state = judged(CATALOGUE, code)
    assert not [(one.field.pointer, one.problem) for one in state.unanswered]
    typed, printed = shares(state)
    assert typed / printed <= ABOVE.get(code, AIM), (typed, printed)
