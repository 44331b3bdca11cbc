"""Every action that the program writes into the trail has its words on the screen."""

from __future__ import annotations

import ast
from pathlib import Path

from counter.consents import ConsentStep
from counter.events import SlipKind
from ui.desk.trail_words import PURPOSES, WORDS, words_of

ROOT = Path(__file__).resolve().parents[3]


def written(**places: int) -> set[str]:
    """What is plain text at its place in every call of that name: ``AuditLine=2`` is the action."""
    found = set()
    for floor in ("counter", "sync", "ui"):
        for file in (ROOT / floor).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                    continue
                at = places.get(node.func.id)
                word = node.args[at] if at is not None and len(node.args) > at else None
                if isinstance(word, ast.Constant):
                    found.add(str(word.value))
    return found


def test_every_action_has_its_words() -> None:
    actions = written(AuditLine=2, Looks=0)
    assert len(actions) > 30
    assert actions - set(WORDS) == set()


def test_a_reason_that_is_one_plain_word_has_its_words() -> None:
    purposes = written(AuditLine=4)
    assert "left" in purposes
    assert purposes - set(PURPOSES) == set()


def test_those_that_are_put_together_have_them_too() -> None:
    together = {f"consent-{step}" for step in ConsentStep} | {f"{kind}-printed" for kind in SlipKind}
    assert together - set(WORDS) == set()


def test_what_an_older_program_wrote_is_shown_as_it_stands() -> None:
    assert words_of("something-forgotten") == "something-forgotten"
