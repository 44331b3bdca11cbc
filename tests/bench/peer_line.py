"""Programs that others wrote, carrying the same two filings over the same weak line, TLS on."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sync.gateway.certificate import TlsFiles, own_certificate
from tests.bench.table import Unavailable
from tests.bench.weak_desk import FILINGS, PAPER, PAPERS, STATEMENT
from tests.bench.weak_line import FAR, Weather, weak_line

HERE = Path(__file__).resolve().parent / "peers"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "motcua-peers"
TUS_CLIENT = "tuspy==1.1.0"


@dataclass(frozen=True, slots=True)
class Peer:
    """Command lines but for their arguments. ``weaker``: what it promises less than ours."""

    name: str
    server: tuple[str, ...]
    client: tuple[str, ...]
    weaker: str


@dataclass(frozen=True, slots=True)
class Carried:
    """Seconds from the word to begin until the client said done; bytes that crossed."""

    seconds: float
    crossed: int


def put() -> Peer:
    here = (sys.executable, str(HERE / "put_server.py")), (sys.executable, str(HERE / "put_client.py"))
    return Peer("plain PUT per file", *here, "no signature, no resuming, no receipt; synced")


def tus() -> Peer:
    """Raises Unavailable until ``install`` has been."""
    python = CACHE / "venv" / "bin" / "python"
    _need(python, CACHE / "node_modules" / "@tus" / "server")
    server, client = ("node", str(HERE / "tus_server.mjs")), (str(python), str(HERE / "tus_client.py"))
    return Peer("tuspy, @tus/server", server, client, "no signature, no receipt, not synced")


def pouchdb() -> Peer:
    """Raises Unavailable until ``install`` has been."""
    _need(CACHE / "node_modules" / "express-pouchdb")
    server, client = ("node", str(HERE / "pouch_server.cjs")), ("node", str(HERE / "pouch_client.cjs"))
    return Peer("pouchdb, express-pouchdb", server, client, "no signature, no receipt, not synced")


def install() -> None:
    """Put the others' programs into CACHE through their own package managers. Raises Unavailable."""
    if shutil.which("npm") is None:
        raise Unavailable("npm is not here")
    CACHE.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "package.json", CACHE / "package.json")
    commands: list[list[str | Path]] = [
        ["npm", "install", "--no-audit", "--no-fund", "--silent"],
        [sys.executable, "-m", "venv", CACHE / "venv"],
        [CACHE / "venv" / "bin" / "python", "-m", "pip", "install", "--quiet", TUS_CLIENT],
    ]
    for command in commands:
        if subprocess.run(command, cwd=CACHE, stdout=sys.stderr, stderr=subprocess.DEVNULL, check=False).returncode:
            raise Unavailable(f"{command[0]} could not fetch the packages")


def carry(peer: Peer, weather: Weather) -> Carried:
    """The filings' files from the near end to the far one."""
    with weak_line(weather) as line, tempfile.TemporaryDirectory(prefix="motcua-peer-") as place, ExitStack() as ending:
        folder = Path(place)
        tls = own_certificate(folder, FAR, "bench", datetime.now(UTC))
        files, kept = folder / "files", folder / "kept"
        kept.mkdir()
        write_files(files)
        server = _started([*line.far, *peer.server, str(kept), *_secrets(tls)], ending)
        port = json.loads(_line_of(server))["port"]
        url = f"https://{FAR}:{port}"
        client = _started(line.near([*peer.client, url, str(files), str(tls.certificate)]), ending, tls)
        _expect(client, "ready")
        line.reset()
        begun = time.monotonic()
        assert client.stdin is not None
        client.stdin.write("go\n")
        client.stdin.flush()
        _expect(client, "done")
        return Carried(time.monotonic() - begun, line.bytes_crossed())


def write_files(folder: Path) -> None:
    """What ``weak_desk`` files, as files: ``<filing>-statement`` and ``<filing>-paper<n>``."""
    folder.mkdir()
    dice = random.Random(7)
    for filing in range(FILINGS):
        statement = bytes(dice.choices(range(32, 127), k=STATEMENT))
        (folder / f"{filing}-statement").write_bytes(statement)
        for number in range(PAPERS):
            (folder / f"{filing}-paper{number}").write_bytes(dice.randbytes(PAPER))


def _secrets(tls: TlsFiles) -> list[str]:
    return [str(tls.certificate), str(tls.key), tls.password]


def _started(command: list[str], ending: ExitStack, tls: TlsFiles | None = None) -> subprocess.Popen[str]:
    trust = {"NODE_EXTRA_CA_CERTS": str(tls.certificate)} if tls else {}
    process = subprocess.Popen(
        command,
        cwd=CACHE if CACHE.exists() else HERE,
        env={**os.environ, **trust},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    ending.callback(_end, process)
    return process


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait(10)
    for stream in (process.stdin, process.stdout):
        assert stream is not None
        stream.close()


def _line_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise RuntimeError(f"{process.args!r} ended")
    return line


def _expect(process: subprocess.Popen[str], word: str) -> None:
    while _line_of(process).strip() != word:
        pass


def _need(*paths: Path) -> None:
    if not all(path.exists() for path in paths) or shutil.which("node") is None:
        raise Unavailable("not installed: `python3 installer/dev.py prove peers_wire` fetches it")
