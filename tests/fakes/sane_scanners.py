"""SANE with its own test backend and nothing else: real drivers' code, no metal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


def virtual_scanner(monkeypatch: pytest.MonkeyPatch, folder: Path, **said: str) -> str:
    """Configure the backend in ``folder``; ``said``: its options (``test.conf``). The device's name.

    Skips aloud where SANE is not installed.
    """
    if shutil.which("scanimage") is None:
        pytest.skip("SANE's scanimage is not installed (installer/system_packages.py)")
    lines = {"number_of_devices": "1", "mode": "Gray", "test-picture": '"Grid"'} | {
        name.replace("_", "-"): text for name, text in said.items()
    }
    (folder / "dll.conf").write_text("test\n", encoding="utf-8")
    (folder / "test.conf").write_text("".join(f"{name} {text}\n" for name, text in lines.items()), encoding="utf-8")
    monkeypatch.setenv("SANE_CONFIG_DIR", str(folder))
    return "test:0"
