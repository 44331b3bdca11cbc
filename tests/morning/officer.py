"""The officer: presses keys that come out of the X server, and believes only what stands on the screen.

    officer.press("F3")
    officer.sees("Chọn thủ tục")
    officer.types("tam tru")
    officer.answers({"Số tháng tạm trú": "12"})

What is typed comes letter by letter, slower than a code scanner and faster than any person.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PIL import ImageGrab

from tests.morning.accessible import Reader, Seen
from tests.morning.display import Display

PATIENCE = 60.0  # seconds for anything to happen, on a loaded machine
_LOOKS_EVERY = 0.08
_FURTHEST = 40  # steps of the focus from one control to another
_LETTER_MS = 36  # from one letter to the next; a code scanner's are closer than 30
_WORDS = {"Ctrl": "ctrl", "Alt": "alt", "Shift": "shift", "Esc": "Escape", "Enter": "Return"}


class NotSeenError(AssertionError):
    """What should have been seen did not come; the text says what stood there instead."""


@dataclass(slots=True)
class Officer:
    """``keys`` pressed and ``seconds`` waited for the program since ``rests()``."""

    display: Display
    reader: Reader
    album: Path
    keys: int = 0
    seconds: float = 0.0
    pictures: int = field(default=0)

    def press(self, *keys: str) -> None:
        """Keys or chords by the names that the screen bears: "F9", "Ctrl+Enter"."""
        for key in keys:
            self._xdotool("key", "--delay", "0", "+".join(_keysym(part) for part in key.split("+")))
            self.keys += 1

    def types(self, text: str) -> None:
        """Into whatever has the focus."""
        self._xdotool("type", "--delay", str(_LETTER_MS), "--", text)
        self.keys += len(text)
        time.sleep(_LETTER_MS / 1000)  # the hand's pace, not a wait: an Enter at once would end a scan

    def faces(self, title: str) -> None:
        """Give the window with this title the keyboard, as a window manager would on a click."""
        self._xdotool("search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync")

    def sees(self, *words: str) -> list[Seen]:
        """Wait until every one of these stands on the screen, as a name or in a field."""
        return self.until(
            " and ".join(words), lambda screen: all(any(word in said(one) for one in screen) for word in words)
        )

    def misses(self, *words: str) -> list[Seen]:
        """Wait until none of these stands on the screen."""
        return self.until(
            f"no {' nor '.join(words)}",
            lambda screen: not any(word in said(one) for one in screen for word in words),
        )

    def stands_in(self, *names: str) -> str:
        """Wait until the focus is on a control of one of these names; which."""
        self.until(f"the focus on {' or '.join(names)}", lambda screen: focus(screen) in names)
        return focus(self.reader.screen())

    def reaches(self, name: str, by: str = "Tab") -> None:
        """Press ``by`` until the focus is on a control whose name begins so."""
        for _ in range(_FURTHEST):
            here = focus(self.reader.screen())
            if here.startswith(name):
                return
            self.press(by)
            self.until(f"the focus to leave {here!r}", partial(focus_left, here))
        raise NotSeenError(f"{_FURTHEST} times {by} do not lead to {name!r}")

    def until(self, what: str, happened: Callable[[list[Seen]], bool], within: float = PATIENCE) -> list[Seen]:
        """Look again and again, ``within`` so many seconds. Raises NotSeenError, with a picture in the album."""
        begun = time.monotonic()
        while True:
            screen = self.reader.screen()
            if happened(screen):
                self.seconds += time.monotonic() - begun
                return screen
            if time.monotonic() - begun > within:
                self.picture("khong-thay")
                raise NotSeenError(f"not seen: {what}; but\n{told(screen)}")
            time.sleep(_LOOKS_EVERY)

    def screen(self) -> list[Seen]:
        """What stands there now."""
        return self.reader.screen()

    def picture(self, name: str) -> Path:
        """The screen as it is, into the album."""
        self.pictures += 1
        path = self.album / f"{self.pictures:02d}-{name}.png"
        ImageGrab.grab(xdisplay=self.display.name).save(path)
        return path

    def rests(self) -> tuple[int, float]:
        """Keys pressed and seconds waited since the last rest."""
        counted = self.keys, self.seconds
        self.keys, self.seconds = 0, 0.0
        return counted

    def _xdotool(self, *words: str) -> None:
        subprocess.run(
            ["xdotool", *words], env=self.display.environment, check=True, timeout=PATIENCE, stdout=subprocess.DEVNULL
        )


def _keysym(part: str) -> str:
    """As xdotool calls it; a capital letter would press Shift too."""
    return part.lower() if len(part) == 1 else _WORDS.get(part, part)


def told(screen: list[Seen]) -> str:
    """The screen in lines, for whoever reads of a failure."""
    return "\n".join(
        f"{'  ' * one.depth}{one.role}{' *' if one.focused else ''}{'' if one.enabled else ' (off)'}: {said(one)}"
        for one in screen
        if said(one)
    )


def said(one: Seen) -> str:
    """A control in words: its name, and what stands in it."""
    return f"{one.name} [{one.text}]" if one.text else one.name


def focus_left(name: str, screen: list[Seen]) -> bool:
    """Whether the keyboard is elsewhere than on the control of this name."""
    return focus(screen) != name


def focus(screen: list[Seen]) -> str:
    """Name of the control that has the keyboard; "" for none. A table's marked cell calls itself focused too."""
    return next((one.name for one in reversed(screen) if one.focused and not one.role.endswith("cell")), "")
