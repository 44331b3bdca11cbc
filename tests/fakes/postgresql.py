"""A real PostgreSQL 15 or newer for tests: a server of our own on a socket in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

_SERVER_USER = "postgres"  # a server refuses to run as root


class NoPostgresError(Exception):
    """No server can be started here; the text says why."""


class PostgresServer:
    """``start()``; ``database()`` empties the one there is and gives its URL; ``stop()``.

    Files are not synced to the disk unless ``synced``: what is tested here is concurrency, not power cuts.
    """

    def __init__(self, *, synced: bool = False) -> None:
        self._synced = synced
        self._folder = Path()

    def start(self) -> None:
        """Raises NoPostgresError."""
        self._tools = _tools()
        self._as_user = _as_user()
        # not in pytest's folder: another user must reach it, and a socket's path is short
        self._folder = Path(tempfile.mkdtemp(prefix="motcua-pg-"))
        if self._as_user:
            shutil.chown(self._folder, _SERVER_USER)
        self._run("initdb", "-D", "data", "-U", "motcua", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync")
        options = (
            f"-k {self._folder} -c listen_addresses= -c fsync={'on' if self._synced else 'off'} -c max_connections=60"
        )
        self._run("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", options, "start")

    def database(self) -> str:
        emptied = "DROP SCHEMA public CASCADE; CREATE SCHEMA public"
        self._run("psql", "-q", "-h", str(self._folder), "-U", "motcua", "-c", emptied, "postgres")
        return f"postgresql://motcua@/postgres?host={self._folder}"

    def stop(self) -> None:
        if self._folder == Path():
            return
        self._run("pg_ctl", "-D", "data", "-w", "-m", "immediate", "stop")
        shutil.rmtree(self._folder)
        self._folder = Path()

    def _run(self, tool: str, *words: str) -> None:
        command = [*self._as_user, str(self._tools / tool), *words]
        # a server started through a pipe would hold it open
        with (self._folder / f"{tool}.out").open("ab") as out:
            done = subprocess.run(command, cwd=self._folder, stdout=out, stderr=out, check=False)
        if done.returncode:
            raise NoPostgresError((self._folder / f"{tool}.out").read_text(encoding="utf-8", errors="replace"))


def _tools() -> Path:
    beside = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    for folder in reversed(beside):
        if int(folder.parent.name) >= 15 and (folder / "initdb").exists():
            return folder
    found = shutil.which("initdb")
    if found is None:
        raise NoPostgresError("PostgreSQL 15 is not installed (Debian: postgresql-15)")
    return Path(found).parent


def _as_user() -> list[str]:
    if os.name != "posix":
        raise NoPostgresError("this fixture starts servers on POSIX systems only")
    if os.geteuid() != 0:
        return []
    if (
        shutil.which("runuser") is None
        or subprocess.run(["id", _SERVER_USER], capture_output=True, check=False).returncode
    ):
        raise NoPostgresError(f"root starts no PostgreSQL server, and there is no user {_SERVER_USER}")
    return ["runuser", "-u", _SERVER_USER, "--"]
