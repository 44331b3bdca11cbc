"""A day's charts: the scale of hours, the officers by how many, a few procedures and the rest of them together."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from counter.day_events import DayListed, ListDay
from counter.model.day import DayCount, DayFigures, DayState, Outstanding, ProcedureShare, Share
from tests.fakes.built_desk import NOW
from ui.desk.day_figures import MOST_ROWS, figures_card

LEFT = Outstanding(date(2026, 11, 20), 0, 0, 0, 0, 0)


def listed(figures: DayFigures, *counts: DayCount) -> DayListed:
    return DayListed(ListDay(NOW.date()), counts, (), {"lan": "Lan"}, LEFT, None, figures=figures)


def test_a_day_without_a_filing_has_no_chart() -> None:
    assert figures_card(listed(DayFigures()), NOW) is None


@given(st.dictionaries(st.integers(0, 23), st.builds(Share, st.integers(1, 99), st.just(0)), min_size=1))
def test_every_hour_with_a_filing_stands_on_the_scale_and_none_is_left_out_between(hours: dict[int, Share]) -> None:
    card = figures_card(listed(DayFigures(by_hour=hours)), NOW)
    assert card is not None
    labels = [int(one.label.removesuffix("g")) for one in card.hours]
    assert labels == list(range(labels[0], labels[-1] + 1))
    assert {8, 16, *hours} <= set(labels)
    assert sum(one.count for one in card.hours) == sum(one.filings for one in hours.values())


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(0, 1)), min_size=1, max_size=12))
def test_what_has_no_row_of_its_own_is_counted_in_the_last(shares: list[tuple[int, int]]) -> None:
    procedures = tuple(ProcedureShare(str(n), f"Thủ tục {n}", Share(*one)) for n, one in enumerate(shares))
    card = figures_card(listed(DayFigures({9: Share(1, 0)}, procedures)), NOW)
    assert card is not None
    assert len(card.procedures) == min(len(shares), MOST_ROWS)
    assert sum(one.count for one in card.procedures) == sum(filings for filings, _still in shares)
    assert sum(one.part for one in card.procedures) == sum(still for _filings, still in shares)
    assert (card.procedures[-1].label == "Khác") == (len(shares) > MOST_ROWS)


def test_officers_stand_by_how_many_they_took_and_under_their_names() -> None:
    counts = (
        DayCount("hung", DayState.ARRIVED, 1),
        DayCount("lan", DayState.ARRIVED, 2),
        DayCount("lan", DayState.REFUSED, 1),
        DayCount("lan", DayState.WAITING, 1),
    )
    card = figures_card(listed(DayFigures({9: Share(5, 2)}, oldest=NOW - timedelta(minutes=6)), *counts), NOW)
    assert card is not None
    assert [(one.label, one.count, one.part) for one in card.officers] == [("Lan", 4, 2), ("hung", 1, 0)]
    assert card.oldest == "Chờ gửi lâu nhất: 6 ph"
