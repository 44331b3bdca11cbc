"""Declarations: how much is left to type, what an evaluation costs beside bare jsonschema, load and search."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from functools import partial

from jsonschema import Draft202012Validator

from counter.catalogue.loader import load_catalogue
from counter.catalogue.shapes import misshapen
from counter.forms import layout
from counter.forms.engine import Facts, evaluate, instance, prefill
from counter.forms.form import Form
from counter.forms.formats import CHECKER
from counter.model.citizen import Citizen, MaritalStatus
from counter.model.filing import Answer, Json, Source
from counter.training.cast import make_cast
from tests.bench.table import Measured, interleaved, percentile, row
from tests.fakes.seen_cards import record_of

_TODAY = date(2026, 11, 21)
_OFFICE = {"unit_name": "Phường An Bình", "province_name": "Tỉnh Ví Dụ"}
_QUERIES = (
    "tam tru", "tạm trú", "tthn", "dktt", "chuyển nhà", "ly hôn", "1.0048", "khai sinh", "ket hon", "sao y",
    "ho chieu", "người mất", "xac nhan", "dang ky", "khuyet tat", "mua nhà", "xyz", "a", "thu tuc cap giay xac nhan",
)  # fmt: skip


def _form(code: str) -> Form:
    form = load_catalogue().get(code).form
    if form is None:
        raise LookupError(code)
    return form


def _answered(form: Form, citizen: Citizen, said: dict[str, Json], *, line: bool = True) -> dict[str, Answer]:
    """Chip and register, then what only the citizen can say. ``said`` that is not asked for is left out."""
    known = prefill(form, Facts(record_of(citizen), citizen if line else None, _OFFICE, _TODAY))
    return known | {pointer: Answer(value, Source.TYPED) for pointer, value in said.items()}


def _typed_share(form: Form, answers: dict[str, Answer], note: str) -> Measured:
    """Typed among the answered fields of a complete declaration; optional fields left empty count nowhere."""
    state = evaluate(form, answers, _TODAY)
    if not state.complete:
        raise AssertionError([one.field.pointer for one in state.unanswered])
    filled = [one for one in state.fields if one.visible and one.answer is not None]
    typed = sum(one.answer is not None and one.answer.source is Source.TYPED for one in filled)
    usual = sum(one.answer is not None and one.answer.source is Source.OFFICE for one in filled)
    aim = 0.25
    share = typed / len(filled)
    return Measured(
        100 * share,
        "%",
        "a quarter",
        share / aim,
        note=f"{typed} of {len(filled)} typed, {usual} from the office · {note}",
    )


_ADDRESS: dict[str, Json] = {"/purpose/kind": "nha_dat"}
_DIVORCE: dict[str, Json] = {
    **_ADDRESS,
    "/subject/divorce/judgment": "12/2020/HNGĐ-ST",
    "/subject/divorce/date": "2020-05-04",
    "/subject/divorce/court": "Tòa án nhân dân khu vực 1",
}
_STAY: dict[str, Json] = {"/head/relation": "Chủ hộ", "/request/months": 12, "/consent/owner/way": "vneid"}
_OWNER: dict[str, Json] = {
    "/consent/owner/name": "Phạm Đức Thịnh",
    "/consent/owner/number": "000071000013",
}


@row("forms.typed.1.004873", "share typed, marital status, single, full data")
def typed_marital_single() -> Measured:
    form = _form("1.004873")
    single = replace(make_cast()["divorced"], marital_status=MaritalStatus.SINGLE)
    return _typed_share(form, _answered(form, single, _ADDRESS), "only the purpose")


@row("forms.typed.1.004873.divorced", "share typed, marital status, divorced")
def typed_marital_divorced() -> Measured:
    form = _form("1.004873")
    return _typed_share(form, _answered(form, make_cast()["divorced"], _DIVORCE), "purpose and judgment")


@row("forms.typed.1.004873.offline", "share typed, marital status, chip alone")
def typed_marital_offline() -> Measured:
    form = _form("1.004873")
    said: dict[str, Json] = _DIVORCE | {"/subject/status": "3"}
    return _typed_share(form, _answered(form, make_cast()["divorced"], said, line=False), "no line: status too")


@row("forms.typed.1.004194", "share typed, temporary residence, own household")
def typed_residence() -> Measured:
    form = _form("1.004194")
    said: dict[str, Json] = _STAY | {"/consent/owner/way": "form"}
    return _typed_share(form, _answered(form, make_cast()["tenant"], said), "relation, months, owner's consent")


@row("forms.typed.1.004194.vneid", "share typed, temporary residence, owner by VNeID")
def typed_residence_vneid() -> Measured:
    form = _form("1.004194")
    return _typed_share(form, _answered(form, make_cast()["tenant"], _STAY | _OWNER), "the owner's name and number too")


@row("forms.typed.1.004194.joins", "share typed, temporary residence, joins a household")
def typed_residence_joins() -> Measured:
    form = _form("1.004194")
    said: dict[str, Json] = _STAY | {
        "/head/relation": "Người ở thuê", "/consent/owner/way": "form", "/consent/head/way": "form",
    }  # fmt: skip
    answers = _answered(form, make_cast()["tenant"], said)
    scanned = {"/head/name": "Phạm Đức Thịnh", "/head/number": "000071000013"}
    answers |= {pointer: Answer(value, Source.QR) for pointer, value in scanned.items()}
    return _typed_share(form, answers, "the head's card by its QR code")


def _left(code: str) -> Measured:
    """Of what a declaration asks at first, how much the chip and the register leave to the citizen."""
    form = _form(code)
    known = _answered(form, make_cast()["groom"], {})
    asked = [one for one in evaluate(form, known, _TODAY).fields if one.visible and one.required]
    left = sum(one.wants_answer for one in asked)
    return Measured(100 * left / len(asked), "%", note=f"{left} of {len(asked)} required fields left")


for _code, _name in (
    ("1.000656", "death"),
    ("1.000894", "marriage, one card"),
    ("1.001193", "birth, one parent's card"),
    ("1.010041", "confirmation of residence"),
    ("3.000333", "criminal record certificate"),
):
    row(f"forms.left.{_code}", f"required fields left to the citizen, {_name}")(partial(_left, _code))


def _against_bare(code: str, said: dict[str, Json]) -> Measured:
    form = _form(code)
    answers = _answered(form, make_cast()["tenant"], said)
    data = instance(form, answers)
    bare = Draft202012Validator(form.schema, format_checker=CHECKER)
    evaluate(form, answers, _TODAY)
    ours, theirs = interleaved(200, lambda: evaluate(form, answers, _TODAY), lambda: list(bare.iter_errors(data)))
    return Measured(1000 * ours, "ms", f"bare jsonschema {1000 * theirs:.2f} ms", ours / theirs, 200)


@row("forms.evaluate.1.004873", "rules, schema and checks, one key press")
def evaluate_marital() -> Measured:
    return _against_bare("1.004873", _ADDRESS)


@row("forms.evaluate.1.004194", "rules, schema and checks, one key press, 71 fields")
def evaluate_residence() -> Measured:
    return _against_bare("1.004194", _STAY)


@row("forms.load", "the whole catalogue read and checked")
def load() -> Measured:
    def cold() -> None:
        misshapen.cache_clear()
        layout._is_schema.cache_clear()
        load_catalogue()

    first, again = interleaved(7, cold, load_catalogue)
    catalogue = load_catalogue()
    declared = sum(one.form is not None for one in catalogue.procedures)
    size = f"{len(catalogue.procedures)} procedures, {declared} declarations"
    return Measured(1000 * first, "ms", runs=7, note=f"{size} · read again {1000 * again:.0f} ms")


@row("forms.search", "search, 95th percentile")
def search() -> Measured:
    catalogue = load_catalogue()
    catalogue.search("x")
    times = []
    for _ in range(30):
        for query in _QUERIES:
            start = time.perf_counter()
            catalogue.search(query)
            times.append(time.perf_counter() - start)
    worst = 1000 * percentile(times, 0.95)
    return Measured(worst, "ms", "20 ms", worst / 20, len(times))
