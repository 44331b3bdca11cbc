"""Fill a declaration from what the state already knows: the chip, the register, the office."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from counter.catalogue.procedure import Procedure
from counter.emrtd.card_record import CardRecord
from counter.errors import FailureCode, FormError
from counter.forms.earlier_answers import still_earlier
from counter.forms.engine import Facts, prefill
from counter.forms.form import Form
from counter.lists.units import UnitList
from counter.model.citizen import Citizen
from counter.model.filing import Answer, Draft, Source
from counter.settings import StationSettings


def form_of(procedure: Procedure) -> Form:
    """Raises FormError(GUIDE_ONLY) where the catalogue has no sourced declaration."""
    if procedure.form is None:
        raise FormError(FailureCode.GUIDE_ONLY, procedure.code)
    return procedure.form


def office_facts(station: StationSettings) -> dict[str, str]:
    return {
        "unit": station.unit,
        "unit_name": station.unit_name,
        "committee_name": f"Ủy ban nhân dân {station.unit_name}",
        "police_name": f"Công an {station.unit_name}",
        "province_name": station.province_name,
        "centre_name": station.centre_name,
    }


def known_answers(
    form: Form,
    station: StationSettings,
    today: date,
    record: CardRecord | None,
    citizen: Citizen | None,
    units: UnitList | None = None,
) -> dict[str, Answer]:
    """What can be filled without asking; a record that is not usable fills nothing.

    ``units``: today's, in which the place of an older address is looked for.
    """
    chip = record if record is not None and record.usable else None
    return prefill(form, Facts(chip=chip, citizen=citizen, office=office_facts(station), today=today, units=units))


def filled_again(draft: Draft, known: dict[str, Answer]) -> Draft:
    """The draft with newer knowledge; what was typed, or read from another person's own chip, is never overwritten."""
    typed = {pointer: a for pointer, a in draft.answers.items() if a.source in (Source.TYPED, Source.OTHER_CHIP)}
    earlier = still_earlier(draft.answers, known)
    others = {pointer: a for pointer, a in draft.answers.items() if a.source is not Source.EARLIER}
    return replace(draft, answers={**others, **known, **earlier, **typed})
