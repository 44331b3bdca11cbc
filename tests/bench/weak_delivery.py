"""Filings over a weak line, between a real desk process and a real gateway process in two network namespaces."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.weak_line import FAR, WeakLine, Weather, weak_line
from tests.fakes.gateway_child import GatewayChild

_DESK = Path(__file__).with_name("weak_desk.py")
_PATIENCE = 120.0


def _desk(line: WeakLine, state: Path, gateway: GatewayChild, order: str) -> subprocess.Popen[str]:
    arguments = [str(state), FAR, str(gateway.port), gateway.ready["certificate"], order]
    return subprocess.Popen(
        line.near([sys.executable, str(_DESK), *arguments]),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@dataclass(frozen=True, slots=True)
class Delivery:
    """Seconds from the wake to the last DELIVERED and to the first REGISTERED, bytes that crossed, requests made."""

    seconds: float
    place: float
    crossed: int
    requests: int


def deliver(weather: Weather, killed_at: float | None = None) -> Delivery:
    """The two filings over a line of this weather; killed once where ``killed_at`` says so."""
    with (
        weak_line(weather) as line,
        tempfile.TemporaryDirectory(prefix="motcua-weak-") as folder,
        ExitStack() as ending,
    ):
        gateway = GatewayChild(Path(folder) / "gateway", prefix=line.far)
        gateway.start()
        ending.callback(gateway.stop)
        desk = _desk(line, Path(folder) / "desk", gateway, "fresh")
        _said(desk)
        line.reset()
        assert desk.stdin is not None
        desk.stdin.write("go\n")
        desk.stdin.flush()
        begun = float(_said(desk)["begun"])
        if killed_at is not None:
            time.sleep(max(begun + killed_at - time.monotonic(), 0.0))
            desk.kill()
            _end(desk)
            desk = _desk(line, Path(folder) / "desk", gateway, "again")
            _said(desk)
            _said(desk)
        place, delivered, requests = _follow(desk)
        crossed = line.bytes_crossed()
        _end(desk)
    return Delivery(delivered - begun, place - begun, crossed, requests)


def _follow(desk: subprocess.Popen[str]) -> tuple[float, float, int]:
    place = delivered = 0.0
    while "requests" not in (said := _said(desk)):
        if said["state"] == "registered" and not place:
            place = float(said["at"])
        delivered = float(said["at"])
    return place, delivered, int(said["requests"])


def _said(desk: subprocess.Popen[str]) -> dict[str, Any]:
    assert desk.stdout is not None
    said: dict[str, Any] = json.loads(desk.stdout.readline())
    return said


def _end(desk: subprocess.Popen[str]) -> None:
    try:
        desk.wait(_PATIENCE)
    finally:
        desk.kill()
        for stream in (desk.stdin, desk.stdout):
            assert stream is not None
            stream.close()
