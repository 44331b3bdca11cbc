"""Layouts as data: each serves a form that the catalogue has, each slot a field of it; the short writing is strict."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from counter.errors import FailureCode, PaperError
from counter.forms.form import Form
from counter.paper.date_words import date_in_words, number_in_words
from counter.paper.fonts import BOLD, ITALIC, REGULAR, register_fonts
from counter.paper.form_layout import Line, Maybe, Part, Rows, Sides, Signatures, Slot
from counter.paper.form_template import cell_of, line_of
from counter.paper.layout_file import FOLDER, layout_for, read_layouts
from tests.fakes.shipped_catalogue import the_catalogue

LAYOUTS = read_layouts(FOLDER)
FORMS = [one.form for one in the_catalogue().procedures if one.form is not None]
EVERY_LAYOUT = pytest.mark.parametrize("key", sorted(LAYOUTS), ids=lambda key: key[0])
# What the project promises to print as its official form does.
PROMISED = (
    *("CT01", "TK-KS", "TK-KH", "TK-KT", "TK-XNTTHN", "TK-TLHT", "TK-TDHT", "TK01", "TK-LLTP", "CT03"),
    *("LT-KS", "LT-KT", "PL-XII", "TB-LT", "SCT", "1đ", "Mẫu số 01"),
)


def forms_of(key: tuple[str, str]) -> list[Form]:
    return [form for form in FORMS if (form.code, form.official) == key]


def slots_of(part: Part) -> Iterator[str]:
    """Pointers as the form has them; rows by their first."""
    match part:
        case Line(cells=cells):
            yield from (one for cell in cells for one in _in(cell))
        case Rows(pointer=array, columns=columns):
            yield from (f"{array}/0/{one}" for column in columns for one in _in(column.cell))
        case Sides(pointers=pointers, lines=lines):
            yield from (f"{pointer}/{one}" for pointer in pointers for _, cell in lines for one in _in(cell))
        case Signatures(columns=columns):
            yield from (one for column in columns for cell in (column.name, *column.under) for one in _in(cell))


def _in(cell: tuple[object, ...]) -> Iterator[str]:
    for piece in cell:
        match piece:
            case Slot(pointer="summary"):
                pass
            case Slot(pointer=pointer, how=how):
                yield f"{pointer}/detail" if how == "address" else pointer
            case Maybe(pieces=pieces):
                yield from _in(pieces)


@EVERY_LAYOUT
def test_a_layout_serves_a_form_of_the_catalogue(key: tuple[str, str]) -> None:
    assert forms_of(key)


@EVERY_LAYOUT
def test_every_slot_is_a_field(key: tuple[str, str]) -> None:
    """Of one at least of the forms that share the layout: a misspelt slot would stay dotted for ever."""
    fields = {one.pointer for form in forms_of(key) for one in form.fields}
    asked = {pointer for part in LAYOUTS[key].parts for pointer in slots_of(part)}
    assert asked - fields == set()


@pytest.mark.parametrize("code", PROMISED)
def test_what_is_promised_has_a_layout_of_its_own(code: str) -> None:
    forms = [form for form in FORMS if form.code == code]
    assert forms
    assert all(layout_for(form) is not None for form in forms)


def test_a_later_form_of_the_same_code_gets_no_old_layout() -> None:
    old = next(form for form in FORMS if form.code == "CT01")
    later = Form(old.code, "Thông tư 1/2027/TT-BCA", old.title, old.groups, old.fields, old.schema, {})
    assert layout_for(later) is None


def test_every_sign_of_every_layout_is_in_the_fonts() -> None:
    register_fonts()
    used = {letter for file in FOLDER.glob("*.toml") for letter in file.read_text(encoding="utf-8")} - set("\n")
    for font in (REGULAR, BOLD, ITALIC):
        assert {letter for letter in used if not pdfmetrics.getFont(font).face.charToGlyph.get(ord(letter))} == set()


def test_every_layout_tells_where_it_was_found() -> None:
    for file in FOLDER.glob("*.toml"):
        assert all(tomllib.loads(file.read_text(encoding="utf-8"))["sources"])


def test_the_short_writing() -> None:
    assert line_of("1. Tên: {/name upper} || Sinh: {/birth date}") == Line(
        (("1. Tên: ", Slot("/name", "upper")), ("Sinh: ", Slot("/birth", "date")))
    )
    assert cell_of("{/note rows=3}[; cũ: {/old}]") == (Slot("/note", rows=3), Maybe(("; cũ: ", Slot("/old"))))


@pytest.mark.parametrize("text", ["{/name", "a]b", "{/name loud}", "[a [b]]", "{}", "}"])
def test_a_line_that_is_written_wrong_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"bracket|look|slot"):
        line_of(text)


@given(st.text("{}[]|/ab =3upper", max_size=40))
def test_any_text_is_a_line_or_refused(text: str) -> None:
    try:
        line = line_of(text)
    except ValueError:
        return
    assert all(piece for cell in line.cells for piece in cell)


@pytest.mark.parametrize(
    "text",
    ["", "form = 1", "no toml", 'form="X"\nofficial=["y"]\ntitle="t"\nsources=["s"]\n[[parts]]\nlines=["{/a"]'],
)
def test_a_broken_layout_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "Broken.toml").write_text(text, encoding="utf-8")
    with pytest.raises(PaperError, match=r"Broken\.toml") as caught:
        read_layouts(tmp_path)
    assert caught.value.code is FailureCode.PRINT_FAILED


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 15), "Ngày mười lăm tháng ba năm hai nghìn không trăm hai mươi sáu"),
        (date(2005, 4, 1), "Ngày một tháng tư năm hai nghìn không trăm linh năm"),
        (date(1999, 12, 31), "Ngày ba mươi mốt tháng mười hai năm một nghìn chín trăm chín mươi chín"),
        (date(2024, 1, 24), "Ngày hai mươi tư tháng một năm hai nghìn không trăm hai mươi tư"),
        (date(1955, 5, 5), "Ngày năm tháng năm năm một nghìn chín trăm năm mươi lăm"),
        (date(2000, 10, 10), "Ngày mười tháng mười năm hai nghìn"),
    ],
)
def test_a_date_in_words(day: date, words: str) -> None:
    assert date_in_words(day) == words


def test_no_two_numbers_sound_alike() -> None:
    assert len({number_in_words(number) for number in range(1, 10_000)}) == 9_999
    with pytest.raises(ValueError, match="9999"):
        number_in_words(0)
