"""Whose consent a declaration asks for, how each stands, and what that means for the filing.

Which fields say so is data of the procedure (``ConsentRule``). What is attached as a paper of its own, the list of
papers asks for.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from counter.catalogue.procedure import ConsentRule, Procedure
from counter.consents import Consent, ConsentState, Way
from counter.forms.engine import taken_answers
from counter.model.filing import Answer, Draft
from counter.model.partial_date import PartialDate
from counter.model.review import CONSENT, SIGNATURE, Finding
from counter.services.prefill_draft import form_of
from counter.store.unit_of_work import UnitOfWork
from counter.told import tell, told_word

_WAYS: Final = frozenset(way.value for way in Way)


def needed(draft: Draft, procedure: Procedure, answers: Mapping[str, Answer], today: date) -> tuple[Consent, ...]:
    """The consents that the declaration asks for, none of them given yet. ``answers``: those in force."""

    def said(pointer: str) -> str:
        return str(answers[pointer].value) if pointer in answers else ""

    found = []
    for rule in procedure.consents:
        way = said(rule.way) if rule.way else Way.FORM.value
        declares = bool(rule.unless) and said(rule.number) == said(rule.unless)
        old_enough = bool(rule.under_age) and not _under(said(rule.birth), rule.under_age, today)
        if way in _WAYS and not declares and not old_enough:
            found.append(Consent(draft.id, rule.kind, said(rule.name), said(rule.number), Way(way)))
    return tuple(found)


def wanted(draft: Draft, procedure: Procedure, today: date) -> tuple[Consent, ...]:
    """``needed`` by what the draft answers. Raises FormError(GUIDE_ONLY)."""
    return needed(draft, procedure, taken_answers(form_of(procedure), draft.answers), today)


def standing(uow: UnitOfWork, needs: tuple[Consent, ...]) -> tuple[Consent, ...]:
    """Each as it stands in the store; who was asked in another's place, or otherwise, does not count."""
    kept = {one.kind: one for one in (uow.consents.of_draft(needs[0].draft) if needs else ())}
    return tuple(old if (old := kept.get(one.kind)) is not None and old.same_as(one) else one for one in needs)


def rule_of(procedure: Procedure, kind: str) -> ConsentRule:
    """Raises KeyError for a kind that this version of the procedure does not ask for."""
    for rule in procedure.consents:
        if rule.kind == kind:
            return rule
    raise KeyError(kind)


def findings(
    consents: tuple[Consent, ...], procedure: Procedure, today: date
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What keeps the filing back, and what is to be looked at: a signature lies before the officer's eyes."""
    blocking, seen = [], []
    for one in consents:
        who = told_word(rule_of(procedure, one.kind).who)
        if one.state is ConsentState.GIVEN:
            continue
        if one.way is Way.VNEID:
            blocking.append(Finding(f"{CONSENT}{one.kind}", _lacks(one, who, today)))
        else:
            seen.append(Finding(f"{SIGNATURE}{one.kind}", tell("Xem chữ ký đồng ý của {who} trên tờ khai.", who=who)))
    return tuple(blocking), tuple(seen)


def _lacks(consent: Consent, who: str, today: date) -> str:
    match consent.state:
        case ConsentState.WAITING if consent.ends_at is not None and consent.ends_at.date() >= today:
            until = f"{consent.ends_at:%H:%M %d/%m/%Y}"
            return tell("Chờ {who} đồng ý qua VNeID, đến hết {until}.", who=who, until=until)
        case ConsentState.REFUSED:
            return tell("Không được {who} đồng ý qua VNeID: hỏi lại, hoặc chọn cách khác.", who=who)
        case ConsentState.WAITING | ConsentState.LAPSED:
            return tell("Đã quá hạn chờ {who} đồng ý qua VNeID: hỏi lại, hoặc chọn cách khác.", who=who)
        case _ if not consent.number:
            return tell("Chưa ghi số định danh của {who}: ghi số để hỏi qua VNeID, hoặc chọn cách khác.", who=who)
        case _:
            return tell("Chưa hỏi {who} đồng ý qua VNeID.", who=who)


def _under(birth: str, years: int, today: date) -> bool:
    """Whether ``years`` are not completed; born some day of a year or a month: on its last."""
    try:
        born = PartialDate.from_iso(birth)
    except ValueError:
        return False
    return (born.year + years, born.month or 12, born.day or 31) > (today.year, today.month, today.day)
