"""What the walk-in did, step by step: words as it goes, a picture of each step, a table at the end."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.demo.hand import Hand

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """``program``: seconds in which the program worked and a person waited; ``keys`` pressed in the step."""

    title: str
    program: float
    keys: int


@dataclass(slots=True)
class Diary:
    hand: Hand
    folder: Path
    say: Say
    entries: list[Entry] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    begun: float = field(default_factory=time.monotonic)

    def step(self, title: str, *, picture: str = "") -> None:
        """Close a step under ``title``, and take its picture."""
        keys, waited = self.hand.rest()
        self.entries.append(Entry(title, waited, keys))
        self.say(f"{len(self.entries):>2}. {title}  ({waited:.2f} s, {keys} phím)")
        if picture:
            QApplication.processEvents()
            path = self.folder / f"{len(self.entries):02d}-{picture}.png"
            self.hand.window.grab().save(str(path))
            self.files.append(path)

    def keep(self, file: Path) -> None:
        """A copy of a slip beside the pictures."""
        self.files.append(Path(shutil.copy(file, self.folder)))

    def table(self) -> str:
        width = max(len(entry.title) for entry in self.entries)
        lines = [f"{'Bước':<{width}}  {'máy':>7}  {'phím':>4}"]
        lines += [f"{e.title:<{width}}  {e.program:>5.2f} s  {e.keys:>4}" for e in self.entries]
        program = sum(entry.program for entry in self.entries)
        keys = sum(entry.keys for entry in self.entries)
        lines.append(f"{'Cộng':<{width}}  {program:>5.2f} s  {keys:>4}")
        return "\n".join(lines)

    @property
    def program_seconds(self) -> float:
        return sum(entry.program for entry in self.entries)
