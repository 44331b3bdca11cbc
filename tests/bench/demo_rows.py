"""The walk-in that plays itself: how long the person waits for the program, all steps together."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path

from tests.bench.table import Measured, row
from tests.fakes.smart_card_service import alone
from ui.bootstrap.station import child_command, child_environment

_ROOT = Path(__file__).resolve().parents[2]


@row("demo.program_s", "motcua demo --play: seconds in which the program works and a person waits")
def program() -> Measured:
    with tempfile.TemporaryDirectory(prefix="demo-row-") as folder, alone():
        subprocess.run(
            child_command("--state", f"{folder}/state", "demo", "--play", "--out", f"{folder}/out"),
            stdout=subprocess.DEVNULL,
            env={**child_environment(), "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
            cwd=_ROOT,
            timeout=55,
            check=True,
        )
        figures = json.loads(Path(folder, "out", "demo.json").read_text(encoding="utf-8"))
    note = f"{figures['typed']} fields typed, {figures['filled']} filled, {figures['bytes']} B on the line"
    return Measured(figures["program_s"], "s", note=note)
