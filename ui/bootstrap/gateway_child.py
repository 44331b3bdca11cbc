"""A gateway as a process of its own, ended with the program that started it."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counter.errors import FailureCode, LineError
from ui.bootstrap.low_priority import begin_at_low_priority
from ui.bootstrap.station import Station, child_command, child_environment

# code=unit/counter, several separated by commas; in the environment, for arguments are seen by everyone
ENROLMENT: Final = "MOTCUA_ENROLMENT"
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
        _end(self.process)

    def kill(self) -> None:
        """As a power cut would."""
        self.process.kill()
        _let_go(self.process)


@dataclass(frozen=True, slots=True)
class LaunchedGateway:
    """A gateway that is on its way; nobody has heard yet whether it is ready."""

    process: subprocess.Popen[bytes]

    def ready(self) -> GatewayChild:
        """Wait until it says so. Raises LineError GATEWAY_TROUBLE when it ends first."""
        process = self.process
        line = process.stdout.readline() if process.stdout is not None else b""
        if not line:
            _let_go(process)
            raise LineError(FailureCode.GATEWAY_TROUBLE, f"the gateway ended with {process.returncode}")
        try:
            ready = json.loads(line)
            return GatewayChild(process, ready["port"], Path(ready["certificate"]), bytes.fromhex(ready["public_key"]))
        except (ValueError, KeyError, TypeError) as exc:
            process.kill()
            _let_go(process)
            raise LineError(
                FailureCode.GATEWAY_TROUBLE, "the gateway says something else than that it is ready"
            ) from exc

    def stop(self) -> None:
        """As ``GatewayChild.stop``."""
        _end(self.process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.stdin is not None:
        process.stdin.close()
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
    _let_go(process)


def _let_go(process: subprocess.Popen[bytes]) -> None:
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def launch_gateway(
    station: Station, state: Path, *, enrolment: dict[str, str], accept_after: float, port: int = 0
) -> LaunchedGateway:
    """Start ``motcua gateway`` on the station's state folder, and do not wait.

    ``enrolment``: one-time code → "<unit>/<counter>".
    """
    words = ["--state", str(state), "gateway", "--port", str(port), "--stop-with-stdin"]
    words += ["--accept-after", str(accept_after)]
    pairs = ",".join(f"{code}={counter}" for code, counter in enrolment.items())
    profile = station.settings.station.profile
    environment = {**child_environment(), ENROLMENT: pairs, "MOTCUA_STATION_PROFILE": profile}
    return LaunchedGateway(begin_at_low_priority(child_command(*words), environment))


def start_gateway(
    station: Station, state: Path, *, enrolment: dict[str, str], accept_after: float, port: int = 0
) -> GatewayChild:
    """``launch_gateway``, and wait until it is ready. Raises LineError GATEWAY_TROUBLE when it ends first."""
    return launch_gateway(station, state, enrolment=enrolment, accept_after=accept_after, port=port).ready()
