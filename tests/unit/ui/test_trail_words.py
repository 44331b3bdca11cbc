"""Every action that the program writes into the trail has its words on the screen."""

from __future__ import annotations

import ast
import re
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from counter.consents import ConsentStep
from counter.events import SlipKind
from counter.model.account import AuditLine
from tests.fakes.shipped_catalogue import the_catalogue
from ui.desk.trail_purposes import SHAPES, purpose_of
from ui.desk.trail_words import PURPOSES, WORDS, words_of
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, now, speaking

ROOT = Path(__file__).resolve().parents[3]
AT = datetime(2026, 11, 20, 9, 0, tzinfo=timezone(timedelta(hours=7)))


@cache
def sources() -> list[list[ast.AST]]:
    """Every file that writes into the trail, all its nodes."""
    files = (file for floor in ("counter", "sync", "ui") for file in (ROOT / floor).rglob("*.py"))
    texts = (file.read_text(encoding="utf-8") for file in files)
    return [list(ast.walk(ast.parse(text))) for text in texts if "AuditLine(" in text or "Looks(" in text]


def written(**places: int) -> set[str]:
    """What is plain text at its place in every call of that name: ``AuditLine=2`` is the action."""
    found = set()
    for nodes in sources():
        for node in nodes:
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


def put_together() -> set[tuple[str, str]]:
    """Action and purpose, a 7 in each place, of every line whose purpose is written as words around values."""
    found = set()
    for nodes in sources():
        named = {node.targets[0].id: node.value for node in nodes if is_naming(node)}
        for node in nodes:
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "AuditLine"):
                continue
            given = node.args[4:] + [one.value for one in node.keywords if one.arg == "purpose"]
            if not given or len(node.args) < 3 or not isinstance(node.args[2], ast.Constant):
                continue
            said = named.get(given[0].id, given[0]) if isinstance(given[0], ast.Name) else given[0]
            found |= {
                (str(node.args[2].value), sample(one)) for one in ast.walk(said) if isinstance(one, ast.JoinedStr)
            }
    return {(action, purpose) for action, purpose in found if re.search("[a-z]", purpose)}


def is_naming(node: ast.AST) -> bool:
    return isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)


def sample(words: ast.JoinedStr) -> str:
    return "".join(str(one.value) if isinstance(one, ast.Constant) else "7" for one in words.values)


def test_what_is_written_as_words_around_values_is_read_again() -> None:
    written = put_together()
    assert ("restored", "from the backup of 7") in written
    assert len(written) > 10
    unread = {one for one in written if said(*one) == one[1]}
    assert unread == set()


def said(action: str, purpose: str) -> str:
    return str(now(purpose_of(AuditLine(AT, "hoa", action, "", purpose), the_catalogue())))


@pytest.mark.parametrize(
    ("action", "purpose", "here", "abroad"),
    [
        ("filings-searched", "3 filings", "3 hồ sơ", "3 filings"),
        ("register-exported", "1 filings", "1 hồ sơ", "1 filing"),
        ("mismatches-exported", "12 rows", "12 dòng", "12 lines"),
        (
            "trail-exported",
            "9 rows sign-in 2026-11-01/2026-11-20 one filing",
            "9 dòng: Đăng nhập, 01/11/2026–20/11/2026, của một hồ sơ",
            "9 lines: Sign-in, 01/11/2026–20/11/2026, of one filing",
        ),
        ("trail-read", "filed", "Nộp hồ sơ", "File"),
        ("restored", "from the backup of 2026-11-20T17:00:00+07:00", "từ bản sao lưu 17:00:00 20/11/2026", None),
        ("restored", "from the backup of a day", "từ bản sao lưu a day", "from the backup of a day"),
        ("backed-up", "5242880 bytes", "5,0 MB", "5,0 MB"),
        ("result-given", "owner chip", "Chính chủ, chip của thẻ", None),
        ("signing-said", "fingerprint, read aloud", "Điểm chỉ, có đọc cho nghe", None),
        ("identity-confirmed", "MakeBackup", "sao lưu", None),
        ("identity-mismatch", "1.004222 name,birth", "Đăng ký thường trú: họ tên, ngày sinh", None),
        ("population-looked-up", "1.004222", "Đăng ký thường trú", None),
        ("receipt-printed", "again", "in lại", "printed again"),
        # somebody's own words stay theirs
        ("handed-over", "lan → duc: 3 filings", "lan → duc: 3 filings", "lan → duc: 3 filings"),
        ("trust-import", "+ CN=Key, again", "+ CN=Key, again", "+ CN=Key, again"),
        ("sweep", "many orphans", "many orphans", "many orphans"),
        ("sweep", "", "", ""),
    ],
)
def test_a_purpose_is_said_in_the_language_of_the_desk(
    qapp: QApplication, action: str, purpose: str, here: str, abroad: str | None
) -> None:
    assert said(action, purpose) == here
    speak(qapp)  # the voices are there
    with speaking(ENGLISH):
        english = said(action, purpose)
    if abroad is not None:
        assert english == abroad
    else:
        assert english != here


@given(st.sampled_from(sorted(SHAPES)), st.text(max_size=60))
def test_whatever_was_written_is_shown(action: str, purpose: str) -> None:
    assert bool(said(action, purpose)) == bool(purpose) or action in ("trail-read", "trail-exported")


def test_those_that_are_put_together_have_them_too() -> None:
    together = {f"consent-{step}" for step in ConsentStep} | {f"{kind}-printed" for kind in SlipKind}
    assert together - set(WORDS) == set()


def test_what_an_older_program_wrote_is_shown_as_it_stands() -> None:
    assert words_of("something-forgotten") == "something-forgotten"
