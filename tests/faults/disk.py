"""A side's disk: counted steps, a budget of bytes, and what a power cut leaves of it.

The layer itself is ``disk_layer.c``, compiled once and loaded before everything else (LD_PRELOAD). It
journals what was made to last; here the journal is read after a power cut, and the folder becomes one
of the folders that the cut may have left: everything that was synced, and of the rest as much as chance
had already carried to the medium: nothing, whole files and names, or single blocks of them.
"""

from __future__ import annotations

import ctypes
import hashlib
import mmap
import os
import random
import shutil
import struct
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SOURCE: Final = Path(__file__).with_name("disk_layer.c")
STEPS, KILL_AT, ROOM, SEQUENCE, KILLED, REFUSED, _CELLS = range(7)  # as in disk_layer.c
NO_LIMIT: Final = -1
BLOCK: Final = 4096


def compiled_layer() -> Path | None:
    """The library, made at the first asking; None where there is no compiler."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None or os.name != "posix":
        return None
    digest = hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:16]
    library = Path(tempfile.gettempdir()) / f"motcua-disk-layer-{os.getuid()}-{digest}.so"
    if not library.exists():
        fresh = library.with_suffix(f".{os.getpid()}")
        subprocess.run([compiler, "-O2", "-shared", "-fPIC", "-o", str(fresh), str(SOURCE), "-ldl"], check=True)
        fresh.replace(library)
    return library


class Cells:
    """Numbers shared by the driver and a process that uses the disk."""

    def __init__(self, file: Path, count: int = _CELLS) -> None:
        if not file.exists():
            file.write_bytes(bytes(8 * count))
        with file.open("r+b") as opened:
            self._map = mmap.mmap(opened.fileno(), 8 * count)

    def __getitem__(self, cell: int) -> int:
        return int(struct.unpack_from("=q", self._map, 8 * cell)[0])

    def __setitem__(self, cell: int, value: int) -> None:
        struct.pack_into("=q", self._map, 8 * cell, value)

    def close(self) -> None:
        self._map.close()


def _beside(root: Path) -> tuple[Path, Path]:
    """Where the journal of this root lies, and its cells."""
    return root.with_name(root.name + "-journal"), root.with_name(root.name + "-cells")


def begin_layer(root: Path) -> None:
    """In the process that uses the disk: from here on the layer is at work below ``root``."""
    layer = ctypes.CDLL(None)
    if layer.disk_layer_begin(*(str(path).encode() for path in (root, *_beside(root)))):
        raise OSError("the disk layer did not begin")


@dataclass(eq=False)
class _Node:
    """A file or a folder, whatever its name. ``kept``: where its synced bytes lie; None: nothing was synced."""

    is_folder: bool = False
    kept: Path | None = None


class Disk:
    """``root``: the folder as its user sees it, made as a copy of ``image``."""

    def __init__(self, root: Path, image: Path) -> None:
        self.root = root
        self._image = image
        self._cuts = 0
        self._journal, cells = _beside(root)
        shutil.copytree(image, root)
        self._journal.mkdir()
        self.cells = Cells(cells)
        self.cells[ROOM] = NO_LIMIT
        self._refused = 0

    def has_refused(self) -> bool:
        """Whether it refused a write since this was last asked: somebody may have made room meanwhile."""
        before, self._refused = self._refused, self.cells[REFUSED]
        return self._refused > before

    def lose_power(self, chance: random.Random) -> None:
        """The user is dead; put in place what the medium has. Draws from ``chance``."""
        lasting, current = self._replayed()
        mercy = chance.choice(("none", "none", "files", "blocks"))
        fresh = self.root.with_name(self.root.name + "-fresh")
        fresh.mkdir()
        for path in sorted(lasting.keys() | current.keys()):
            node, seen = lasting.get(path), current.get(path)
            if node is not seen and mercy != "none" and chance.random() < 0.5:
                node = seen
            if node is None or not (fresh / path).parent.is_dir():
                continue
            if node.is_folder:
                (fresh / path).mkdir()
                continue
            kept = node.kept.read_bytes() if node.kept else b""
            unsynced = kept
            if node is seen and (self.root / path).is_file():
                unsynced = (self.root / path).read_bytes()
            (fresh / path).write_bytes(_after(kept, unsynced, mercy, chance))
        shutil.rmtree(self.root)
        fresh.rename(self.root)
        self._cuts += 1
        image = self.root.with_name(f"{self.root.name}-image-{self._cuts}")
        shutil.copytree(self.root, image)
        self._image = image
        (self._journal / "log").write_bytes(b"")

    def _replayed(self) -> tuple[dict[str, _Node], dict[str, _Node]]:
        """The names that would last and the names as they are now, each with its node."""
        current: dict[str, _Node] = {
            path.relative_to(self._image).as_posix(): _Node(path.is_dir(), None if path.is_dir() else path)
            for path in self._image.rglob("*")
        }
        lasting = dict(current)
        log = self._journal / "log"
        for line in log.read_text(encoding="utf-8").splitlines() if log.exists() else ():
            kind, *told = line.split("\t")
            match kind:
                case "C" | "M":
                    current[told[0]] = _Node(is_folder=kind == "M")
                case "U":
                    current.pop(told[0], None)
                case "R":
                    current[told[1]] = current.pop(told[0])
                case "F":
                    current.setdefault(told[1], _Node()).kept = self._journal / told[0]
                case "D":
                    _make_last(told[0], current, lasting)
        return lasting, current


def _make_last(folder: str, current: dict[str, _Node], lasting: dict[str, _Node]) -> None:
    def inside(path: str) -> bool:
        return path.rpartition("/")[0] == folder

    for path in [path for path in lasting if inside(path) and path not in current]:
        del lasting[path]
    lasting.update({path: node for path, node in current.items() if inside(path)})


def _after(kept: bytes, unsynced: bytes, mercy: str, chance: random.Random) -> bytes:
    if kept == unsynced or mercy == "none":
        return kept
    if mercy == "files":
        return chance.choice((kept, unsynced))
    size = chance.choice((len(kept), len(unsynced)))
    blocks = []
    for start in range(0, size, BLOCK):
        block = chance.choice((kept, unsynced))[start : start + BLOCK]
        blocks.append(block.ljust(min(BLOCK, size - start), b"\0"))
    return b"".join(blocks)
