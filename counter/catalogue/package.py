"""A catalogue package: what differs from the program's own catalogue, in one signed file.

::

    motcua/catalogue/1                       a signed note (c2sp.org/signed-note), UTF-8
    version 7
    from 2026-12-01
    source Nghị quyết 12/2026/NQ-HĐND
    <sha256> <octets> 1.004194@2026-12-01/procedure.toml
    <sha256> <octets> mends/1.004222@2026-07-01+2026-12-01.json
    <sha256> <octets> units.json

    — motcua/catalogue Az3grlgt…
    NUL
    the files in the order of the list, one after the other, as one zlib stream (RFC 1950)

A publisher's later package replaces the earlier one as a whole: whoever missed some is right with the last.
Nothing of a package is believed before a key that the reader already trusts has signed its list.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from counter.catalogue.folder_files import LARGEST_FILE, NAMES, FolderFiles
from counter.catalogue.mend import MEND_NAME
from counter.errors import ContentError, FailureCode
from counter.ledger.note import LARGEST_NOTE, NoteKey, NoteSigner, SignedNote, sign

FORMAT: Final = "motcua/catalogue/1"
LARGEST_PACKAGE: Final = 8 * 1024 * 1024  # octets, as it travels
_LARGEST_WHOLE: Final = 24 * 1024 * 1024  # octets of all files together
_LARGEST_UNITS: Final = 2 * 1024 * 1024
_MOST_FILES: Final = 500
_LONGEST_SOURCE: Final = 300
UNITS: Final = "units.json"
_MENDS: Final = "mends/"
_FOLDER: Final = re.compile(r"[0-9]\.[0-9]{6}(?:@[0-9]{4}-[0-9]{2}-[0-9]{2})?")
_ENTRY: Final = re.compile(r"([0-9a-f]{64}) (0|[1-9][0-9]{0,7}) (\S{1,80})")
_HEAD: Final = re.compile(
    rf"{FORMAT}\nversion ([1-9][0-9]{{0,8}})\n"
    rf"from ([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})\nsource ([^\n]{{1,{_LONGEST_SOURCE}}})\n"
)


@dataclass(frozen=True, slots=True)
class Package:
    """``version`` counts up, publisher by publisher; ``since``: the day from which its unit list holds.

    ``files``: octets by place (``1.004194@2026-12-01/procedure.toml``). ``signed_by``: the trusted key.
    """

    signed_by: NoteKey
    version: int
    since: date
    source: str
    files: Mapping[str, bytes] = field(repr=False)

    @property
    def units(self) -> bytes | None:
        return self.files.get(UNITS)

    @property
    def mends(self) -> dict[str, bytes]:
        """By ``<code>@<version>``."""
        return {
            place.removeprefix(_MENDS).removesuffix(".json"): content
            for place, content in self.files.items()
            if place.startswith(_MENDS)
        }

    def folders(self) -> Iterator[FolderFiles]:
        """The procedures' folders, by name."""
        found: dict[str, dict[str, bytes]] = {}
        for place, content in self.files.items():
            folder, slash, name = place.partition("/")
            if slash and folder != _MENDS[:-1]:
                found.setdefault(folder, {})[name] = content
        return (FolderFiles(folder, raw) for folder, raw in sorted(found.items()))


def folder_places(folder: FolderFiles) -> dict[str, bytes]:
    """A folder's files by their places in a package."""
    return {f"{folder.name}/{name}": content for name, content in folder.raw.items()}


def mend_place(name: str) -> str:
    """Where the mend ``<code>@<version>`` lies in a package."""
    return f"{_MENDS}{name}.json"


def make(signer: NoteSigner, version: int, since: date, source: str, files: Mapping[str, bytes]) -> bytes:
    """A signed package of ``files``. Raises ContentError PACKAGE_BROKEN for what no package may hold."""
    listed = sorted(files.items())
    head = f"{FORMAT}\nversion {version}\nfrom {since.isoformat()}\nsource {source}\n"
    text = head + "".join(
        f"{hashlib.sha256(content).hexdigest()} {len(content)} {place}\n" for place, content in listed
    )
    try:
        _index(text)
        note = str(sign(text, [signer])).encode("utf-8")
    except (ContentError, ValueError) as exc:
        detail = exc.detail if isinstance(exc, ContentError) else "the list is longer than a note"
        raise ContentError(FailureCode.PACKAGE_BROKEN, detail) from exc
    packed = note + b"\0" + zlib.compress(b"".join(content for _, content in listed), 9)
    if len(packed) > LARGEST_PACKAGE:
        raise ContentError(FailureCode.PACKAGE_BROKEN, "larger than a package may be")
    return packed


def parse(data: bytes, trusted: Iterable[NoteKey]) -> Package:
    """Raises ContentError PACKAGE_REFUSED: no signature of a trusted key, another list, other octets."""
    if len(data) > LARGEST_PACKAGE:
        raise _refused("larger than a package may be")
    head, nul, body = data.partition(b"\0")
    if not nul or len(head) > LARGEST_NOTE:
        raise _refused("no list")
    try:
        note = SignedNote.parse(head.decode("utf-8"))
    except (UnicodeDecodeError, ContentError) as exc:
        raise _refused("no signed list") from exc
    signers = note.signed_by(trusted)
    if not signers:
        raise _refused("no signature of the publisher")
    version, since, source, entries = _index(note.text)
    return Package(signers[0], version, since, source, _contents(body, entries))


def _index(text: str) -> tuple[int, date, str, list[tuple[str, int, str]]]:
    head = _HEAD.match(text)
    if head is None or not head[3].isprintable() or head[3] != head[3].strip():
        raise _refused("a head that is none")
    try:
        since = date.fromisoformat(head[2])
    except ValueError as exc:
        raise _refused("no day") from exc
    lines = text[head.end() :].split("\n")[:-1]
    if not 0 < len(lines) <= _MOST_FILES:
        raise _refused("no files, or more than a package may hold")
    entries = []
    for line in lines:
        found = _ENTRY.fullmatch(line)
        if found is None or int(found[2]) > _largest(found[3]):
            raise _refused("a line that names no file of a package")
        entries.append((found[1], int(found[2]), found[3]))
    places = [place for _, _, place in entries]
    if places != sorted(set(places)):
        raise _refused("files out of order, or twice")
    if sum(size for _, size, _ in entries) > _LARGEST_WHOLE:
        raise _refused("more octets than a package may hold")
    return int(head[1]), since, head[3], entries


def _largest(place: str) -> int:
    """The most octets that this place may hold; -1 where there is no such place."""
    if place == UNITS:
        return _LARGEST_UNITS
    folder, _slash, name = place.partition("/")
    mended = folder == _MENDS[:-1] and name.endswith(".json") and MEND_NAME.fullmatch(name.removesuffix(".json"))
    return LARGEST_FILE if mended or (_FOLDER.fullmatch(folder) and name in NAMES) else -1


def _contents(body: bytes, entries: list[tuple[str, int, str]]) -> dict[str, bytes]:
    total = sum(size for _, size, _ in entries)
    stream = zlib.decompressobj()
    try:
        whole = stream.decompress(body, total + 1)
    except zlib.error as exc:
        raise _refused("octets that were not packed so") from exc
    if len(whole) != total or not stream.eof or stream.unused_data:
        raise _refused("more or fewer octets than listed")
    files: dict[str, bytes] = {}
    start = 0
    for digest, size, place in entries:
        files[place] = whole[start : start + size]
        start += size
        if hashlib.sha256(files[place]).hexdigest() != digest:
            raise _refused(f"{place}: not the octets that were signed")
    return files


def _refused(detail: str) -> ContentError:
    return ContentError(FailureCode.PACKAGE_REFUSED, detail)
