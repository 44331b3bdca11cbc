"""The seal of the shipped data files: the digests of those whose shape was judged when they were written.

To judge a schema by its meta-schema takes ten times as long as to read it. What has not changed since
``python -m counter.catalogue.reseal`` is not judged at every start; ``motcua catalogue check`` and the tests
judge everything. A file that somebody mended is merely judged again.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Final

_SEAL: Final = Path(__file__).with_name("sealed.json")


def digest_of(name: str, text: str) -> str:
    """Over the file's name and its text with newlines as read, so the same on every system."""
    return hashlib.sha256(f"{name}\n{text}".encode()).hexdigest()


@cache
def sealed() -> frozenset[str]:
    """The digests; none where the seal is missing, and then everything is judged."""
    return frozenset(json.loads(_SEAL.read_text(encoding="utf-8"))) if _SEAL.exists() else frozenset()


def digests(folder: Path, names: tuple[str, ...]) -> frozenset[str]:
    """Of every file of these names in the procedures' folders."""
    return frozenset(
        digest_of(file.name, file.read_text(encoding="utf-8"))
        for one in sorted(folder.iterdir())
        for file in (one / name for name in names)
        if file.is_file()
    )


def write(found: frozenset[str]) -> None:
    _SEAL.write_text(json.dumps(sorted(found), indent=0) + "\n", encoding="utf-8", newline="\n")
