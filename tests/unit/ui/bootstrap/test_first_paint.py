"""What a person sees first waits for nothing: the desk is started as from the command line, and stopped at its paint."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]
HEAVY = (
    *("sqlalchemy", "sqlcipher3", "httpx", "reportlab", "cryptography", "PIL", "smartcard", "argon2"),
    *("socket", "logging.handlers", "platformdirs", "tomllib", "importlib.resources", "dataclasses"),
    *(
        "counter.events",
        "counter.settings",
        "counter.catalogue",
        "counter.store",
        "counter.services",
        "devices",
        "sync",
    ),
    *(
        "ui.bridge",
        "ui.theme.sheet",
        "ui.bootstrap.office",
        "ui.bootstrap.station",
        "ui.bootstrap.behind",
        "PySide6.QtSvg",
        "PySide6.QtNetwork",
    ),
)
CHILD = """
import json, os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isWindow():
            QTimer.singleShot(0, told)
        return False

def told():
    window = QApplication.topLevelWidgets()[0]
    said = {"modules": sorted(sys.modules), "shown": window.isVisible(), "title": window.windowTitle()}
    print(json.dumps(said), flush=True)
    os._exit(0)

app = QApplication(["motcua"])
watcher = FirstPaint()
app.installEventFilter(watcher)
from ui import cli
sys.exit(cli.main(["--state", sys.argv[1], "desk"]))
"""


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("state")


@pytest.fixture(scope="module")
def said(state: Path) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", CHILD, str(state)],
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        timeout=60,
        check=True,
    )
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_a_window_of_the_program_is_seen(said: dict[str, object]) -> None:
    assert (said["shown"], said["title"]) == (True, "Một Cửa")


@pytest.mark.parametrize("heavy", HEAVY)
def test_it_does_not_wait_for(heavy: str, said: dict[str, object]) -> None:
    loaded = said["modules"]
    assert isinstance(loaded, list)
    assert "ui.desk.opening" in loaded
    assert not [name for name in loaded if name == heavy or name.startswith(f"{heavy}.")]


def test_no_store_and_no_log_is_opened_before_it(state: Path, said: dict[str, object]) -> None:
    assert said["shown"]
    assert [path.name for path in state.rglob("*") if path.is_file()] == []
