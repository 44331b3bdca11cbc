"""The small programs: read, doctor, evidence, trust, enrol. None needs a window."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import queue
import sys
from pathlib import Path
from typing import Any

from counter.emrtd.card_record import AccessMethod, CardRecord
from counter.emrtd.chip_facts import chip_facts
from counter.emrtd.evidence import parse_evidence, verify_evidence
from counter.emrtd.kept_trust import kept
from counter.emrtd.trust_folder import lying
from counter.errors import CardError, ContentError, CounterError, FailureCode, SettingsError, StoreError
from counter.events import CardFailed, CardRead, Event, ReadCard, ReadProgress
from counter.model.identity import is_attestation, parse_attestation
from counter.services.change_trust import StationTrust, entries, waiting_entries
from devices.card.dialogue import IdCardDialogue
from devices.card.kept_lengths import KeptLengths
from devices.card.pcsc import PcscReaders
from devices.card.worker import CardWorker
from devices.doctor import diagnose
from sync.station_key import enrol, known_gateway_key, station_key
from ui import text
from ui.bootstrap.keys import open_store
from ui.bootstrap.overlay import station_catalogue
from ui.bootstrap.signed_in import signed_in
from ui.bootstrap.station import Station, log_to, open_station, wall_clock
from ui.bootstrap.trust import open_trust
from ui.causes import CAUSES

_AT_THE_DESK = "Quầy đang mở giữ kho: đổi nơi cấp tin cậy ở trang Cài đặt của quầy, hoặc đóng quầy rồi chạy lại lệnh."
_NOT_TRUSTED = (
    "Không nhập: tệp không phải chứng thư CSCA, hoặc chữ ký của nó không dẫn tới nơi cấp nào đã tin cậy. "
    "Danh sách (.ml) thì thêm chứng thư gốc của người ký: --root FILE."
)


def run_read(options: argparse.Namespace) -> int:
    """Read one card; progress on standard error, the result on standard output."""
    station = open_station(options.settings, options.state)
    log_to(station.folder, traffic=options.traffic)
    trust = open_trust(station)
    heard: queue.SimpleQueue[Event] = queue.SimpleQueue()
    dialogue = IdCardDialogue(
        trust=lambda: trust,
        now=wall_clock,
        random_bytes=os.urandom,
        allow_bac=station.settings.card.allow_bac,
        lengths=KeptLengths(station.reader_lengths_file, wall_clock().date()),
    )
    card = CardWorker(PcscReaders, dialogue, heard.put, prefer=station.settings.card.reader)
    if options.mrz:
        request = ReadCard(AccessMethod.PACE_MRZ, options.mrz)
    else:
        request = ReadCard(AccessMethod.PACE_CAN, options.can or getpass.getpass("6 số cuối của số định danh: "))
    card.start()
    try:
        card.submit(request)
        record = _await_record(heard)
    finally:
        card.stop()
    report = _report(record, show_person=options.show)
    print(json.dumps(report, ensure_ascii=False, indent=1) if options.json else _in_words(report))
    return 0 if record.usable else 1


def _await_record(heard: queue.SimpleQueue[Event]) -> CardRecord:
    while True:
        match heard.get():
            case CardRead(record=record):
                return record
            case CardFailed(code=code, detail=detail):
                raise CardError(code, detail)
            case ReadProgress(phase=phase, done=done, total=total):
                amount = f" {done}/{total}" if total else ""
                print(f"\r{text.PHASES[phase]}{amount}    ", end="", file=sys.stderr, flush=True)
            case _:
                pass


def _report(record: CardRecord, *, show_person: bool) -> dict[str, Any]:
    report: dict[str, Any] = {
        "authenticity": record.passive.authenticity.value,
        "issuer": record.passive.issuer,
        "broken_groups": list(record.passive.broken_groups),
        "active": record.active.value,
        "access": record.access.value,
        "mapping": record.mapping.words if record.mapping else "",
        "reader": record.reader,
        "groups": {str(number): len(data) for number, data in sorted(record.files.items())},
        "times": [{"phase": t.phase, "ms": round(t.seconds * 1000, 1), "apdus": t.apdus} for t in record.times],
        "number": record.number.masked if record.number else "",
    }
    if show_person:
        report["person"] = chip_facts(record)
    return report


def _in_words(report: dict[str, Any]) -> str:
    lines = ["", *(f"{name}: {value}" for name, value in report.items() if name not in ("times", "person"))]
    lines += [f"  {one['phase']:<13} {one['ms']:>8.1f} ms  {one['apdus']:>3} APDU" for one in report["times"]]
    lines += [f"  {name}: {value}" for name, value in report.get("person", {}).items()]
    return "\n".join(lines)


def run_doctor(options: argparse.Namespace) -> int:
    """Everything between this program and its work, each with its cause and what helps."""
    wrong = 0
    for finding in diagnose(PcscReaders):
        wrong += finding.code is not None
        words = CAUSES[finding.cause.value]
        print(f"{'✗' if finding.code else '✓'} Đầu đọc: {words.sentence} {words.remedy} {finding.detail}".rstrip())
    try:
        station = open_station(options.settings, options.state)
        store = open_store(station)
        with store.begin() as work:
            waiting, broken = len(work.outbox.waiting()), work.audit.verify()
            strange = len(lying(station.trust_folder, {one.fingerprint for one in work.issuers.all()}))
        room = store.room()
        enrolled = known_gateway_key(store) is not None
        doubts = station_catalogue(station, store)[1]
        store.close()
    except CounterError as exc:
        said = text.failure(exc.code)
        print(f"✗ Kho dữ liệu: {said.sentence} {said.remedy} ({exc.code})")
        return 1
    print(f"✓ Kho dữ liệu: mở được, {waiting} hồ sơ chờ gửi, còn {text.in_bytes(room.free)}")
    if broken is not None:
        print(f"✗ Nhật ký: chuỗi bị đứt ở dòng {broken}; giữ nguyên máy và báo người quản trị.")
    if strange:
        print(f"✗ Nơi cấp thẻ: {strange} tệp lạ trong thư mục, chưa được tin; giám sát xem ở trang Cài đặt.")
    if not room.enough:
        print("✗ Ổ đĩa gần đầy: dọn ổ đĩa trước khi tiếp nhận thêm.")
    for doubt in doubts:
        said = text.failure(doubt.code)
        print(f"✗ Danh mục: {said.sentence} {said.remedy} ({doubt.code}: {doubt.detail})")
    print("✓ Cổng tiếp nhận: đã ghi danh" if enrolled else "✗ Cổng tiếp nhận: quầy chưa ghi danh (motcua enrol MÃ)")
    return 1 if wrong or broken is not None or strange or doubts or not room.enough or not enrolled else 0


def run_evidence(options: argparse.Namespace) -> int:
    """Verify a file of ``{"manifest": …, "evidence": …}`` (both as text) or bare evidence."""
    station = open_station(options.settings, options.state)
    raw = _read(options.file)
    try:
        both = json.loads(raw)
        manifest, evidence = (str(both[name]).encode() for name in ("manifest", "evidence"))
    except (ValueError, KeyError, TypeError):
        evidence = raw
        (parse_attestation if is_attestation(evidence) else parse_evidence)(evidence)
        print("Tệp chỉ có bằng chứng thẻ, không có hồ sơ: chưa thể nói thẻ đã ký cho hồ sơ nào.", file=sys.stderr)
        return 1
    verdict = verify_evidence(evidence, manifest, open_trust(station), wall_clock())
    authenticity = verdict.passive.authenticity.value if verdict.passive else "no card"
    print(f"evidence: {verdict.kind.value}\nchip: {authenticity}\npresence: {verdict.presence.value}")
    print(f"face matched: {verdict.face_matched}")
    if verdict.access is not None:
        print(f"opened by (the counter's word): {verdict.access.value}")
    print(f"fields borne out by the chip: {len(verdict.agreeing)}, not borne out: {len(verdict.disagreeing)}")
    if verdict.problem:
        print(verdict.problem)
    return 1 if verdict.problem else 0


def run_trust(options: argparse.Namespace) -> int:
    """List, import or remove; the same code as the settings page, and the same password before it."""
    station = open_station(options.settings, options.state)
    if options.action == "list":
        return _list_trust(station)
    if not options.by:
        raise SettingsError(("trust: --by USER, một giám sát hoặc quản trị của quầy (motcua account)",))
    if not options.what:
        raise SettingsError(("trust: tệp cần nhập, hoặc dấu vân tay cần gỡ (motcua trust list)",))
    try:
        store = open_store(station)
    except StoreError as exc:
        if exc.code is FailureCode.STORE_IN_USE:
            print(_AT_THE_DESK, file=sys.stderr)
        raise
    try:
        actor = signed_in(store, options.by, getpass.getpass, station.settings.accounts).username
        theirs = store.on_behalf_of(lambda: actor)
        trust = StationTrust(theirs, station.trust_folder, wall_clock, refuse_training=not station.training)
        if options.action == "import":
            said = trust.add(actor, Path(options.what), options.root)
        else:
            said = trust.remove(actor, options.what)
    except ContentError as exc:
        if exc.code is FailureCode.MALFORMED_CERTIFICATE:
            print(_NOT_TRUSTED, file=sys.stderr)
        raise
    finally:
        store.close()
    print("\n".join(said) or "Không có gì mới.")
    return 0


def _list_trust(station: Station) -> int:
    trust = open_trust(station)
    known = {one.fingerprint for one in kept(trust)}
    for entry in (*entries(trust), *waiting_entries(lying(station.trust_folder, known))):
        since, until = (f"{day:%Y-%m-%d}" if day else " " * 10 for day in (entry.since, entry.until))
        print(f"{entry.fingerprint[:16]}  {since}–{until}  {entry.kind:<11}  {entry.subject}")
    return 0


def run_enrol(options: argparse.Namespace) -> int:
    """Make this counter known to its gateway with a one-time code."""
    station = open_station(options.settings, options.state)
    store = open_store(station)
    try:
        own = station.settings.station
        key = station_key(store, own.unit, own.counter, os.urandom)
        enrol(store, key, options.code, station.settings.gateway, wall_clock, os.urandom)
    finally:
        store.close()
    print(f"Quầy {own.unit}/{own.counter} đã ghi danh.")
    return 0


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as exc:
        raise CounterError(FailureCode.NOT_FOUND, f"{file.name}: {exc.strerror}") from exc
