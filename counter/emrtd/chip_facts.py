"""What a usable chip says of its holder, as flat facts for forms ("chip:<fact>")."""

from __future__ import annotations

from counter.emrtd.card_record import CardRecord, Dg13, Mrz
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber

_TEXTS = (
    "nationality",
    "ethnic_group",
    "religion",
    "home_town",
    "residence",
    "old_number",
    "father",
    "mother",
    "spouse",
)
_HOME = "VNM"


def chip_facts(record: CardRecord) -> dict[str, str]:
    """Fact name → text, dates as ISO 8601; only what is known, {} when the record is not usable.

    Names: number, name, birth, sex, nationality, ethnic_group, religion, home_town, residence,
    old_number, issued, expiry, father, mother, spouse, mrz_name. The Vietnamese group goes before
    the machine-readable zone, which for a Vietnamese has no true name: it lacks the marks.
    """
    if not record.usable:
        return {}
    facts = _of_zone(record.mrz) if record.mrz else {}
    if record.details:
        facts |= _of_details(record.details)
    return {name: text for name, text in facts.items() if text}


def identity_of(record: CardRecord) -> tuple[PersonalNumber, PersonName, PartialDate] | None:
    """Number, marked name and birth of a Vietnamese holder, or None where the chip lacks one."""
    facts = chip_facts(record)
    if not {"number", "name", "birth"} <= facts.keys():
        return None
    return PersonalNumber(facts["number"]), PersonName(facts["name"]), PartialDate.from_iso(facts["birth"])


def _of_zone(mrz: Mrz) -> dict[str, str]:
    foreigner = mrz.nationality != _HOME
    return {
        "number": mrz.personal_number.digits if mrz.issuer == _HOME and mrz.personal_number else "",
        "name": mrz.name if foreigner else "",
        "mrz_name": mrz.name,
        "birth": mrz.birth.iso() if mrz.birth else "",
        "sex": mrz.sex.value if mrz.sex else "",
        "nationality": mrz.nationality if foreigner else "Việt Nam",
        "expiry": mrz.expiry.isoformat() if mrz.expiry else "",
    }


def _of_details(details: Dg13) -> dict[str, str]:
    facts = {name: str(getattr(details, name)) for name in _TEXTS}
    facts["number"] = details.number.digits if details.number else ""
    facts["name"] = details.name.full if details.name else ""
    facts["birth"] = details.birth.iso() if details.birth else ""
    facts["sex"] = details.sex.value if details.sex else ""
    facts["issued"] = details.issued.isoformat() if details.issued else ""
    facts["expiry"] = details.expiry.isoformat() if details.expiry else ""
    return {name: text for name, text in facts.items() if text}
