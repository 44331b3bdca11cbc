"""Card records of the training cast as a reading would bring them, without a chip."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from counter.emrtd.card_record import (
    AccessMethod,
    ActiveVerdict,
    Authenticity,
    CardRecord,
    Dg13,
    Mrz,
    PassiveVerdict,
)
from counter.model.citizen import Citizen
from counter.training.portrait import draw_portrait

TRUSTED = PassiveVerdict(Authenticity.TRUSTED, issuer="CN=CSCA tap huan", signed_at=date(2025, 5, 2))


def record_of(
    citizen: Citizen,
    *,
    passive: PassiveVerdict = TRUSTED,
    active: ActiveVerdict = ActiveVerdict.GENUINE,
    expiry: date = date(2040, 3, 14),
    portrait: bool = True,
) -> CardRecord:
    """What a finished reading of this person's card says."""
    home = citizen.home_town.text if citizen.home_town else ""
    residence = citizen.residence.text if citizen.residence else ""
    whole = citizen.birth.whole
    age = 2026 - citizen.birth.year
    details = Dg13(
        number=citizen.number,
        name=citizen.name,
        birth=citizen.birth,
        sex=citizen.sex,
        nationality="Việt Nam",
        ethnic_group=citizen.ethnic_group,
        religion=citizen.religion,
        home_town=home,
        residence=residence,
        issued=date(2025, 5, 2),
        expiry=expiry,
    )
    mrz = Mrz(
        form="TD1",
        document_code="ID",
        issuer="VNM",
        document_number=citizen.number.digits[3:],
        optional_1=citizen.number.digits,
        birth=citizen.birth if whole else None,
        sex=citizen.sex,
        expiry=expiry,
        nationality="VNM",
        name="",
        text="",
    )
    face = draw_portrait(citizen.number.digits, citizen.sex, age) if portrait else None
    return CardRecord(mrz, details, face, b"", {}, passive, active, AccessMethod.PACE_CAN, "Đầu đọc 1")


def without_portrait(record: CardRecord) -> CardRecord:
    """The record as ``PersonSeen`` brings it: the checks not yet made."""
    return replace(record, portrait=None, active=ActiveVerdict.NOT_ASKED)
