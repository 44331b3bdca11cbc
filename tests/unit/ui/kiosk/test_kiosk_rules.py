"""The kiosk's pure rules: tones on a touch keyboard, the idle clock, which services are offered."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import Channel
from ui.kiosk.idle import IdleClock
from ui.kiosk.services import MOST, offered
from ui.kiosk.tones import TONES, toned

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("typed", "tone", "wanted"),
    [
        ("Hoa", "huyền", "Hòa"),
        ("tiêng", "sắc", "tiếng"),
        ("Nguyên", "ngã", "Nguyễn"),
        ("toan", "sắc", "toán"),
        ("quy", "nặng", "quỵ"),
        ("gia", "sắc", "giá"),
        ("gi", "huyền", "gì"),
        ("Trần Thị thuy", "hỏi", "Trần Thị thủy"),
        ("người", "huyền", "ngươi"),
        ("ngừơi", "sắc", "ngưới"),
        ("bcd", "sắc", "bcd"),
        ("", "ngã", ""),
    ],
)
def test_a_tone_stands_where_the_forms_have_it(typed: str, tone: str, wanted: str) -> None:
    assert toned(typed, tone) == wanted


@given(st.text(max_size=30), st.sampled_from(sorted(TONES)))
def test_a_tone_pressed_twice_is_off_again_and_other_words_stay(text: str, tone: str) -> None:
    once = toned(text, tone)
    start = text.rfind(" ") + 1
    assert once[:start] == text[:start]
    assert toned(toned(once, tone), tone) == once or once == text


@given(st.lists(st.tuples(st.sampled_from(["start", "stop", "wait"]), st.integers(0, 90)), max_size=12))
def test_it_is_never_due_before_its_time_and_always_after(steps: list[tuple[str, int]]) -> None:
    clock, now, since = IdleClock(60.0, 20.0), 0.0, None
    for step, seconds in steps:
        now += seconds
        if step == "start":
            clock.start(now)
            since = now
        elif step == "stop":
            clock.stop()
            since = None
        left = clock.left(now)
        quiet = None if since is None else now - since
        assert (left is None) == (quiet is None or quiet < 60)
        assert (left == 0) == (quiet is not None and quiet >= 80)


def test_a_hurried_countdown_is_not_put_off_by_hurrying_again() -> None:
    clock = IdleClock(60.0, 20.0)
    clock.start(0.0)
    clock.hurry(10.0)
    clock.hurry(25.0)
    assert clock.left(29.0) == 1
    assert clock.left(30.0) == 0


def test_what_is_offered_can_be_finished_without_an_officer(catalogue: Catalogue) -> None:
    some = offered(catalogue, "", TODAY)
    assert 0 < len(some) <= MOST
    for one in some:
        assert one.form is not None
        assert one.channel is not Channel.DIRECT_ONLY
        assert not any(paper.required and paper.required_when is None for paper in one.papers)


def test_an_office_names_its_own_and_what_does_not_fit_is_left_out(catalogue: Catalogue) -> None:
    named = offered(catalogue, "1.010041, 9.999999,2.000815, 1.003677", TODAY)
    assert [one.code for one in named] == ["1.010041", "1.003677"]
