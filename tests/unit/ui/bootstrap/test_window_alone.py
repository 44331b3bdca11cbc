"""What keeps, sends and reads is in the counter's process: the window's loads none of it, and the counter no Qt."""

from __future__ import annotations

import json
import subprocess
import sys

from ui.bootstrap.station import child_environment

OF_THE_COUNTER = {
    *("sqlalchemy", "sqlcipher3", "httpx", "smartcard", "reportlab", "pypdfium2", "argon2", "alembic"),
    *("sync", "counter.store.store", "ui.bootstrap.office", "ui.bootstrap.keys"),
}
_TELL = "import json, sys, {modules}\nprint(json.dumps(sorted(sys.modules)))"


def loaded_with(modules: str) -> set[str]:
    command = [sys.executable, "-X", "utf8", "-c", _TELL.format(modules=modules)]
    environment = {**child_environment(), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=True, timeout=120)
    return set(json.loads(done.stdout))


def test_the_window_loads_nothing_of_its_counter() -> None:
    loaded = loaded_with("ui.bootstrap.desk_program, ui.bootstrap.office_beside")
    assert "PySide6.QtWidgets" in loaded
    assert loaded & OF_THE_COUNTER == set()


def test_the_counter_loads_no_window() -> None:
    loaded = loaded_with("ui.bootstrap.office_child, ui.bootstrap.office, ui.bootstrap.training")
    assert "ui.bootstrap.office" in loaded
    assert not any(name.startswith("PySide6") for name in loaded)
