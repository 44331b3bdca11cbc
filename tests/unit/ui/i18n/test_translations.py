"""The translation files against the sources: nothing marked is missing, nothing translated names other values."""

import ast
import re
import xml.etree.ElementTree as ET  # the files are our own
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QTranslator

from counter.reasons import load_reasons
from counter.told import CATALOGUE
from tests.fakes.shipped_catalogue import the_catalogue
from ui.i18n.catalogue_words import words_of, words_of_reasons

ROOT = Path(__file__).resolve().parents[4]
FOLDER = ROOT / "ui" / "i18n"
MARKS = {"ui": ("ui.i18n.words", ("tr", "mark")), "counter": ("counter.told", ("tell",))}
VALUE = re.compile(r"\{([a-z_]*)[^{}]*\}")


class Marked(NamedTuple):
    where: str
    source: str
    comment: str
    counted: bool
    values: frozenset[str] | None  # None: a constant is given none


class Message(NamedTuple):
    source: str
    comment: str
    counted: bool
    finished: bool
    forms: tuple[str, ...]


def calls() -> Iterator[tuple[str, ast.Call]]:
    for room, (module, marks) in MARKS.items():
        for file in sorted((ROOT / room).rglob("*.py")):
            text = file.read_text(encoding="utf-8")
            if module not in text:
                continue
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in marks:
                    yield f"{file.relative_to(ROOT).as_posix()}:{node.lineno}", node


def literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def marked() -> Iterator[Marked]:
    for where, call in calls():
        texts = [literal(one) for one in call.args[:2]]
        if not texts or None in texts:
            continue  # said by a test of its own
        names = frozenset(one.arg for one in call.keywords if one.arg)
        is_mark = isinstance(call.func, ast.Name) and call.func.id == "mark"
        comment = texts[1] if len(texts) > 1 else ""
        yield Marked(where, texts[0] or "", comment or "", len(call.args) == 3, None if is_mark else names)


def messages(file: Path) -> Iterator[tuple[str, Message]]:
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for one in context.iter("message"):
            told = one.find("translation")
            assert told is not None
            counted = one.get("numerus") == "yes"
            forms = tuple(form.text or "" for form in told) if counted else (told.text or "",)
            message = Message(
                one.findtext("source", ""), one.findtext("comment", ""), counted, told.get("type") is None, forms
            )
            yield context.findtext("name", ""), message


MARKED = list(marked())
EVERYTHING = [message for _, message in messages(FOLDER / "motcua_en.ts")]
ENGLISH = [one for one in EVERYTHING if one.comment != CATALOGUE]


def test_what_is_marked_is_always_a_literal() -> None:
    unread = [where for where, call in calls() if not call.args or None in [literal(one) for one in call.args[:2]]]
    assert not unread, "lupdate reads literals only (docs/translating.md)"


def test_a_comment_goes_without_values() -> None:
    mixed = [one.where for one in MARKED if one.comment and one.values and not one.counted]
    assert not mixed, "lupdate would take the third argument for a count"


def test_every_value_that_a_text_names_is_given() -> None:
    wrong = [one.where for one in MARKED if one.values is not None and set(VALUE.findall(one.source)) != one.values]
    assert not wrong


def test_a_count_is_given_where_the_text_has_one() -> None:
    assert not [one.where for one in MARKED if ("%n" in one.source) != one.counted]


def test_every_marked_text_is_in_the_file() -> None:
    there = {(one.source, one.comment) for one in ENGLISH}
    missing = {f"{one.where} {one.source}" for one in MARKED if (one.source, one.comment) not in there}
    assert not missing, "run: python3 installer/dev.py translations"


def test_the_file_holds_nothing_else() -> None:
    there = {(one.source, one.comment) for one in MARKED}
    assert not [one.source for one in ENGLISH if (one.source, one.comment) not in there]


def test_every_text_is_translated() -> None:
    assert not [one.source for one in ENGLISH if not one.finished or not all(one.forms)]


def test_a_count_has_a_form_for_one_and_for_many() -> None:
    assert not [one.source for one in ENGLISH if one.counted and len(one.forms) != 2]


def test_a_translation_names_the_values_of_its_source() -> None:
    def named(text: str) -> list[str]:
        return sorted(VALUE.findall(text))

    assert not [
        (one.source, form) for one in EVERYTHING for form in one.forms if form and named(form) != named(one.source)
    ]


def test_the_shipped_catalogue_is_translated_down_to_its_papers_and_options() -> None:
    there = {one.source for one in EVERYTHING if one.comment == CATALOGUE and one.finished}
    said = (*words_of(the_catalogue().in_force(date(2026, 11, 22))), *words_of_reasons(load_reasons().reasons))
    assert not [word for word in said if word not in there], "run: python3 installer/dev.py translations"


@pytest.mark.parametrize("name", ["motcua_en", "qt_vi"])
def test_the_compiled_file_says_what_the_written_one_says(name: str) -> None:
    compiled = QTranslator()
    assert compiled.load(name, str(FOLDER))
    for context, one in messages(FOLDER / f"{name}.ts"):
        for count, form in zip((1, 2) if one.counted else (-1,), one.forms, strict=False):
            assert compiled.translate(context, one.source, one.comment, count) == (form if one.finished else "")
