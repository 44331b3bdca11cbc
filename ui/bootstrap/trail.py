"""``motcua audit``: go through the trail's chain, look at an export, take one out. No window."""

from __future__ import annotations

import argparse
import getpass
from dataclasses import replace
from pathlib import Path

from counter.errors import FailureCode, StoreError
from counter.ledger.note import LARGEST_NOTE, NoteKey
from counter.model.trail import TrailQuestion, TrailVerdict
from counter.services.export_trail import TrailExport, export_troubles
from counter.services.read_trail import judged
from counter.store.store import Store
from counter.trail_events import ExportTrail, TrailExported
from ui.bootstrap.accounts import trail_signer
from ui.bootstrap.keys import open_store
from ui.bootstrap.signed_in import signed_in
from ui.bootstrap.station import Station, open_station, wall_clock
from ui.desk.trail_words import WORDS, words_of

_TROUBLES = {
    "signature": "chữ ký không phải của quầy này, hoặc tệp .note đã bị sửa",
    "trail": "nhật ký trong máy không còn là nhật ký lúc xuất",
}


def run_audit(options: argparse.Namespace) -> int:
    """Exit code 1 where something is wrong."""
    station = open_station(options.settings, options.state)
    store = open_store(station)
    try:
        if options.act == "export":
            return _export(station, store, options)
        if options.export is not None:
            return _look_at(station, store, options.export, options.key)
        return _verify(store)
    finally:
        store.close()


def _verify(store: Store) -> int:
    verdict = judged(store)
    print(said(verdict))
    return 0 if verdict.whole else 1


def said(verdict: TrailVerdict) -> str:
    """How the chain stands, in one sentence or two."""
    if verdict.whole:
        return f"✓ Nhật ký nguyên vẹn: {verdict.rows} dòng, đầu chuỗi {verdict.head.hex()}"
    if not verdict.broken_at:
        return f"✗ Nhật ký bị cắt: chỉ còn {verdict.rows} dòng, các dòng cuối đã mất."
    there = ""
    if verdict.broken is not None:
        line = verdict.broken.line
        about = f" {line.subject}" if line.subject else ""
        there = f" Dòng đó nay ghi: {line.at:%H:%M:%S %d/%m/%Y} {line.actor} – {words_of(line.action)}{about}."
    return f"✗ Chuỗi bị đứt ở dòng {verdict.broken_at}.{there} Giữ nguyên máy và báo người quản trị."


def _look_at(station: Station, store: Store, note: Path, vkey: str) -> int:
    try:
        with note.open("rb") as file:
            text = file.read(LARGEST_NOTE).decode("utf-8", "replace")
    except OSError as exc:
        raise StoreError(FailureCode.NOT_FOUND, exc.strerror or "") from exc
    key = NoteKey.parse(vkey) if vkey else trail_signer(station, store).key
    wrong = export_troubles(note, text, key, store)
    for one in wrong:
        print(f"✗ {_TROUBLES.get(one, f'{one}: khác với lúc xuất, hoặc không còn')}")
    if not wrong:
        print(f"✓ Bản xuất nguyên vẹn, do {key.name} ký; nhật ký trong máy nối tiếp đúng bản đó.")
    return 1 if wrong else 0


def _export(station: Station, store: Store, options: argparse.Namespace) -> int:
    """In the name of a supervisor or an administrator, who gives the password."""
    by = signed_in(store, options.by, getpass.getpass, station.settings.accounts).username
    heard: list[object] = []
    question = replace(TrailQuestion(), first=options.since, last=options.until)
    TrailExport(store, lambda: trail_signer(station, store), WORDS, wall_clock, heard.append)(
        ExportTrail(question, options.to, by)
    )
    for event in heard:
        if isinstance(event, TrailExported):
            print(f"Đã xuất {event.rows} dòng: {event.note}")
            print(f"Khóa kiểm tra: {trail_signer(station, store).key.vkey}")
    return 0
