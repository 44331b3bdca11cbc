"""One side of the wire through its lives: started, killed, its disk losing power, started again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from tests.faults.disk import KILL_AT, KILLED, REFUSED, STEPS, Disk
from tests.faults.nursery import Child, Nursery
from tests.faults.weather import Tally

Hears = Callable[[str, int, dict[str, Any] | None], None]  # side, life, what it said; None: it is dead


class Side:
    """``deaths``: the step of the disk at which each life ends. ``hear`` is called from a thread of each life."""

    def __init__(
        self, name: str, nursery: Nursery, disk: Disk, deaths: list[int], tally: Tally, hear: Hears, **told: Any
    ) -> None:
        self.name = name
        self.disk = disk
        self.life = 0
        self.ready = False
        self._nursery = nursery
        self._deaths = deaths
        self._tally = tally
        self._hear = hear
        self._told = told | {"root": str(disk.root)}
        self._child: Child | None = None
        self._refused = 0

    def start(self, **told: Any) -> None:
        self.life += 1
        self.disk.cells[STEPS] = 0
        self.disk.cells[KILL_AT] = self._deaths.pop(0) if self._deaths else 0
        self._child = self._nursery.bear(self.name, **(self._told | told))
        threading.Thread(target=self._listen, args=(self._child, self.life), daemon=True).start()

    def speak(self, **words: Any) -> None:
        if self._child is not None:
            self._child.speak(**words)

    def kill(self) -> None:
        """SIGKILL; its death is heard when it has happened."""
        if self._child is not None:
            self._child.kill()

    def buried(self) -> None:
        """After its death was heard."""
        if self._child is not None:
            self._child.close()
        self._child = None
        self.ready = False
        self._tally.add("killed between two steps", self.disk.cells[KILLED])
        self.disk.cells[KILLED] = 0
        self.count_refused()

    def end(self) -> None:
        """Killed, and nobody listens any more."""
        self.life += 1
        if self._child is not None:
            self._child.kill()
            self._child.join()
            self.buried()

    def count_refused(self) -> None:
        refused = self.disk.cells[REFUSED]
        self._tally.add("write refused by a full disk", refused - self._refused)
        self._refused = refused

    def spare(self) -> None:
        """No more deaths planned."""
        self._deaths.clear()
        self.disk.cells[KILL_AT] = 0

    def _listen(self, child: Child, life: int) -> None:
        while (said := child.listen()) is not None:
            self._hear(self.name, life, said)
        self._hear(self.name, life, None)
