"""The gateway's verdict on a frozen manifest: the desk's own functions on the desk's own data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import Procedure
from counter.emrtd.card_record import CardRecord
from counter.errors import ContentError, FailureCode, FormError
from counter.forms import sentences
from counter.forms.compiled import compiled
from counter.forms.engine import verdict
from counter.forms.facts import Facts
from counter.forms.form import Form
from counter.forms.parts import declaration_parts
from counter.forms.second_card import by_chip
from counter.model.filing import Answer, Json, Paper, Source
from counter.model.manifest import MANIFEST_FORMAT, answer_of_raw
from counter.model.signing import BY_HAND, Signing, signing_of_raw
from counter.model.vietnam_time import VIETNAM
from counter.signing import signing_problems

_LARGEST: Final = 1024 * 1024
_MOST_ANSWERS: Final = 2000
_MOST_PAPERS: Final = 200
_UNREADABLE: Final = (("", "Hồ sơ không đọc được: không đúng định dạng tờ khai điện tử."),)
_UNKNOWN_PROCEDURE: Final = (("", "Thủ tục hoặc phiên bản tờ khai này không có trong danh mục."),)
_OTHER_PARTS: Final = (("", "Các tờ khai thành phần không khớp với tờ khai liên thông."),)
_GUIDE_ONLY: Final = (("", "Thủ tục này chỉ có hướng dẫn, chưa nộp được tại quầy."),)


def validate_manifest(catalogue: Catalogue, manifest: bytes) -> tuple[tuple[str, str], ...]:
    """Pointer and sentence of everything wrong, () when the declaration holds; it never raises.

    The day is the manifest's own day of capture, and the version the one it was received under. A
    problem of the whole has the pointer "".
    """
    try:
        read = _read(manifest)
    except (ValueError, TypeError, KeyError, RecursionError, AttributeError):
        return _UNREADABLE
    try:
        procedure = catalogue.get(read["procedure"], read["version"])
    except FormError:
        return _UNKNOWN_PROCEDURE
    if procedure.form is None:
        return _GUIDE_ONLY
    strangers = _strangers(procedure, read["answers"])
    found = verdict(procedure, read["answers"], read["papers"], read["today"], supplement=read["supplement"])
    signed = (("", words) for words in signing_problems(read["signing"], read["answers"], read["today"]))
    return (*strangers, *_parted(catalogue, procedure, read), *found, *signed)


def chip_mismatches(catalogue: Catalogue, manifest: bytes, record: CardRecord) -> tuple[str, ...]:
    """Pointers of answers marked *chip* that this chip does not say, for the card evidence of a filing.

    Raises ContentError for a manifest that cannot be read, FormError for a procedure not in the catalogue.
    """
    try:
        read = _read(manifest)
    except (ValueError, TypeError, KeyError, RecursionError, AttributeError) as exc:
        raise ContentError(FailureCode.DECLARATION_INVALID, "manifest") from exc
    form = catalogue.get(read["procedure"], read["version"]).form
    facts = Facts(chip=record, citizen=None, office={}, today=read["today"])
    return tuple(
        pointer
        for pointer, answer in read["answers"].items()
        if (answer.source is Source.CHIP and not (form and _chip_says(form, pointer, answer.value, facts)))
        or (answer.was and answer.was.source is Source.CHIP and answer.was.value != facts.known("chip:residence"))
    )


def other_chip_says(catalogue: Catalogue, manifest: bytes, group: str, record: CardRecord) -> dict[str, Json]:
    """Pointer → value that a further person's chip gives the part ``group``. Raises as ``chip_mismatches``."""
    try:
        read = _read(manifest)
    except (ValueError, TypeError, KeyError, RecursionError, AttributeError) as exc:
        raise ContentError(FailureCode.DECLARATION_INVALID, "manifest") from exc
    form = catalogue.get(read["procedure"], read["version"]).form
    said = by_chip(form, group, record, read["today"]) if form else {}
    return {pointer: answer.value for pointer, answer in said.items()}


def _chip_says(form: Form, pointer: str, value: Json, facts: Facts) -> bool:
    ready = compiled(form)
    copied = {ready.same.get(pointer, ""), *(way.same for way in ready.alternatives.get(pointer, ()))}
    paths = (p for one in (pointer, *copied) for p in form.prefill.get(one, ()) if p.startswith("chip:"))
    return any(facts.known(path) == value for path in paths if value)


def _strangers(procedure: Procedure, answers: Mapping[str, Answer]) -> tuple[tuple[str, str], ...]:
    known = compiled(procedure.form).fields if procedure.form else {}
    return tuple((pointer, sentences.unknown_field()) for pointer in answers if pointer not in known)


def _parted(catalogue: Catalogue, procedure: Procedure, read: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Whether the declarations that the manifest names are those that its own answers yield, each by its version.

    A desk of before named none.
    """
    named = read["parts"]
    if named is None:
        return ()
    try:
        versions = {one["procedure"]: one["version"] for one in named}
        parts = declaration_parts(catalogue, procedure, read["answers"], read["today"], versions)
    except (FormError, KeyError, TypeError, AttributeError):
        return _OTHER_PARTS
    return () if [one.frozen.raw() for one in parts] == named else _OTHER_PARTS


def _read(manifest: bytes) -> dict[str, Any]:
    """Procedure, version, answers, papers and day. Raises ValueError, TypeError, KeyError or AttributeError."""
    if len(manifest) > _LARGEST:
        raise ValueError("larger than a manifest may be")
    raw = json.loads(manifest)
    if raw["format"] != MANIFEST_FORMAT:
        raise ValueError("another format")
    if len(raw["answers"]) > _MOST_ANSWERS or len(raw["papers"]) > _MOST_PAPERS:
        raise ValueError("more than a manifest may hold")
    return {
        "procedure": str(raw["procedure"]),
        "version": str(raw["version"]),
        "today": _day(raw["captured_at"]),
        "answers": {str(pointer): answer_of_raw(one) for pointer, one in raw["answers"].items()},
        "papers": tuple(_paper(one) for one in raw["papers"]),
        "parts": raw.get("parts"),
        "supplement": "supplements" in raw,
        "signing": _signing(raw),
    }


def _signing(raw: dict[str, Any]) -> Signing:
    """A counter that says nothing of it, an older one too, means: by hand, by one who reads."""
    return signing_of_raw(raw["signing"]) if "signing" in raw else BY_HAND


def _day(captured_at: str) -> date:
    moment = datetime.fromisoformat(captured_at)
    if moment.tzinfo is None:
        raise ValueError("captured_at has no zone")
    return moment.astimezone(VIETNAM).date()


def _paper(raw: dict[str, Any]) -> Paper:
    return Paper(
        id=UUID(raw["id"]),
        requirement=str(raw["requirement"]),
        name=str(raw["name"]),
        media_type=str(raw["media_type"]),
        size=int(raw["size"]),
        sha256=str(raw["sha256"]),
        pages=int(raw["pages"]),
    )
