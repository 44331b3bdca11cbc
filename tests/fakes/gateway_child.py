"""A real gateway in a process of its own: TLS, signatures, SQLCipher, all of it, on loopback.

Run as a program it serves; imported, it starts that program.
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

UNIT = "H15.50.05.13"
REFUSED_PROCEDURE = "9.999999"
_ROOT = Path(__file__).resolve().parents[2]


@dataclass
class GatewayChild:
    """``start()`` waits for the ready line; ``kill()`` is SIGKILL (TerminateProcess); start again on the same port."""

    folder: Path
    accept_after: float | None = None
    port: int = 0
    database: str = ""
    metrics: bool = False
    prefix: tuple[str, ...] = ()  # a program that runs it somewhere else
    ready: dict[str, Any] = field(default_factory=dict)
    _process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [
                *self.prefix,
                sys.executable,
                __file__,
                str(self.folder),
                str(self.port),
                "" if self.accept_after is None else str(self.accept_after),
                self.database,
                "0" if self.metrics else "",
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=_ROOT,
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the gateway did not start"
        self.ready = json.loads(line)
        self.port = self.ready["port"]

    def kill(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._close()

    def stop(self) -> None:
        """As its owner does: standard input ends."""
        if self._process is None:
            return
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            assert self._process.wait(10) == 0
        finally:
            self._close()

    def _close(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait(10)
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()
        self._process = None


def enrolment_code(counter: str) -> str:
    return f"CODE-OF-{counter}-X"


COUNTERS = tuple(f"A{number}" for number in range(100))


def key_of_tests() -> bytes:
    return bytes(range(32))


def refuse_one_procedure(manifest: bytes) -> tuple[tuple[str, str], ...]:
    """A judge that objects to one procedure, pointing at a field."""
    if json.loads(manifest)["procedure"] == REFUSED_PROCEDURE:
        return (("/owner/name", "Thiếu họ tên chủ hồ sơ."),)
    return ()


def main() -> None:
    sys.path.insert(0, str(_ROOT))
    from sync.gateway.checks import Checks
    from sync.gateway.run import GatewayRun, serve
    from sync.gateway.training_vneid import TrainingNotices
    from tests.fakes.citizens import the_only_citizen

    def appointment(procedure: str, received_at: datetime) -> datetime | None:
        return received_at.replace(microsecond=0) + timedelta(days=3)

    folder, port, accept_after, database, metrics_port = sys.argv[1:]
    serve(
        GatewayRun(
            folder=Path(folder),
            key=key_of_tests(),
            port=int(port),
            database=database,
            metrics_port=int(metrics_port) if metrics_port else None,
            enrolment={enrolment_code(counter): f"{UNIT}/{counter}" for counter in COUNTERS},
            checks=Checks(declaration=refuse_one_procedure),
            population=the_only_citizen,
            appointment=appointment,
            accept_after=float(accept_after) if accept_after else None,
            notices=TrainingNotices() if accept_after else None,
            stop_with_stdin=True,
        )
    )


if __name__ == "__main__":
    main()
    gc.freeze()  # as ``ui.__main__`` ends
