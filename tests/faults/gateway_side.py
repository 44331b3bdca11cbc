"""The gateway as the driver starts it: the real one, over TLS, on a disk and with a clock that may fail."""

from __future__ import annotations

import json
import logging
import os
import socket
import threading
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from sync.gateway.checks import Checks, Objection
from sync.gateway.run import GatewayRun, serve
from tests.faults import mutants
from tests.faults.clock import SharedTime
from tests.faults.disk import begin_layer

REFUSED_PURPOSE: Final = "viec_lam"  # what this gateway's judge objects to
POINTER: Final = "/purpose/kind"


def object_to_one_purpose(manifest: bytes) -> tuple[Objection, ...]:
    answers = json.loads(manifest)["answers"]
    refused = answers.get(POINTER, {}).get("value") == REFUSED_PURPOSE
    return ((POINTER, "Mục đích này chưa được tiếp nhận."),) if refused else ()


def in_three_days(procedure: str, received_at: datetime) -> datetime:
    return received_at.replace(microsecond=0) + timedelta(days=3)


def run(line: socket.socket, told: dict[str, Any]) -> None:
    """Role: serves until killed. Says ``ready`` once it listens."""
    logging.disable(logging.CRITICAL)
    time = SharedTime.of(told["time"])
    begin_layer(Path(told["root"]))
    mutants.break_gateway(told["mutant"])
    threading.Thread(target=_end_with_driver, args=(line,), daemon=True).start()
    settings = GatewayRun(
        folder=Path(told["root"]),
        key=bytes(range(32)),
        port=told["port"],
        enrolment=told.get("enrolment", {}),
        checks=Checks(declaration=object_to_one_purpose),
        appointment=in_three_days,
        clock=lambda: time.now("gateway"),
    )
    serve(settings, lambda said: line.sendall(b'{"is": "ready"}\n'))


def _end_with_driver(line: socket.socket) -> None:
    line.recv(1)
    os._exit(0)
