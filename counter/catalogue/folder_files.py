"""The files of one procedure's folder as text, wherever they lie: on the disk, or in a package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from counter.errors import FailureCode, StoreError

HEAD: Final = "procedure.toml"
FORM_FILES: Final = ("form.schema.json", "form.ui.json", "prefill.json", "checks.json")
PARTS_FILE: Final = "parts.json"
NAMES: Final = (HEAD, *FORM_FILES, PARTS_FILE)
LARGEST_FILE: Final = 256 * 1024
MOST_FOLDERS: Final = 5000


@dataclass(frozen=True, slots=True)
class FolderFiles:
    """``name``: ``<code>`` or ``<code>@<version>``; ``raw``: octets by file name; ``unread``: why a file is missing."""

    name: str
    raw: Mapping[str, bytes] = field(repr=False)
    unread: Mapping[str, str] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return name in self.raw or name in self.unread

    def text(self, name: str, problems: list[str]) -> str | None:
        """The file as text, every line ended alike; None, and why in ``problems``."""
        if name not in self.raw:
            problems.append(f"{name}: {self.unread.get(name, 'missing')}")
            return None
        try:
            text = self.raw[name].decode("utf-8")
        except UnicodeDecodeError:
            problems.append(f"{name}: not UTF-8")
            return None
        return text.replace("\r\n", "\n").replace("\r", "\n")


def folders_in(folder: Path) -> Iterator[FolderFiles]:
    """Every procedure's folder, by name. Raises StoreError NOT_FOUND where ``folder`` cannot be listed."""
    try:
        inside = sorted(one for one in folder.iterdir() if one.is_dir())
    except OSError as exc:
        raise StoreError(FailureCode.NOT_FOUND, f"{folder.name}: {exc.strerror}") from exc
    for one in inside[:MOST_FOLDERS]:
        yield files_of(one)


def files_of(folder: Path) -> FolderFiles:
    """One procedure's folder. It never raises: what cannot be read is among ``unread``."""
    raw: dict[str, bytes] = {}
    unread: dict[str, str] = {}
    for name in NAMES:
        file = folder / name
        try:
            if file.stat().st_size > LARGEST_FILE:
                unread[name] = f"larger than {LARGEST_FILE} bytes"
            else:
                raw[name] = file.read_bytes()
        except FileNotFoundError:
            continue
        except OSError as exc:
            unread[name] = str(exc.strerror)
    return FolderFiles(folder.name, raw, unread)
