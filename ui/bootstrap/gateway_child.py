"""A gateway as a process of its own, ended with the program that started it."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counter.errors import FailureCode, LineError
from ui.bootstrap.gateway import ENROLMENT
from ui.bootstrap.station import Station, child_command, child_environment

_GRACE: Final = 10.0  # seconds to end by itself


@dataclass(slots=True)
class GatewayChild:
    """``port`` on 127.0.0.1; ``certificate``: the PEM to pin; ``public_key``: what its answers are signed with."""

    process: subprocess.Popen[bytes]
    port: int
    certificate: Path
    public_key: bytes

    def stop(self) -> None:
        """Ask it to end by closing its standard input; kill it if it does not."""
        if self.process.stdin is not None:
            self.process.stdin.close()
        try:
            self.process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self._let_go()

    def kill(self) -> None:
        """As a power cut would."""
        self.process.kill()
        self._let_go()

    def _let_go(self) -> None:
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()


def start_gateway(
    station: Station, state: Path, *, enrolment: dict[str, str], accept_after: float, port: int = 0
) -> GatewayChild:
    """Start ``motcua gateway`` on the station's state folder and wait until it is ready.

    ``enrolment``: one-time code → "<unit>/<counter>". Raises LineError GATEWAY_TROUBLE when it ends first.
    """
    words = ["--state", str(state), "gateway", "--port", str(port), "--stop-with-stdin"]
    words += ["--accept-after", str(accept_after)]
    pairs = ",".join(f"{code}={counter}" for code, counter in enrolment.items())
    process = subprocess.Popen(  # noqa: S603 - our own program
        child_command(*words),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**child_environment(), ENROLMENT: pairs, "MOTCUA_STATION_PROFILE": station.settings.station.profile},
    )
    if process.stdout is None:  # asked for above
        raise LineError(FailureCode.GATEWAY_TROUBLE, "no output to read")
    line = process.stdout.readline()
    if not line:
        process.stdout.close()
        process.communicate()
        raise LineError(FailureCode.GATEWAY_TROUBLE, f"the gateway ended with {process.returncode}")
    try:
        ready = json.loads(line)
        return GatewayChild(process, ready["port"], Path(ready["certificate"]), bytes.fromhex(ready["public_key"]))
    except (ValueError, KeyError, TypeError) as exc:
        process.kill()
        process.communicate()
        raise LineError(FailureCode.GATEWAY_TROUBLE, "the gateway says something else than that it is ready") from exc
