"""What the house wants of the operating system: asked of Debian by name, and installed if missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from sysconfig import get_path

# pyscard comes as source on Linux
_TO_BUILD = ("gcc", "libc6-dev", "libpcsclite-dev", "swig")
_CARD_SERVICE = ("pcscd", "vsmartcard-vpcd")
_QT = (
    "libcups2", "libdbus-1-3", "libegl1", "libfontconfig1", "libfreetype6", "libgl1", "libglib2.0-0",
    "libgssapi-krb5-2", "libwayland-cursor0", "libx11-6", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0",
    "libxcb-keysyms1", "libxcb-render-util0", "libxcb-shape0", "libxcb-xkb1", "libxkbcommon-x11-0", "libxkbcommon0",
)  # fmt: skip
_DATABASE = ("postgresql-15",)  # the server that tests start for themselves; the gateway's default needs none
_SCANNER = ("libsane1", "sane-utils")  # scanimage, and the backends it drives; one of them is for tests
_TO_LOOK = ("poppler-utils", "xdotool", "xvfb")
_READ_ALOUD = ("at-spi2-core", "dbus-daemon")  # how a screen reader, and a test in its place, reads the screen


class PackagesError(Exception):
    """Packages are missing and may not be installed from here; the text names them."""


def install_missing() -> None:
    """Install what is missing, through apt. Nothing to do on Windows. Raises PackagesError."""
    if sys.platform == "win32":
        return
    wanted = (*_TO_BUILD, *_for_python(), *_CARD_SERVICE, *_QT, *_DATABASE, *_SCANNER, *_TO_LOOK, *_READ_ALOUD)
    if shutil.which("apt-get") is None or shutil.which("dpkg-query") is None:
        print("Not a Debian: on this system the counterparts of these are wanted:\n  " + " ".join(wanted), flush=True)
        return
    missing = [name for name in wanted if name not in _installed(wanted)]
    if not missing:
        return
    print("Installing " + " ".join(missing), flush=True)
    as_root = _as_root()
    if as_root is None:
        raise PackagesError("Neither root nor sudo. Please run:\n  apt-get install " + " ".join(missing))
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-qq", "--yes", "--no-install-recommends", *missing]):
        if subprocess.run([*as_root, "apt-get", *words], env=quiet, check=False).returncode:
            raise PackagesError("apt-get did not succeed; wanted are:\n  " + " ".join(missing))


def _for_python() -> tuple[str, ...]:
    """What Debian cuts off its own Python; another Python on the machine is whole."""
    if sys.base_prefix != "/usr":
        return ()
    headers = Path(get_path("include")) / "Python.h"
    return ("python3-venv",) if headers.exists() else ("python3-venv", "python3-dev")


def _installed(names: tuple[str, ...]) -> set[str]:
    """Which of them are installed; a name that a newer Debian ends with t64 counts as the plain one."""
    asked = [form for name in names for form in (name, f"{name}t64")]
    answer = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${db:Status-Status} ${Package}\n", *asked],
        capture_output=True,
        text=True,
        check=False,  # it fails as soon as one name is unknown, and tells the others all the same
    )
    lines = (line.split() for line in answer.stdout.splitlines())
    return {name.removesuffix("t64") for status, name in lines if status == "installed"}


def _as_root() -> list[str] | None:
    if sys.platform == "win32" or os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n", "--preserve-env=DEBIAN_FRONTEND"]
    return None
