"""A field handed over: what the citizen types is taken once they said that it is right, and not before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.forms.form import Field, Kind
from counter.forms.input_text import FormProblem, parse_input
from tests.fakes.shipped_catalogue import the_catalogue
from ui.citizen.own_entry import LONGEST, Act, OwnEntry
from ui.kiosk.tones import TONES

KEYS = st.sampled_from([*"0123456789abđêơư,./- ", *TONES])


def field_of(kind: Kind) -> Field:
    form = the_catalogue().get("1.004194").form
    assert form is not None
    return next(one for one in form.fields if one.kind is kind)


PHONE, TEXT, DATE = field_of(Kind.PHONE), field_of(Kind.TEXT), field_of(Kind.DATE)


class Typed:
    def __init__(self, asked: Field) -> None:
        self.given: list[str] = []
        self.entry = OwnEntry(asked, self.given.append)

    def keys(self, text: str) -> Typed:
        for key in text:
            self.entry.key(key)
        return self


def test_a_number_is_read_back_and_taken_once_it_is_right() -> None:
    typed = Typed(PHONE).keys("0900000018")
    assert not typed.entry.act(Act.DONE)
    assert typed.entry.shown.read_back
    assert typed.entry.shown.text == "0900 000 018"
    assert typed.given == []
    assert typed.entry.act(Act.RIGHT)
    assert typed.given == ["0900000018"]


def test_what_is_not_right_goes_on_where_it_was() -> None:
    typed = Typed(PHONE).keys("0900000019")
    typed.entry.act(Act.DONE)
    typed.entry.act(Act.AGAIN)
    typed.entry.act(Act.ERASE)
    typed.keys("8")
    typed.entry.act(Act.DONE)
    typed.entry.act(Act.RIGHT)
    assert typed.given == ["0900000018"]


@pytest.mark.parametrize("text", ["", "12", "090000001"])
def test_what_cannot_be_taken_is_said_to_the_citizen(text: str) -> None:
    typed = Typed(PHONE).keys(text)
    typed.entry.act(Act.DONE)
    assert typed.entry.shown.problem
    assert not typed.entry.shown.read_back
    assert not typed.entry.act(Act.RIGHT), "nothing was read back yet"
    assert typed.given == []


def test_the_officer_types_it_where_one_would_rather_not() -> None:
    typed = Typed(PHONE).keys("09")
    assert typed.entry.act(Act.DECLINE)
    assert typed.given == []


def test_letters_with_their_marks_and_tones() -> None:
    typed = Typed(TEXT).keys("nguyê")
    typed.entry.key("n")
    typed.entry.key("ngã")
    assert typed.entry.shown.text == "Nguyễn"
    typed.keys(" ")
    typed.entry.act(Act.SHIFT)
    typed.keys("â")
    typed.entry.key("m")
    typed.entry.key("hỏi")
    assert typed.entry.shown.text == "Nguyễn Ẩm"


def test_each_kind_has_its_keys() -> None:
    assert Typed(TEXT).entry.shown.letters
    assert Typed(DATE).entry.shown.date
    assert not Typed(PHONE).entry.shown.letters
    assert not Typed(PHONE).entry.shown.date


@given(st.sampled_from([PHONE, TEXT, DATE]), st.lists(st.one_of(KEYS, st.sampled_from(list(Act))), max_size=60))
def test_whatever_is_pressed_only_what_can_be_taken_is_given(asked: Field, presses: list[str | Act]) -> None:
    typed = Typed(asked)
    for press in presses:
        if isinstance(press, Act):
            if typed.entry.act(press):
                break
        else:
            typed.entry.key(press)
    assert len(typed.entry.shown.text) <= LONGEST
    for text in typed.given:
        assert not isinstance(parse_input(asked, text), FormProblem)
        assert parse_input(asked, text) is not None


def test_what_is_typed_is_in_no_repr() -> None:
    assert "0900" not in repr(Typed(PHONE).keys("0900").entry.shown)
