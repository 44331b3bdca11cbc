"""The audit trail leaves the store: a table for people, lines of JSON for programs, and a note that signs both."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from counter.ledger.note import NoteKey, NoteSigner
from counter.model.account import AuditLine
from counter.model.trail import TrailRow
from counter.ports import Clock, Post
from counter.services.export_register import BYTE_ORDER_MARK, row_of
from counter.services.read_trail import asked, subjects_of
from counter.store.disk import whole_file
from counter.store.store import Store
from counter.trail_events import ExportTrail, TrailExported
from counter.trail_note import TrailNote

MOST_ROWS: Final = 100_000  # of one export; a longer trail leaves by periods
_HEADER: Final = ("Dòng", "Thời điểm", "Người", "Việc", "Mã việc", "Hồ sơ, đối tượng", "Mục đích", "Chuỗi băm")


class TrailExport:
    """On the carry thread. ``signer``: the station's key under ``origin_of`` its name, asked for at the moment."""

    def __init__(
        self, store: Store, signer: Callable[[], NoteSigner], words: Mapping[str, str], clock: Clock, post: Post
    ) -> None:
        self._store = store
        self._signer = signer
        self._words = words
        self._clock = clock
        self._post = post

    def __call__(self, command: ExportTrail) -> None:
        """Raises AccountError ROLE_MISSING, StoreError CARRIER_FULL; then nothing is noted."""
        now = self._clock()
        signer = self._signer()
        question = replace(command.question, limit=MOST_ROWS)
        filing = question.filing.strip()
        with self._store.begin(command.by) as work:
            rows = work.audit.search(question, subjects_of(work, filing) if filing else ())
            count, head = work.audit.head()
        stem = f"nhat-ky-{signer.name.rpartition('/')[2]}-{now:%Y%m%d-%H%M%S}"
        in_order = rows[::-1]
        files = (
            (f"{stem}.csv", BYTE_ORDER_MARK + b"".join(row_of(cells) for cells in self._table(in_order))),
            (f"{stem}.jsonl", b"".join(_json(row) for row in in_order)),
        )
        digests = tuple((name, hashlib.sha256(content).hexdigest()) for name, content in files)
        note = command.folder / f"{stem}.note"
        signed = TrailNote(signer.name, count, head, digests).signed_by(signer)
        for name, content in (*files, (note.name, signed.encode("utf-8"))):
            with whole_file(command.folder / name) as file:
                file.write(content)
        with self._store.begin(command.by) as work:
            purpose = f"{len(rows)} rows {asked(command.question)}".strip()
            work.audit.append(AuditLine(now, command.by, "trail-exported", note.name, purpose))
            work.commit()
        self._post(TrailExported(note, len(rows)))

    def _table(self, rows: Iterable[TrailRow]) -> Iterable[tuple[str, ...]]:
        yield _HEADER
        for row in rows:
            line = row.line
            yield (
                str(row.number),
                f"{line.at:%d/%m/%Y %H:%M:%S}",
                line.actor,
                self._words.get(line.action, line.action),
                line.action,
                line.subject,
                line.purpose,
                row.hash.hex(),
            )


def _json(row: TrailRow) -> bytes:
    line = row.line
    said = {
        "row": row.number,
        "at": line.at.isoformat(),
        "actor": line.actor,
        "action": line.action,
        "subject": line.subject,
        "purpose": line.purpose,
        "hash": row.hash.hex(),
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def export_troubles(note: Path, text: str, key: NoteKey, store: Store) -> tuple[str, ...]:
    """What is wrong with an export: its signature, its files beside ``note``, the trail since. Empty: nothing."""
    said = TrailNote.trusted(text, key)
    if said is None:
        return ("signature",)
    wrong = [name for name, digest in said.files if _digest(note.with_name(name)) != digest]
    with store.begin() as work:
        row = work.audit.after(said.rows - 1, 1) if said.rows else ()
    if said.rows and (not row or (row[0].number, row[0].hash) != (said.rows, said.head)):
        wrong.append("trail")
    return tuple(wrong)


def _digest(file: Path) -> str:
    """In hex; "" for a file that is not there."""
    try:
        with file.open("rb") as source:
            return hashlib.file_digest(source, "sha256").hexdigest()
    except OSError:
        return ""
