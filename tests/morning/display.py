"""A screen of its own for one program: an X server without a monitor, and the bus on which a screen reader listens."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1366, 768
_TOOLS = ("Xvfb", "xkbcomp", "xdotool", "dbus-daemon")
_BUS_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")  # started by the bus when somebody asks for it
_FIRST_SPARE_KEY = 120  # <I120> and up: keys of no ordinary keyboard

# every Vietnamese letter beyond the Latin alphabet, small and capital: one key each
_LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"


@dataclass(frozen=True, slots=True)
class Display:
    """``environment``: what a program needs to stand on this screen and to be read by a screen reader."""

    name: str
    bus: str
    environment: dict[str, str]


def lacking() -> list[str]:
    """What this machine has not of what a display needs; empty where all is there."""
    missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
    return missing if _BUS_SERVICE.exists() else [*missing, "at-spi2-core"]


@contextmanager
def opened() -> Iterator[Display]:
    """A display that stands, with its keyboard, until the block ends."""
    with ExitStack() as stack:
        # short: a socket's path may have 107 letters
        own = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mc-", ignore_cleanup_errors=True)))
        folders = {name: str(own / name) for name in ("XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
        for folder in folders.values():
            Path(folder).mkdir(mode=0o700)
        plain = {
            name: value for name, value in os.environ.items() if not name.startswith(("QT_", "MOTCUA_", "WAYLAND"))
        }
        environment = plain | folders
        number = stack.enter_context(_x_server(environment))
        environment["DISPLAY"] = f":{number}"
        _give_keyboard(own, environment)
        environment["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_bus(environment))
        environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        yield Display(environment["DISPLAY"], environment["DBUS_SESSION_BUS_ADDRESS"], environment)


@contextmanager
def _x_server(environment: dict[str, str]) -> Iterator[int]:
    told, tell = os.pipe()
    try:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(tell), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp", "-noreset"],
            env=environment,
            pass_fds=(tell,),
            stderr=subprocess.DEVNULL,
        )
    finally:
        os.close(tell)
    with os.fdopen(told, encoding="ascii") as line, _ended_after(server):
        yield int(line.readline())  # it tells its number when it is ready


@contextmanager
def _bus(environment: dict[str, str]) -> Iterator[str]:
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    with _ended_after(daemon):
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()


@contextmanager
def _ended_after(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> Iterator[None]:
    try:
        yield
    finally:
        process.terminate()
        process.wait(20)
        if process.stdout is not None:
            process.stdout.close()


def _give_keyboard(folder: Path, environment: dict[str, str]) -> None:
    """A keyboard that has the Vietnamese letters from the start.

    A letter that no key bears is typed by remapping one on the way, which a program may hear too late.
    """
    keys = "\n".join(
        f'key <I{number}> {{ type = "TWO_LEVEL", [ U{ord(small):04X}, U{ord(small.upper()):04X} ] }};'
        for number, small in zip(_spare_keys(), _LETTERS, strict=False)
    )
    board = folder / "keyboard.xkb"
    board.write_text(
        'xkb_keymap { xkb_keycodes { include "evdev+aliases(qwerty)" }; xkb_types { include "complete" };\n'
        f'xkb_compat {{ include "complete" }}; xkb_symbols {{ include "pc+us"\n{keys}\n}}; }};\n',
        encoding="utf-8",
    )
    subprocess.run(
        ["xkbcomp", "-w0", str(board), environment["DISPLAY"]], env=environment, check=True, stderr=subprocess.DEVNULL
    )


def _spare_keys() -> list[int]:
    listed = Path("/usr/share/X11/xkb/keycodes/evdev").read_text(encoding="utf-8").split()
    numbers = {int(word[2:-1]) for word in listed if word.startswith("<I") and word[2:-1].isdecimal()}
    return sorted(number for number in numbers if number >= _FIRST_SPARE_KEY)
