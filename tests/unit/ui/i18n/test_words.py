"""Marked texts: said now, said again in another language, and values that are never touched."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.i18n.words import ENGLISH, VIETNAMESE, choose, language, learn, mark, now, speaking, tr

WORDS = {
    ("Nam", ""): "Male",
    ("Chào {name}", ""): "Hello {name}",
    ("Đóng", "phí"): "Pay",
    ("Đóng", ""): "Close",
    ("Máy in: {state}", ""): "Printer: {state}",
    ("sẵn sàng", ""): "ready",
}
ANOTHER = "xx"


def voice(source: str, comment: str, n: int) -> str:
    if source == "%n hồ sơ":
        return "%n filing" if n == 1 else "%n filings"
    return WORDS.get((source, comment), "")


@pytest.fixture(autouse=True)
def taught() -> Iterator[None]:
    learn(ANOTHER, voice)
    yield
    choose(VIETNAMESE)


def test_the_source_is_said_where_nothing_was_chosen() -> None:
    assert tr("Chào {name}", name="Nam") == "Chào Nam"
    assert tr("%n hồ sơ", "", 3) == "3 hồ sơ"


def test_a_value_is_never_translated() -> None:
    with speaking(ANOTHER):
        assert tr("Nam") == "Male"
        assert tr("Chào {name}", name="Nam") == "Hello Nam"
        assert now("Nam") == "Nam"


def test_a_marked_value_is() -> None:
    state = mark("sẵn sàng")
    with speaking(ANOTHER):
        assert tr("Máy in: {state}", state=state) == "Printer: ready"


def test_said_before_and_again_after() -> None:
    greeting = tr("Chào {name}", name="Lan")
    choose(ANOTHER)
    assert (greeting, now(greeting)) == ("Chào Lan", "Hello Lan")
    choose(VIETNAMESE)
    assert now(now(greeting)) == "Chào Lan"


def test_a_count_has_its_form() -> None:
    with speaking(ANOTHER):
        assert [tr("%n hồ sơ", "", n) for n in (0, 1, 5)] == ["0 filings", "1 filing", "5 filings"]


def test_a_comment_parts_two_meanings() -> None:
    with speaking(ANOTHER):
        assert (tr("Đóng"), tr("Đóng", "phí"), now(mark("Đóng", "phí"))) == ("Close", "Pay", "Pay")


def test_what_has_no_translation_is_said_in_vietnamese() -> None:
    with speaking(ANOTHER):
        assert tr("Chưa dịch") == "Chưa dịch"


def test_one_window_may_speak_another_language_and_the_rest_stay() -> None:
    with speaking(ENGLISH):
        with speaking(ANOTHER):
            assert language() == ANOTHER
        assert language() == ENGLISH
    assert language() == VIETNAMESE


@given(st.text())
def test_whatever_a_person_is_called_comes_out_as_it_is(name: str) -> None:
    with speaking(ANOTHER):
        assert tr("Chào {name}", name=name) == f"Hello {name}"
