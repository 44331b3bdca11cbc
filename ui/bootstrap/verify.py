"""``motcua verify``: what a slip's proof of order shows, offline, in words for whoever holds the slip."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from counter.errors import ContentError, FailureCode
from counter.ledger.compact import MARK, read_qr
from counter.ledger.judgment import Doubt, Proven, judge
from counter.ledger.note import NoteKey
from counter.ledger.origin import counter_of, gateway_of
from counter.ledger.proof import SUFFIX, LogProof
from counter.ledger.subject import Stage
from counter.model.limits import LARGEST_EVIDENCE, LARGEST_MANIFEST
from counter.model.manifest import digest_of
from ui.bootstrap.keys import KEY_FILE, open_store
from ui.bootstrap.station import open_station

_LARGEST_FILE: Final = 64 * 1024
_LARGEST_FILING: Final = 2 * (LARGEST_MANIFEST + LARGEST_EVIDENCE)
_DOUBTS: Final = {
    Doubt.NO_SUBJECT: "bằng chứng không nói về hồ sơ nào",
    Doubt.UNKNOWN_KEY: "không có khóa tin cậy nào của sổ này: thêm --key, hoặc kiểm tra trên máy của quầy",
    Doubt.BAD_SIGNATURE: "chữ ký trên sổ không phải của khóa tin cậy",
    Doubt.NOT_IN_LOG: "hồ sơ không nằm ở vị trí đó trong sổ đã ký",
    Doubt.WRONG_LOG: "bằng chứng của quầy nằm trong sổ của cổng, hoặc ngược lại",
}


def run_verify(options: argparse.Namespace) -> int:
    """Every proof in ``options.what`` under the keys given, else the station's own; 0 when all of them hold."""
    keys = tuple(key for one in options.key for key in _keys(one)) or _station_keys(options)
    if options.list_keys:
        print("\n".join(key.vkey for key in keys))
        return 0
    digest = _digest(options.filing) if options.filing else None
    found = list(_proofs(options.what))
    if not found:
        print(f"Không thấy bằng chứng thứ tự ở {options.what}.")
    verdicts = [_told(name, proof, keys, digest) for name, proof in found]
    return 0 if verdicts and all(verdicts) else 1


def _told(name: str, proof: LogProof, keys: tuple[NoteKey, ...], digest: bytes | None) -> bool:
    verdict = judge(proof, keys)
    print(name)
    if not isinstance(verdict, Proven):
        print(f"  KHÔNG CHỨNG MINH ĐƯỢC: {_DOUBTS[verdict.doubt]}.")
        return False
    subject = verdict.subject
    if digest is not None and subject.opening.digest != digest:
        print("  KHÔNG CHỨNG MINH ĐƯỢC: bằng chứng là của một nội dung hồ sơ khác.")
        return False
    print(f"  ĐÚNG: hồ sơ {subject.opening.filing_id} là số {verdict.number} trong {_log(verdict.origin)}.")
    if subject.stage is Stage.GATEWAY:
        print(f"  Tại quầy: số {subject.counter_index + 1} trong {_log(subject.counter_origin)}.")
    if digest is not None:
        print("  Nội dung: đúng bản đã ghi vào sổ, không đổi một chữ.")
    print(f"  Khi ký, sổ có {verdict.size} mục. Không ai chen lên trước được mà chữ ký này không tố cáo.")
    print(f"  Tin theo khóa: {verdict.key.vkey}")
    print("  Không chứng minh: giờ nộp, hồ sơ có hợp lệ không, và mã in trên phiếu.")
    return True


def _log(origin: str) -> str:
    counter, gateway = counter_of(origin), gateway_of(origin)
    name = f"sổ của quầy {counter}" if counter else f"sổ của cổng {gateway}"
    return f"{name} ({origin})"


def _proofs(what: str) -> Iterator[tuple[str, LogProof]]:
    """Each proof under the name to call it by: of a folder, a text file, the text beside a slip, or a QR's text.

    Raises ContentError(PROOF_MALFORMED).
    """
    if what.startswith(f"{MARK}:"):
        yield read_qr(what)
        return
    path = Path(what)
    if path.is_dir():
        for file in sorted(path.glob(f"*{SUFFIX}")):
            yield file.name, LogProof.parse(_text(file))
        return
    # a slip as PDF or picture: its text proof lies beside it, under the same name
    text = _text(path if path.suffix in (SUFFIX, ".txt") else path.with_suffix(SUFFIX))
    if text.startswith(f"{MARK}:"):
        yield read_qr(text.rstrip("\r\n"))
    else:
        yield path.name, LogProof.parse(text)


def _keys(given: str) -> Iterator[NoteKey]:
    """A verifier key, or a file with one on each line. Raises ContentError(PROOF_MALFORMED)."""
    lines = [given] if given.count("+") >= 2 else _text(Path(given)).splitlines()
    return (NoteKey.parse(line) for line in lines if line)


def _station_keys(options: argparse.Namespace) -> tuple[NoteKey, ...]:
    """Those of this counter's own logs and of the gateway that it pinned. Raises StoreError."""
    station = open_station(options.settings, options.state)
    if not (station.store_folder / KEY_FILE).exists():  # an auditor's machine is no counter, and shall not become one
        return ()
    store = open_store(station)
    try:
        with store.begin() as work:
            own = [log.signer.key for log in work.ledger.logs()]
            return (*own, *(NoteKey.parse(pin.vkey) for pin in work.ledger.pins()))
    finally:
        store.close()


def _digest(file: Path) -> bytes:
    """Of a filing handed over as ``{"manifest": …, "evidence": …}``, both as text (``motcua evidence``)."""
    try:
        both = json.loads(_text(file, _LARGEST_FILING))
        return digest_of(both["manifest"].encode(), both.get("evidence", "").encode())
    except (ValueError, KeyError, TypeError, AttributeError) as exc:
        raise ContentError(FailureCode.PROOF_MALFORMED, "not a filing's manifest and evidence") from exc


def _text(file: Path, largest: int = _LARGEST_FILE) -> str:
    """Raises ContentError(PROOF_MALFORMED) for a file that cannot be read, is too long or is no text."""
    try:
        with file.open("rb") as source:
            raw = source.read(largest + 1)
        if len(raw) > largest:
            raise ContentError(FailureCode.PROOF_MALFORMED, f"{file.name}: too long")
        return raw.decode("utf-8")
    except OSError as exc:
        raise ContentError(FailureCode.PROOF_MALFORMED, f"{file.name}: {exc.strerror}") from exc
    except UnicodeDecodeError as exc:
        raise ContentError(FailureCode.PROOF_MALFORMED, f"{file.name}: not text") from exc
