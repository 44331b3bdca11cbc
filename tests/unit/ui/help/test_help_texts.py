"""The words of F1: one file a page and language, every key in them a key of that page, every link into the guide."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path
from typing import get_type_hints

import pytest

from ui.desk.navigation import PLACES, place_key
from ui.desk.ports import Page
from ui.desk.presenters import DeskPresenters
from ui.desk.views import DeskViews
from ui.desk.walk_in import Step
from ui.desk.window_keys import WINDOW_KEYS
from ui.help.texts import FOLDER, GUIDE, anchor_of, help_text, parse_help

LANGUAGES = ("vi", "en")
NAMES = sorted(
    {page.value for page in Page if page is not Page.INTAKE} | {f"step_{step.name.lower()}" for step in Step}
)
ROOM = {  # a page's field in DeskViews and DeskPresenters, where it is called otherwise
    **{f"step_{step.name.lower()}": step.name.lower() for step in Step},
    "return": "back",
    "copy": "copy_table",
}


def _literals(module: str, *, deep: bool = True) -> set[str]:
    """Every string that stands in the module, and in those of ui.desk that it takes words from."""
    found = importlib.import_module(module)
    assert found.__file__
    tree = ast.parse(Path(found.__file__).read_text(encoding="utf-8"))
    words = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    for node in ast.walk(tree):
        if deep and isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("ui.desk."):
            words |= _literals(node.module, deep=False)
    return words


def _keys_of(name: str) -> set[str]:
    room = ROOM.get(name, name)
    modules = {get_type_hints(whole)[room].__module__ for whole in (DeskPresenters, DeskViews)}
    return set().union(*(_literals(module) for module in modules))


def test_every_page_and_step_has_its_words_in_both_languages_and_no_file_is_left_over() -> None:
    for language in LANGUAGES:
        there = {file.stem for file in (FOLDER / language).glob("*.md")} - {"guide"}
        assert there == {*NAMES, "quick_jump"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*NAMES, "quick_jump"])
def test_a_help_is_short_and_whole(name: str, language: str) -> None:
    text = help_text(name, language)
    assert text.title
    assert 40 <= len(text.purpose) <= 330
    assert 3 <= len(text.troubles) <= 5
    assert all(len(line) <= 170 for line in text.troubles)
    assert "**" not in text.purpose + "".join(text.troubles)
    headings = re.findall(r"^#+ (.+)$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert text.section in [anchor_of(one) for one in headings]


@pytest.mark.parametrize("name", NAMES)
def test_every_key_that_is_named_exists_there(name: str) -> None:
    places = {place_key(number) for number in range(1, len(PLACES) + 1)}
    known = _keys_of(name) | set(WINDOW_KEYS) | places
    for language in LANGUAGES:
        assert set(help_text(name, language).keys) <= known
    assert help_text(name, "vi").keys == help_text(name, "en").keys


def test_every_key_of_the_guides_table_is_written_as_it_is_bound() -> None:
    table = re.findall(r"^\| ([^|]+) \| [^|]+ \|$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    named = {
        key for cell in table for key in re.split(r", | … | hoặc ", cell) if re.match(r"(Ctrl|Shift|Alt)\+|F\d", key)
    }
    bound = set(WINDOW_KEYS) | {place_key(number) for number in range(1, len(PLACES) + 1)}
    for file in (Path(importlib.import_module("ui.desk").__file__ or "").parent).glob("*.py"):
        bound |= {
            node.value
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
    numbered = re.compile(r"Shift\+F\d|Alt\+mũi tên|Ctrl\+[1-5]")
    assert {key for key in named if not numbered.fullmatch(key)} <= bound


def test_the_guides_pictures_are_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", GUIDE.read_text(encoding="utf-8"))
    assert len(pictures) > 15
    assert [one for one in pictures if not (GUIDE.parent / one).exists()] == []


def test_another_language_falls_back_to_vietnamese_and_an_unknown_page_is_said() -> None:
    assert help_text("step_card", "fr") == help_text("step_card", "vi")
    assert help_text("step_card", "en") != help_text("step_card", "vi")
    with pytest.raises(FileNotFoundError):
        help_text("nowhere", "vi")


def test_a_file_that_a_trainer_left_half_done_is_shown_as_far_as_it_goes() -> None:
    half = parse_help("# Tên\n\nBấm **F9**.\n\n- một dòng\n")
    assert (half.title, half.purpose, half.troubles, half.section, half.keys) == (
        "Tên",
        "Bấm F9.",
        ("một dòng",),
        "",
        ("F9",),
    )
    assert parse_help("").title == ""
