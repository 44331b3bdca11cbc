"""Declarations: how much is left to type, what an evaluation costs beside bare jsonschema, load and search."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import partial

from jsonschema import Draft202012Validator

from counter.catalogue import seal, shapes
from counter.catalogue.loader import DATA, load_catalogue, read_folders
from counter.forms import layout
from counter.forms.engine import Facts, evaluate, instance, prefill
from counter.forms.form import Form
from counter.forms.formats import CHECKER
from counter.model.filing import Answer, Json, Source
from counter.training.cast import make_cast
from tests.bench.table import Measured, interleaved, percentile, row
from tests.fakes.seen_cards import record_of
from tests.fakes.whole_declarations import OFFICE, TODAY, WHOLE, answered, judged, shares

_AIM = 0.25
_QUERIES = (
    "tam tru", "tạm trú", "tthn", "dktt", "chuyển nhà", "ly hôn", "1.0048", "khai sinh", "ket hon", "sao y",
    "ho chieu", "người mất", "xac nhan", "dang ky", "khuyet tat", "mua nhà", "xyz", "a", "thu tuc cap giay xac nhan",
)  # fmt: skip


def _form(code: str) -> Form:
    form = load_catalogue().get(code).form
    if form is None:
        raise LookupError(code)
    return form


def _typed_share(code: str) -> Measured:
    """Typed among the printed fields of a complete declaration; optional fields left empty count nowhere."""
    catalogue, whole = load_catalogue(), WHOLE[code]
    typed, printed = shares(judged(catalogue, code))
    share = typed / printed
    scanned = ", the second person by a QR code" if whole.scanned else ""
    note = f"{typed} of {printed}{scanned} · {catalogue.get(code).short_title}"
    return Measured(100 * share, "%", "a quarter", share / _AIM, note=note)


for _code in WHOLE:
    row(f"forms.typed_share.{_code}", "share typed, full population data")(partial(_typed_share, _code))


def _other_circumstances(code: str, answers: dict[str, Answer], note: str) -> Measured:
    state = evaluate(_form(code), answers, TODAY)
    if not state.complete:
        raise AssertionError([one.field.pointer for one in state.unanswered])
    typed, printed = shares(state)
    share = typed / printed
    return Measured(100 * share, "%", "a quarter", share / _AIM, note=f"{typed} of {printed} · {note}")


_DIVORCE: dict[str, Json] = {
    "/purpose/kind": "nha_dat",
    "/subject/divorce/judgment": "12/2020/HNGĐ-ST",
    "/subject/divorce/date": "2020-05-04",
    "/subject/divorce/court": "Tòa án nhân dân khu vực 1",
}


@row("forms.typed_share.1.004873.divorced", "share typed, marital status, divorced")
def typed_marital_divorced() -> Measured:
    divorced = answered(_form("1.004873"), replace(WHOLE["1.004873"], who="divorced", said=_DIVORCE))
    return _other_circumstances("1.004873", divorced, "purpose and judgment")


@row("forms.typed_share.1.004873.offline", "share typed, marital status, chip alone")
def typed_marital_offline() -> Measured:
    form, citizen = _form("1.004873"), make_cast()["divorced"]
    said: dict[str, Json] = _DIVORCE | {"/subject/status": "3"}
    answers = prefill(form, Facts(record_of(citizen), None, OFFICE, TODAY))
    answers |= {pointer: Answer(value, Source.TYPED) for pointer, value in said.items()}
    return _other_circumstances("1.004873", answers, "no line: status too")


@row("forms.typed_share.1.004194.joins", "share typed, temporary residence, joins a household")
def typed_residence_joins() -> Measured:
    said: dict[str, Json] = {
        "/head/relation": "Người ở thuê", "/request/months": 12,
        "/consent/owner/way": "form", "/consent/head/way": "form",
    }  # fmt: skip
    joins = replace(WHOLE["1.004194"], said=said, scanned={"/head": "landlord"})
    return _other_circumstances("1.004194", answered(_form("1.004194"), joins), "the head's card by its QR code")


def _against_bare(code: str) -> Measured:
    form, whole = _form(code), WHOLE[code]
    answers = answered(form, whole)
    data = instance(form, answers)
    bare = Draft202012Validator(form.schema, format_checker=CHECKER)
    evaluate(form, answers, TODAY)
    ours, theirs = interleaved(200, lambda: evaluate(form, answers, TODAY), lambda: list(bare.iter_errors(data)))
    return Measured(1000 * ours, "ms", f"bare jsonschema {1000 * theirs:.2f} ms", ours / theirs, 200)


for _code, _what in (
    ("1.004873", "one key press"),
    ("1.004194", "one key press, 71 fields"),
    ("3.000722", "the longest"),
):
    row(f"forms.validate_ratio.{_code}", f"rules, schema and checks, {_what}")(partial(_against_bare, _code))


@row("forms.validate_ratio", "rules, schema and checks of every declaration, one key press each")
def validate_ratio() -> Measured:
    catalogue = load_catalogue()
    ready = []
    for code, whole in WHOLE.items():
        form = catalogue.get(code).form
        if form is None:
            raise LookupError(code)
        answers = answered(form, whole)
        ready.append(
            (form, answers, Draft202012Validator(form.schema, format_checker=CHECKER), instance(form, answers))
        )

    def ours() -> None:
        for form, answers, _, _ in ready:
            evaluate(form, answers, TODAY)

    def bare() -> None:
        for _, _, validator, data in ready:
            list(validator.iter_errors(data))

    ours()
    mine, theirs = interleaved(30, ours, bare)
    per_ms = len(ready) / (1000 * mine)
    note = f"{len(ready)} declarations, {per_ms:.2f} validated a millisecond"
    return Measured(mine / theirs, "×", f"bare jsonschema {1000 * theirs / len(ready):.2f} ms", mine / theirs, 30, note)


@row("catalogue.load_ms", "the whole catalogue read, as a program starts")
def load() -> Measured:
    def cold() -> None:
        seal.sealed.cache_clear()
        shapes._judged.cache_clear()
        layout._is_schema.cache_clear()
        load_catalogue()

    def judge_all() -> None:
        shapes._judged.cache_clear()
        read_folders(DATA, thorough=True)

    first, again, judged_ = interleaved(5, cold, load_catalogue, judge_all)
    catalogue = load_catalogue()
    declared = sum(one.form is not None for one in catalogue.procedures)
    size = f"{len(catalogue.procedures)} procedures, {declared} declarations"
    note = f"{size} · read again {1000 * again:.0f} ms · every file judged {1000 * judged_:.0f} ms"
    return Measured(1000 * first, "ms", runs=5, note=note)


@row("catalogue.search_p95_ms", "search, 95th percentile")
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
