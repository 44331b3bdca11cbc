"""The further worker processes of a gateway: started beside the first on its port, begun anew when one ends."""

from __future__ import annotations

import argparse
import logging
import os
import subprocess
import threading
from typing import Final

from counter.settings import GatewayProgramSettings
from ui.bootstrap.station import child_command, child_environment

_log = logging.getLogger(__name__)
_PAUSE: Final = 1.0  # seconds before a worker that ended is begun anew
_GRACE: Final = 10.0  # seconds to end by itself


class OtherWorkers:
    """A worker keeps nothing of its own, so one that ends loses no filing: its callers come again elsewhere.

    They read their settings themselves; what came by argument is passed on. Their standard input is ours to
    close: they end with us, however we end.
    """

    def __init__(self, options: argparse.Namespace, settings: GatewayProgramSettings, port: int) -> None:
        words = ["--settings", str(options.settings)] if options.settings else []
        words += ["--state", str(options.state)] if options.state else []
        words += ["gateway", "--port", str(port), "--share-port", "--stop-with-stdin"]
        words += ["--recovery-key", str(options.recovery_key)] if options.recovery_key else []
        self._command = child_command(*words)
        self._settings = settings
        self._ended = threading.Event()
        self._running: dict[int, subprocess.Popen[bytes]] = {}
        self._threads = [
            threading.Thread(target=self._keep, args=(number,), name=f"worker-{number}", daemon=True)
            for number in range(1, settings.workers)
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """All of them, within seconds."""
        self._ended.set()
        for process in list(self._running.values()):
            if process.stdin is not None:
                process.stdin.close()
        for thread in self._threads:
            thread.join(_GRACE)
        for process in self._running.values():
            if process.poll() is None:
                process.kill()

    def _keep(self, number: int) -> None:
        environment = child_environment()
        if self._settings.metrics_port:
            environment["MOTCUA_GATEWAY_PROGRAM_METRICS_PORT"] = str(self._settings.metrics_port + number)
        while not self._ended.is_set():
            with subprocess.Popen(  # noqa: S603 - our own program
                self._command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment
            ) as process:
                self._running[number] = process
                _log.info("worker %d of process %d is %d", number, os.getpid(), process.pid)
                process.wait()
            if not self._ended.wait(_PAUSE):
                _log.warning("worker %d ended with %d and is begun anew", number, process.returncode)
