"""A second start brings the first window forward: two real processes, and two real desks."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.programs import ROOT, begun, environment, motcua, python
from ui.bootstrap.single_instance import name_of
from ui.bootstrap.station import child_command

RING = "import sys, pathlib; from ui.bootstrap.single_instance import ring; sys.exit(not ring(pathlib.Path(sys.argv[1]), 0))"
LOG_WORD = "brought forward by a second start"


def child(folder: Path) -> subprocess.Popen[str]:
    command = [*child_command()[:-1], "tests.end2end.second_start_child", str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env=environment(), cwd=ROOT)


def said_until(process: subprocess.Popen[str], word: str) -> list[str]:
    assert process.stdout is not None
    said: list[str] = []
    while word not in said:
        line = process.stdout.readline()
        assert line, said
        said.append(line.strip())
    return said


@pytest.fixture
def first(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    process = child(tmp_path)
    said_until(process, "listening")
    yield process
    process.kill()
    process.communicate()


def test_the_first_window_comes_up_from_the_task_bar(first: subprocess.Popen[str], tmp_path: Path) -> None:
    assert python(RING, tmp_path).returncode == 0
    assert said_until(first, "forward")[-1] == "forward"
    assert python(RING, tmp_path).returncode == 0, "and again, as often as somebody starts it"


def test_another_folder_is_another_desk_and_a_killed_one_answers_no_more(
    first: subprocess.Popen[str], tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    assert python(RING, tmp_path / "other").returncode == 1
    first.kill()
    first.wait()
    assert python(RING, tmp_path).returncode == 1
    heir = child(tmp_path)
    try:
        said_until(heir, "listening")
        assert python(RING, tmp_path).returncode == 0, "what the killed one left behind is in nobody's way"
    finally:
        heir.kill()
        heir.communicate()


def test_the_name_is_the_same_however_the_folder_is_written(tmp_path: Path) -> None:
    assert name_of(tmp_path) == name_of(tmp_path / "x" / "..")
    assert name_of(tmp_path) != name_of(tmp_path / "x")


def test_a_second_desk_shows_the_first_and_ends(tmp_path: Path) -> None:
    log = tmp_path / "training" / "motcua.log"
    desk = begun("desk", tmp_path)
    try:
        lock = tmp_path / "training" / "store" / "lock"
        while not lock.exists():
            time.sleep(0.02)
            assert desk.poll() is None
        # it holds its store and is still opening the rest: the second start waits for it
        second = motcua("desk", state=tmp_path)
        assert second.returncode == 0
        assert LOG_WORD in log.read_text(encoding="utf-8")
    finally:
        desk.terminate()
        assert desk.wait(30) is not None
