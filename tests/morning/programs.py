"""The desk as the program that it is: ``motcua desk`` on a display of its own, with its training gateway as its child."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.fakes.smart_card_service import alone
from tests.morning.accessible import Reader, Seen
from tests.morning.counter import Counter
from tests.morning.display import Display, opened
from tests.morning.officer import PATIENCE, Officer
from ui.bootstrap.station import child_command
from ui.bootstrap.training import training_cards

_ROOT = Path(__file__).resolve().parents[2]


_OPENING = 300.0  # s: most of it is the loading of a program by a machine that does other things too


@contextmanager
def opened_counter(state: Path, album: Path) -> Iterator[Counter]:
    """A counter whose officer has signed in. At the end the program is asked to end, and must do so with status 0."""
    album.mkdir(parents=True, exist_ok=True)
    with opened() as display:
        reader = Reader(display.bus)
        try:
            with alone():  # while the desk looks whether a virtual card reader is there: it might be another test's
                desk = _started(state, display)
                officer = Officer(display, reader, album)
                with _ended(desk):
                    officer.until("the way in", _may_sign_in, within=_OPENING)
            with _ended(desk):
                cards = [card.key for card in training_cards()]
                counter = Counter(officer, cards, lambda *words: motcua(state, "gateway-admin", *words))
                counter.signs_in()
                yield counter
                desk.terminate()
                assert desk.wait(PATIENCE) == 0, f"the desk ended with {desk.returncode}"
        finally:
            reader.close()


def said_by_the_desk(state: Path) -> str:
    """All that it wrote on its console."""
    return _console(state).read_text(encoding="utf-8")


def motcua(state: Path, *words: str) -> str:
    """Another program of the house beside the open desk; what it printed. Raises CalledProcessError."""
    command = child_command("--state", str(state), *words)
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False)
    assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
    return done.stdout


def _may_sign_in(screen: list[Seen]) -> bool:
    return any(one.name == "Vào quầy" for one in screen)


def _started(state: Path, display: Display) -> subprocess.Popen[bytes]:
    state.mkdir(parents=True, exist_ok=True)
    environment = display.environment | {"PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
    with _console(state).open("wb") as console:
        return subprocess.Popen(
            child_command("--state", str(state), "desk"), cwd=_ROOT, env=environment, stdout=console, stderr=console
        )


@contextmanager
def _ended(desk: subprocess.Popen[bytes]) -> Iterator[None]:
    """Whatever goes wrong, no program is left behind."""
    try:
        yield
    except BaseException:
        desk.terminate()
        try:
            desk.wait(20)
        except subprocess.TimeoutExpired:
            desk.kill()
            desk.wait()
        raise


def _console(state: Path) -> Path:
    return state / "console.txt"
