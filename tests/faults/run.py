"""One run: walk-ins in a storm, then calm, everything drains, and both sides' books are compared."""

from __future__ import annotations

import queue
import shutil
import threading
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from counter.model.vietnam_time import VIETNAM
from counter.outbox import LONGEST_PAUSE
from tests.faults.adversary import Blow, Plan
from tests.faults.clock import SharedTime
from tests.faults.comparison import Verdict, compare
from tests.faults.disk import NO_LIMIT, ROOM, Disk
from tests.faults.line import HostileLine
from tests.faults.sides import Side
from tests.faults.weather import Tally, Weather
from tests.faults.workshop import KEY, Workshop, free_port

PATIENCE: Final = 0.4  # seconds that the desk waits for an answer in the storm
_STORM: Final = 8.0  # seconds at most
_STUCK: Final = 20.0  # seconds without a word
_ROUNDS: Final = 60  # of delivering, in calm, before what still waits is stuck
_SOON: Final = LONGEST_PAUSE + timedelta(hours=1)  # of the desk's own time, in which a good line drains everything


@dataclass
class Outcome:
    """``found``: kind → findings; empty is a run that holds."""

    seed: int
    found: dict[str, list[str]]
    faults: dict[str, int]
    walk_ins: int
    acknowledged: int
    seconds: float


@dataclass
class _Stage:
    """What the loop knows: whom to serve next, what was acknowledged, how the desk stands."""

    todo: list[dict[str, Any]]
    acknowledged: dict[str, str] = field(default_factory=dict)
    outstanding: bool = False
    failures: int = 0
    rounds_idle: int = 0
    rounds_calm: int = 0
    calm_since: datetime | None = None


class Run:
    def __init__(self, seed: int, workshop: Workshop, mutant: str = "") -> None:
        self._seed = seed
        self._workshop = workshop
        self._heard: queue.Queue[tuple[str, int, dict[str, Any] | None]] = queue.Queue()
        self._weather = Weather(seed, PATIENCE)
        self._plan = Plan.of(self._weather.chance)
        self._tally = Tally()
        self._verdict = Verdict()
        self._folder = workshop.folder / f"run-{seed}"
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir()
        begin = datetime.now(VIETNAM).replace(hour=9, minute=0)
        self._time = SharedTime(self._folder / "time", begin, time.monotonic())
        port = free_port()
        self._line = HostileLine(port, workshop.hotel, self._weather, self._tally, self._moment)
        told = {"time": self._time.told, "mutant": mutant, "chance": seed}
        self._sides = {
            "gateway": Side(
                "gateway",
                workshop.nursery,
                Disk(self._folder / "gateway", workshop.gateway),
                self._plan.deaths["gateway"],
                self._tally,
                self._hear,
                port=port,
                **told,
            ),
            "desk": Side(
                "desk",
                workshop.nursery,
                Disk(self._folder / "desk", workshop.desk),
                self._plan.deaths["desk"],
                self._tally,
                self._hear,
                port=self._line.port,
                certificate=str(workshop.certificate),
                **told,
            ),
        }
        self._stage = _Stage([one.command() for one in self._plan.walk_ins])
        self._again: set[str] = set()
        self._stormy = True
        self._blows = list(self._plan.blows)
        self._requests = 0
        self._striking = threading.Lock()

    def carry_out(self) -> Outcome:
        began = time.monotonic()
        try:
            for side in self._sides.values():
                side.start(patience=PATIENCE)
            self._storm(began)
            self._calm_down()
            if self._drain():
                self._late_ones()
            self._end()
            compare(
                self._sides["desk"].disk.root,
                self._sides["gateway"].disk.root,
                KEY,
                self._stage.acknowledged,
                self._plan.walk_ins,
                self._verdict,
            )
        finally:
            self._end()
            self._line.close()
            if self._verdict.holds:
                shutil.rmtree(self._folder, ignore_errors=True)
        return Outcome(
            self._seed,
            dict(self._verdict.found),
            dict(self._tally.counts),
            len(self._plan.walk_ins),
            len(self._stage.acknowledged),
            time.monotonic() - began,
        )

    # ------------------------------------------------------------------ phases

    def _storm(self, began: float) -> None:
        while time.monotonic() - began < _STORM:
            self._serve(0.5)
            drained = not self._stage.todo and self._stage.rounds_idle > 1
            if not self._stage.todo and (drained or self._requests >= self._plan.requests):
                return

    def _calm_down(self) -> None:
        with self._striking:
            self._stormy = False
            self._blows.clear()
        for side in self._sides.values():
            side.spare()
            side.disk.cells[ROOM] = NO_LIMIT
            self._time.set_wrong(side.name, timedelta())
        self._line.calm()
        self._stage.calm_since = self._time.now("desk")
        self._stage.rounds_idle = self._stage.rounds_calm = 0
        if self._plan.restart_when_calm:
            self._sides["desk"].kill()

    def _drain(self) -> bool:
        last_word = time.monotonic()
        while self._stage.todo or self._stage.rounds_idle < 2:
            if self._serve(1.0):
                last_word = time.monotonic()
            if time.monotonic() - last_word > _STUCK:
                self._verdict.add("silent", f"no word for {_STUCK:.0f} s on a good line")
                return False
            if self._stage.rounds_calm > _ROUNDS:
                self._verdict.add("silent", f"something still waits after {_ROUNDS} rounds on a good line")
                return False
        waited = self._time.now("desk") - (self._stage.calm_since or self._time.now("desk"))
        if waited > _SOON:
            self._verdict.add("silent", f"on a good line the queue waited {waited.total_seconds() / 3600:.1f} hours")
        return True

    def _late_ones(self) -> None:
        self._line.let_late_ones_through()
        self._stage.rounds_idle = 0
        until = time.monotonic() + 2
        while self._stage.rounds_idle < 1 and time.monotonic() < until:
            self._serve(0.5)

    def _end(self) -> None:
        for side in self._sides.values():
            side.end()

    # ------------------------------------------------------------------ what is heard

    def _hear(self, side: str, life: int, said: dict[str, Any] | None) -> None:
        self._heard.put((side, life, said))

    def _serve(self, patience: float) -> bool:
        """Take one word and act on it; False where none came."""
        try:
            name, life, said = self._heard.get(timeout=patience)
        except queue.Empty:
            return False
        side = self._sides[name]
        if life != side.life:
            return True
        if said is None:
            self._bury(side)
        else:
            self._act(side, said)
            self._next_command()
        return True

    def _act(self, side: Side, said: dict[str, Any]) -> None:
        match said["is"]:
            case "ready":
                side.ready = True
                for filing in said.get("refused", ()):
                    self._take_up_again(filing)
            case "filed":
                self._stage.acknowledged[said["filing"]] = said["digest"]
            case "changed" if said["sync"] == "refused":
                self._take_up_again(said["filing"])
            case "done":
                self._served(said["walk_in"])
            case "cannot" | "shut":
                self._hindered(side, said)
            case "blocked":
                self._verdict.add("silent", f"F9 was blocked by {said['pointers']}")
            case "round":
                self._count_round(said)

    def _bury(self, side: Side) -> None:
        side.buried()
        self._tally.add(f"{side.name} killed")
        chance = self._weather.chance("power", side.name, side.life)
        if self._stormy and chance.random() < self._plan.power:
            side.disk.lose_power(chance)
            self._tally.add(f"{side.name} lost power")
        if side.name == "desk":
            self._stage.outstanding = False
            self._stage.rounds_idle = 0
        side.start(patience=PATIENCE if self._stormy else 10.0)

    def _served(self, draft: str) -> None:
        stage = self._stage
        stage.todo = [one for one in stage.todo if one["walk_in"] != draft]
        stage.outstanding = False
        stage.rounds_idle = stage.failures = 0

    def _hindered(self, side: Side, said: dict[str, Any]) -> None:
        """A full disk: after a while somebody makes room. Anything else is a finding."""
        self._stage.outstanding = False
        self._stage.failures += 1
        was_full = side.disk.has_refused() or side.disk.cells[ROOM] != NO_LIMIT
        if said["code"] != "DISK_FULL" or not was_full:
            self._verdict.add("silent", f"the {side.name} says {said['code']} on a disk with room")
            self._stage.todo = []
        elif self._stage.failures > 3:
            side.disk.cells[ROOM] = NO_LIMIT

    def _take_up_again(self, filing: str) -> None:
        for one in self._plan.walk_ins:
            if str(one.draft) == filing and one.refused and filing not in self._again:
                self._again.add(filing)
                self._stage.todo.append(one.again())

    def _count_round(self, said: dict[str, Any]) -> None:
        stage = self._stage
        stage.rounds_idle = stage.rounds_idle + 1 if said["waiting"] == 0 else 0
        if said["waiting"]:
            self._moment("before")  # a round is a moment too: where nothing gets through, time passes all the same
        if not self._stormy and all(side.ready for side in self._sides.values()):
            stage.rounds_calm += 1

    def _next_command(self) -> None:
        stage = self._stage
        if stage.todo and not stage.outstanding and self._sides["desk"].ready:
            stage.outstanding = True
            self._sides["desk"].speak(**stage.todo[0])

    # ------------------------------------------------------------------ the line's own thread

    def _moment(self, stage: str) -> None:
        with self._striking:
            if not self._stormy:
                return
            self._requests += stage == "before"
            due = [blow for blow in self._blows if (blow.request, blow.stage) <= (self._requests, stage)]
            for blow in due:
                self._blows.remove(blow)
                self._strike(blow)

    def _strike(self, blow: Blow) -> None:
        side = self._sides[blow.side]
        match blow.kind:
            case "kill":
                side.kill()
            case "full":
                side.disk.cells[ROOM] = blow.room
                self._tally.add(f"{blow.side}'s disk filled")
            case "room":
                side.disk.cells[ROOM] = NO_LIMIT
            case "clock":
                self._time.set_wrong(blow.side, blow.off)
                self._tally.add(f"{blow.side}'s clock moved")
