"""A weak line between two network namespaces of this machine: delay, loss, a rate, and counters of every byte.

The line itself is ``../shared/tools/weak_link.py`` (two TUN devices joined by a process): root on Linux only.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.alone import alone
from tests.bench.table import Unavailable

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT.parent / "shared" / "tools" / "weak_link.py"
FAR = "localhost"  # what the gateway's own certificate is for; the desk's namespace takes it for the far end
_FAR_ADDRESS = "10.98.0.2"
_NEAR, _FAR_SPACE = "spc", "sps"
_PATIENCE = 5.0  # seconds


@dataclass(frozen=True, slots=True)
class Weather:
    """``delay``: ms one way; ``loss``: share of packets each way; ``rate``: bits a second each way."""

    delay: float = 100.0
    loss: float = 0.02
    rate: int = 256_000
    seed: int = 1

    def floor(self, payload: int) -> float:
        """Seconds that ``payload`` bytes need at the line's rate: no header, no handshake, nothing sent twice."""
        return payload * 8 / self.rate


class WeakLine:
    """Programs run at its ends. Those at the far end listen on 127.0.0.1 and are reached as FAR."""

    def __init__(self, process: subprocess.Popen[bytes], counters: Path, hosts: Path) -> None:
        self._process = process
        self._counters = counters
        self._hosts = hosts

    def near(self, command: Sequence[str]) -> list[str]:
        """``command`` as it runs at the desk's end."""
        # only this process sees the hosts file
        bound = f'mount --bind {self._hosts} /etc/hosts && exec "$@"'
        return ["ip", "netns", "exec", _NEAR, "unshare", "-m", "sh", "-c", bound, "sh", *command]

    @property
    def far(self) -> tuple[str, ...]:
        """What runs a command at the gateway's end."""
        return ("ip", "netns", "exec", _FAR_SPACE)

    def reset(self) -> None:
        """Count from nought."""
        self._process.send_signal(signal.SIGUSR2)

    def bytes_crossed(self) -> int:
        """Bytes of IP packets given to the line since ``reset``, both ways, the lost ones too."""
        self._counters.unlink(missing_ok=True)
        self._process.send_signal(signal.SIGUSR1)
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            try:
                counted = json.loads(self._counters.read_text(encoding="utf-8"))
                return int(counted["up_bytes"]) + int(counted["dn_bytes"])
            except (OSError, ValueError):
                time.sleep(0.02)
        raise TimeoutError("the line does not say what crossed it")


@contextmanager
def weak_line(weather: Weather) -> Iterator[WeakLine]:
    """A line of this weather until the end of the block. Raises Unavailable where there can be none."""
    reason = _missing()
    if reason:
        raise Unavailable(reason)
    with alone("motcua-weak-line"), tempfile.TemporaryDirectory(prefix="motcua-line-") as folder:
        counters, hosts = Path(folder) / "counters.json", Path(folder) / "hosts"
        hosts.write_text(f"{_FAR_ADDRESS} {FAR}\n", encoding="utf-8")
        arguments = map(str, (weather.delay, weather.loss, weather.rate, counters, weather.seed))
        process = subprocess.Popen(
            [sys.executable, str(PROGRAM), *arguments], stdout=subprocess.PIPE, env={**os.environ, "CC": "cubic"}
        )
        assert process.stdout is not None
        try:
            if process.stdout.readline() != b"ready\n":
                raise Unavailable("the TUN devices can't be made")
            yield WeakLine(process, counters, hosts)
        finally:
            process.terminate()
            process.wait(_PATIENCE)
            process.stdout.close()
            for space in (_NEAR, _FAR_SPACE):
                subprocess.run(["ip", "netns", "del", space], stderr=subprocess.DEVNULL, check=False)


def _missing() -> str:
    geteuid: Callable[[], int] | None = getattr(os, "geteuid", None)
    if geteuid is None or geteuid() != 0:
        return "network namespaces need root on Linux"
    if not PROGRAM.exists():
        return "../shared/tools/weak_link.py is not here"
    if not Path("/dev/net/tun").exists() or shutil.which("ip") is None:
        return "no TUN devices here"
    return ""
