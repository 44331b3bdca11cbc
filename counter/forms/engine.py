"""The form engine: a form and its answers in, what the screen, the slip and the gateway need out.

Visible first, valid second: rules decide which fields are part of the declaration, and only then
the schema judges the instance that is left. ``required`` in a schema therefore means *required if
visible*, and a hidden field's answer is no part of anything. The gateway runs the same functions
(``counter.forms.manifest_check``), so its verdict on the same data is the desk's.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from counter.catalogue.procedure import PaperRequirement, Procedure
from counter.errors import FailureCode, FormError
from counter.forms import checks, sentences
from counter.forms.compiled import CompiledForm, Way, compiled
from counter.forms.conditions import Condition
from counter.forms.conflicts import conflicts
from counter.forms.facts import Facts, prefill
from counter.forms.form import FieldState, Form, FormState, alternative_key
from counter.forms.input_text import FormProblem, display, parse_input
from counter.forms.pointers import leaves, nested, parent_of, pointer_of
from counter.model.filing import Answer, Json, Paper, Source
from counter.told import tell, told_word

__all__ = [
    "Facts",
    "FormProblem",
    "conflicts",
    "display",
    "evaluate",
    "flatten",
    "instance",
    "missing_papers",
    "parse_input",
    "prefill",
    "problems",
    "summary",
    "taken_answers",
    "verdict",
    "warnings",
]

# Each round can only hide what hangs on a field hidden in the round before.
_MOST_ROUNDS = 8
_TYPED = (Source.TYPED, Source.QR, Source.OTHER_CHIP)


def _in_force(ready: CompiledForm, answers: Mapping[str, Answer]) -> tuple[frozenset[str], dict[str, Answer]]:
    """Pointers of the visible fields, and the answers that count among them."""
    known = {p: a for p, a in answers.items() if p in ready.fields and a.value is not None and a.value != ""}
    visible, taken = frozenset(ready.fields), known
    for _ in range(_MOST_ROUNDS):
        data = nested({p: a.value for p, a in taken.items()})
        fits = _Fitting(data)
        unguarded = {p for p, guard in ready.guards.items() if not fits(guard)}
        now = frozenset(p for p in ready.fields if _holds(ready, p, fits, "SHOW", "HIDE"))
        still = {p: a for p, a in known.items() if p in now and (a.source in _TYPED or p not in unguarded)}
        for pointer, ways in ready.alternatives.items():
            if pointer in now and pointer not in answers and (found := _chosen(pointer, ways, fits, answers, still)):
                still[pointer] = found
        for pointer, other in ready.same.items():
            if pointer in now and pointer not in still and pointer not in unguarded and other in still:
                still[pointer] = still[other]
        if now == visible and still == taken:
            break
        visible, taken = now, still
    return visible, taken


def _chosen(
    pointer: str, ways: tuple[Way, ...], fits: _Fitting, answers: Mapping[str, Answer], still: Mapping[str, Answer]
) -> Answer | None:
    """What the first way that holds and knows something fills in."""
    for place, way in enumerate(ways):
        if way.condition is None or fits(way.condition):
            found = answers.get(alternative_key(pointer, place)) or still.get(way.same)
            if found is not None:
                return found
    return None


class _Fitting:
    """Which conditions fit one instance; each is asked once."""

    def __init__(self, data: Json) -> None:
        self._data = data
        self._known: dict[Condition, bool] = {}

    def __call__(self, condition: Condition) -> bool:
        if condition not in self._known:
            self._known[condition] = condition.fits(self._data)
        return self._known[condition]


def _holds(ready: CompiledForm, pointer: str, fits: _Fitting, yes: str, no: str) -> bool:
    """Whether a field is shown ("SHOW", "HIDE") or enabled ("ENABLE", "DISABLE")."""
    effect, condition = ready.effects.get(pointer, ("", None))
    if condition is None or effect not in (yes, no):
        return True
    return fits(condition) == (effect == yes)


def taken_answers(form: Form, answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """The answers that are part of the declaration: visible, known to the form, guards observed.

    This is what is frozen into a manifest.
    """
    return _in_force(compiled(form), answers)[1]


def instance(form: Form, answers: Mapping[str, Answer]) -> dict[str, Json]:
    """The nested JSON of the declaration as the schema sees it."""
    return nested({pointer: answer.value for pointer, answer in taken_answers(form, answers).items()})


def flatten(data: Json) -> dict[str, Json]:
    """Pointer → scalar of every leaf; the way back from ``instance``."""
    return dict(leaves(data))


def evaluate(form: Form, answers: Mapping[str, Answer], today: date) -> FormState:
    """Every field's state, in the official order.

    ``problem`` is said of an answer that is wrong. A required field without an answer has no problem
    yet, only ``wants_answer``; its sentence for the summary comes from ``problems``.
    """
    ready = compiled(form)
    visible, taken = _in_force(ready, answers)
    data = _with_containers({p: a.value for p, a in taken.items()}, visible)
    fits = _Fitting(data)
    enabled = frozenset(p for p in visible if _holds(ready, p, fits, "ENABLE", "DISABLE"))
    said, required = _judge(ready, data, visible)
    for pointer, sentence in checks.broken(ready.checks, data, today, "block"):
        if pointer in visible:
            said.setdefault(pointer, sentence)
    return FormState(
        form,
        tuple(
            FieldState(
                field=one,
                answer=taken.get(one.pointer),
                visible=one.pointer in visible,
                enabled=one.pointer in enabled,
                required=one.pointer in required,
                problem=said.get(one.pointer, ""),
            )
            for one in form.fields
        ),
    )


def _with_containers(values: dict[str, Json], visible: frozenset[str]) -> dict[str, Json]:
    """The instance, with an empty object wherever a visible field could stand: so ``required`` speaks."""
    containers = {parent_of(pointer) for pointer in visible}
    made_anyway = {""}
    for pointer in (*values, *containers):
        above = parent_of(pointer)
        while above and above not in made_anyway:
            made_anyway.add(above)
            above = parent_of(above)
    return nested({**values, **{pointer: {} for pointer in containers - made_anyway}})


def _judge(ready: CompiledForm, data: Json, visible: frozenset[str]) -> tuple[dict[str, str], set[str]]:
    """Sentences of the schema by pointer, and the pointers it requires among the visible ones."""
    said: dict[str, str] = {}
    required = set(ready.required & visible)
    for error in ready.validator.iter_errors(data):
        at = pointer_of(tuple(error.absolute_path))
        if error.validator == "required":
            required |= {p for name in error.validator_value if (p := f"{at}/{name}") in visible}
            continue
        pointer = at if at in visible else next((p for p in ready.fields if p in visible and p.startswith(at)), "")
        if pointer:
            said.setdefault(pointer, sentences.of_error(error))
    return said, required


def problems(state: FormState) -> tuple[tuple[str, str], ...]:
    """The error summary: pointer and sentence of every field that still wants something, in order."""
    return tuple((s.field.pointer, sentences.of_state(s)) for s in state.fields if s.wants_answer)


def warnings(form: Form, answers: Mapping[str, Answer], today: date | None = None) -> tuple[tuple[str, str], ...]:
    """What deserves a second look and blocks nothing: number against sex and year of birth, and the like.

    Without ``today`` the checks that ask for the day keep silent.
    """
    ready = compiled(form)
    visible, taken = _in_force(ready, answers)
    data = nested({p: a.value for p, a in taken.items()})
    relevant = ready.checks if today else tuple(c for c in ready.checks if "today" not in c.raw.values())
    found = checks.broken(relevant, data, today or date.min, "warn")
    return tuple((pointer, sentence) for pointer, sentence in found if pointer in visible)


def missing_papers(
    procedure: Procedure, answers: Mapping[str, Answer], papers: tuple[Paper, ...]
) -> tuple[PaperRequirement, ...]:
    """The papers that this very filing needs and does not have yet; in the catalogue's order."""
    data = instance(procedure.form, answers) if procedure.form else {}
    have = {paper.requirement for paper in papers}
    return tuple(paper for paper in procedure.papers if paper.code not in have and is_required(paper, data))


def verdict(
    procedure: Procedure,
    answers: Mapping[str, Answer],
    papers: tuple[Paper, ...],
    today: date,
    *,
    supplement: bool = False,
) -> tuple[tuple[str, str], ...]:
    """Everything that keeps the filing from being filed: fields by pointer, papers as ``paper:<code>``.

    The desk asks it at F9 and the gateway at registration; () means it may be filed. A ``supplement``
    lacks no paper: the others came with the filing that it completes. Raises FormError GUIDE_ONLY for a
    procedure without a declaration.
    """
    if procedure.form is None:
        raise FormError(FailureCode.GUIDE_ONLY, procedure.code)
    fields = problems(evaluate(procedure.form, answers, today))
    lacking = () if supplement else missing_papers(procedure, answers, papers)
    return (*fields, *((f"paper:{one.code}", _lacks(one)) for one in lacking))


def _lacks(paper: PaperRequirement) -> str:
    return tell("Còn thiếu: {paper}.", paper=told_word(paper.title))


def is_required(paper: PaperRequirement, data: dict[str, Json]) -> bool:
    """Whether a filing with this instance needs the paper."""
    if paper.required_when is None:
        return paper.required
    rule = paper.required_when
    return Condition.of(rule.scope, rule.schema).fits(data) == (rule.effect != "HIDE")


def summary(form: Form, answers: Mapping[str, Answer]) -> str:
    """The filing's content in one sentence (TrichYeuHoSo, field.md §5.2; at most 1000 characters)."""
    ready = compiled(form)
    taken = taken_answers(form, answers)
    text = form.summary
    for pointer, field in ready.fields.items():
        if "{" + pointer + "}" in text:
            value = taken[pointer].value if pointer in taken else None
            text = text.replace("{" + pointer + "}", display(field, value) or "…")
    return text[:1000]
