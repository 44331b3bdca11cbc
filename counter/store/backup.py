r"""The whole counter in one file, made while the desk works, read back before it counts.

::

    head    {"format", "station", "profile", "at", "salt", "key_file"}      legible: the key slots are sealed
    sealed  record({"kind": "file", "path", "size"}) ‖ blob … ‖ record({"kind": "end", "files"})
    key     of the stream: from the store's data key                        (``counter.carry.framing``)

So whatever opens the store opens its backup: on another PC that is the office's recovery key. The
database is SQLite's own online copy of one moment; no writer waits for it. A paper's file never
changes once a commit names it, so the papers of that moment may be copied after it: one that is gone
meanwhile was taken out of a draft, and a newer moment is copied instead.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO, Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, Field, TypeAdapter, ValidationError
from sqlalchemy import select

from counter.carry.filing_record import CARRIED_MODEL
from counter.carry.framing import SealedReader, framed_head, open_carried, read_head, record, stream_key
from counter.errors import ContentError, FailureCode, StoreError
from counter.ports import RandomBytes
from counter.sealed_stream import seal
from counter.store.disk import disk_errors, sync_file, sync_folder, whole_file
from counter.store.engine import encrypted_engine, outside_transaction
from counter.store.store import DATABASE as FILE
from counter.store.tables import papers

MAGIC = b"MOTCUA-BACKUP/1\n"
SUFFIX = ".motcua-saoluu"
DATABASE = f"store/{FILE}"
KEY_FILE = "store/keys.json"
_PAPERS = "store/papers"
_BLOCK = 1024 * 1024
_MOMENTS = 20
_LARGEST_RECORD = 4096


class BackupHead(BaseModel):
    """What anyone may read. ``station``: ``<unit>/<counter>``; ``salt`` makes the stream's key its own."""

    model_config = CARRIED_MODEL

    format: Literal["motcua-backup/1"] = "motcua-backup/1"
    station: Annotated[str, Field(max_length=80)]
    profile: Literal["training", "live"]
    at: AwareDatetime
    salt: Annotated[bytes, Field(min_length=16, max_length=16)]
    key_file: Annotated[bytes, Field(max_length=64 * 1024)]


class _File(BaseModel):
    """``path`` below the profile's folder: plain names, so that it means the same on every system."""

    model_config = CARRIED_MODEL

    kind: Literal["file"] = "file"
    path: Annotated[
        str, Field(max_length=300, pattern=r"^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,5}$")
    ]
    size: Annotated[int, Field(ge=0)]


class _End(BaseModel):
    model_config = CARRIED_MODEL

    kind: Literal["end"] = "end"
    files: Annotated[int, Field(ge=0)]


_RECORD: TypeAdapter[_File | _End] = TypeAdapter(Annotated[_File | _End, Field(discriminator="kind")])


@dataclass(frozen=True, slots=True)
class CounterFolder:
    """What belongs to one counter. ``extras``: path in the backup → a file beside the store (settings, lists)."""

    store: Path
    data_key: bytes = field(repr=False)
    station: str
    profile: str
    extras: Mapping[str, Path] = field(default_factory=dict)


def back_up(counter: CounterFolder, target: Path, *, at: datetime, random: RandomBytes) -> int:
    """Write ``target`` and read it back; its size in bytes.

    From any process, also beside a running desk. Raises StoreError: CARRIER_FULL (nothing is left
    there), STORE_BROKEN where the copy does not prove whole, ATTACHMENT_BROKEN.
    """
    with disk_errors():
        head = BackupHead(
            station=counter.station,
            profile=counter.profile,  # type: ignore[arg-type]  # - pydantic checks the word
            at=at,
            salt=random(16),
            key_file=(counter.store / "keys.json").read_bytes(),
        )
    raw = head.model_dump_json().encode()
    key = stream_key(counter.data_key, MAGIC, raw)
    written = hashlib.sha256()
    with whole_file(target) as out:
        out.write(framed_head(MAGIC, raw))
        for chunk in seal(_noted(_content(counter), written), key):
            out.write(chunk)
        sync_file(out)
        _read_back(Path(out.name), key, written.digest())
    return target.stat().st_size


def rotate(made: Path, station: str, keep: int) -> int:
    """Keep ``made`` and this station's newest others beside it, ``keep`` in all (0: every one); how many went.

    Names sort by their time; a clock that was ahead once does not cost the backup that was just made.
    """
    with disk_errors():
        others = sorted(set(made.parent.glob(f"{backup_stem(station)}-*{SUFFIX}")) - {made})
        gone = others[: max(len(others) - keep + 1, 0)] if keep else []
        for file in gone:
            file.unlink(missing_ok=True)
    return len(gone)


def backup_stem(station: str) -> str:
    return station.replace("/", "-")


class BackupReader:
    """A backup that was opened. Raises ContentError CARRIED_FILE_BROKEN throughout."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self._raw = read_head(source, MAGIC)
        try:
            self.head = BackupHead.model_validate_json(self._raw)
        except ValidationError as exc:
            raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "not a backup's head") from exc

    def unpack(self, data_key: bytes, folder: Path) -> int:
        """Every file below ``folder``, which only counts once this has returned; the number of files.

        Raises StoreError as well: DISK_FULL.
        """
        sealed = SealedReader(self._source, stream_key(data_key, MAGIC, self._raw))
        number = 0
        while isinstance(one := _record(sealed), _File):
            with disk_errors():
                file = folder / one.path
                file.parent.mkdir(parents=True, exist_ok=True)
                with file.open("wb") as out:
                    for part in sealed.blob(one.size):
                        out.write(part)
                    sync_file(out)
                sync_folder(file.parent)
            number += 1
        sealed.end()
        if one.files != number:
            raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "not as many files as it says")
        return number


def _noted(parts: Iterator[bytes], digest: Any) -> Iterator[bytes]:
    for part in parts:
        digest.update(part)
        yield part


def _content(counter: CounterFolder) -> Iterator[bytes]:
    number = 0
    for path, file in counter.extras.items():
        yield from _entry(path, file)
        number += 1
    with disk_errors():
        scratch = tempfile.TemporaryDirectory(dir=counter.store, prefix="snapshot-")
    with scratch as folder:
        moment = Path(folder) / "moment"
        sent: set[str] = set()
        for _attempt in range(_MOMENTS):
            gone = False
            for name in sorted(_moment(counter, moment) - sent):
                file = counter.store / "papers" / name[:2] / name
                if not file.exists():
                    gone = True
                    continue
                yield from _entry(f"{_PAPERS}/{name[:2]}/{name}", file)
                sent.add(name)
            if not gone:
                break
        else:
            raise StoreError(FailureCode.ATTACHMENT_BROKEN, "a paper's file is missing")
        yield from _entry(DATABASE, moment)
    yield record(_End(files=number + len(sent) + 1).model_dump_json().encode())


def _entry(path: str, file: Path) -> Iterator[bytes]:
    with disk_errors(), file.open("rb") as source:
        size = source.seek(0, 2)
        source.seek(0)
        yield record(_File(path=path, size=size).model_dump_json().encode())
        while size:
            part = source.read(min(size, _BLOCK))
            if not part:
                raise StoreError(FailureCode.STORE_BROKEN, "a file shrank while it was read")
            size -= len(part)
            yield part


def _moment(counter: CounterFolder, copy: Path) -> set[str]:
    """Copy the database as of one moment and prove the copy; the names of the papers' files it knows."""
    for suffix in ("", "-wal", "-shm"):
        copy.with_name(copy.name + suffix).unlink(missing_ok=True)
    source, target = encrypted_engine(counter.store / FILE, counter.data_key), None
    try:
        target = encrypted_engine(copy, counter.data_key)
        with source.connect() as here, target.connect() as there:
            _driver(here).backup(_driver(there))
        with target.connect() as there:
            outside_transaction(there, "PRAGMA journal_mode = DELETE")
            with there.begin():
                if not _sound(there):
                    raise StoreError(FailureCode.STORE_BROKEN, "the copy does not prove whole")
                return set(there.execute(select(papers.c.chunks)).scalars())
    finally:
        source.dispose()
        if target is not None:
            target.dispose()


def _sound(connection: Any) -> bool:
    checked = connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
    return checked == ["ok"] and not connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()


def _driver(connection: Any) -> Any:
    return connection.connection.dbapi_connection


def _read_back(file: Path, key: bytes, expected: bytes) -> None:
    """Raises StoreError STORE_BROKEN when the medium does not give back what was written."""
    with open_carried(file) as source:
        read_head(source, MAGIC)
        sealed = SealedReader(source, key)
        while isinstance(one := _record(sealed), _File):
            for _part in sealed.blob(one.size):
                pass
        if sealed.seen != expected:
            raise StoreError(FailureCode.STORE_BROKEN, "the medium gave back something else")


def _record(sealed: SealedReader) -> _File | _End:
    try:
        return _RECORD.validate_json(sealed.record(_LARGEST_RECORD))
    except ValidationError as exc:
        raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "not a backup's entry") from exc
