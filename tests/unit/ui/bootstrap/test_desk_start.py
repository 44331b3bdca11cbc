"""What goes on behind the opening window; and that whatever goes wrong there is said in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TypeAlias

import pytest

from counter.errors import FailureCode
from tests.fakes import small_program
from tests.fakes.small_program import FAULTS, PROBLEMS, TYPED
from ui.failures import FAILURES

CODES = {
    "settings": FailureCode.SETTINGS_BROKEN,
    "program": FailureCode.STORE_BROKEN,
    "screens": FailureCode.UNEXPECTED,
    "raising": FailureCode.UNEXPECTED,
}
Seen: TypeAlias = "dict[str, dict[str, object]]"


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("start") / "console"


@pytest.fixture(scope="module")
def seen(log: Path) -> Seen:
    """One process, for a start leaves signal handlers and hooks behind."""
    with log.open("w", encoding="utf-8") as console:
        done = subprocess.run(
            [sys.executable, "-X", "utf8", str(Path(small_program.__file__)), str(log.parent), *FAULTS],
            stdout=subprocess.PIPE,
            stderr=console,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            timeout=120,
            check=True,
        )
    found: Seen = json.loads(done.stdout.splitlines()[-1])
    return found


def test_the_whole_window_takes_the_place_of_the_small_one(seen: Seen) -> None:
    assert seen["none"] == {
        "words": "Một Cửa\nPhường An Bình · none\nĐang mở kho dữ liệu và đường truyền…",
        "small": False,
        "whole": True,
        "code": 0,
        "did": ["start", "stop"],
    }


@pytest.mark.parametrize("fault", CODES)
def test_what_went_wrong_is_said_where_the_officer_looks(fault: str, seen: Seen) -> None:
    code = CODES[fault]
    said, words = seen[fault], str(seen[fault]["words"])
    assert (said["small"], said["whole"]) == (True, False)
    assert FAILURES[code].sentence in words
    assert FAILURES[code].remedy in words
    assert f"({code.value})" in words
    assert said["code"] == code.value, "and once more on the console, when the window is closed"


def test_everything_that_is_wrong_with_the_settings_is_said(seen: Seen) -> None:
    assert str(seen["settings"]["words"]).endswith("\n".join(PROBLEMS))


def test_what_stood_behind_the_screens_ends_with_the_start(seen: Seen) -> None:
    assert seen["raising"]["did"] == ["start", "stop"]


def test_the_record_says_where_it_failed_and_quotes_nobody(seen: Seen, log: Path) -> None:
    console = log.read_text(encoding="utf-8")
    assert seen
    assert console.count("ValueError at small_program.py") == 2
    assert TYPED not in console
