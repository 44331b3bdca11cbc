"""What a filing's slips say: from the frozen filing, its procedure and the station, nothing else."""

from __future__ import annotations

import json
from datetime import datetime

from counter.catalogue.procedure import Procedure
from counter.errors import ContentError
from counter.forms.engine import summary
from counter.model.filing import Answer, Filing
from counter.model.manifest import answer_of_raw
from counter.model.personal_number import PersonalNumber
from counter.model.signing import BY_HAND, Signing, SigningWay, signing_of
from counter.paper.identity_words import identity_words
from counter.paper.signing_words import signing_words, way_words
from counter.paper.slip_content import (
    ConfirmationContent,
    FeeLine,
    OfficeLines,
    PaperLine,
    PersonLines,
    ReceiptContent,
)
from counter.services.filer import filer_of
from counter.services.prefill_draft import form_of
from counter.settings import StationSettings
from counter.slip_code import slip_code


def answers_of(filing: Filing) -> dict[str, Answer]:
    """The frozen declaration's answers."""
    raw = json.loads(filing.manifest)["answers"]
    return {pointer: answer_of_raw(one) for pointer, one in raw.items()}


def part_versions_of(filing: Filing) -> dict[str, str]:
    """By code, the versions of the declarations that an interlinked filing yields; {} for any other."""
    return {one["procedure"]: one["version"] for one in json.loads(filing.manifest).get("parts", ())}


def office_of(station: StationSettings) -> OfficeLines:
    return OfficeLines(
        superior=f"UBND {station.unit_name}",
        name=station.centre_name,
        place=station.unit_name.removeprefix("Phường ").removeprefix("Xã ").removeprefix("Đặc khu "),
        counter=station.counter_name,
        address=station.address,
        hotline=station.hotline,
    )


def _person(filing: Filing, procedure: Procedure) -> PersonLines:
    filer = filer_of(form_of(procedure), answers_of(filing), None)
    number = PersonalNumber(filing.filer_number).masked if filing.filer_number else ""
    return PersonLines(name=filing.filer_name, number=number, address=filer.address, phone=filer.phone)


def _papers(filing: Filing, procedure: Procedure) -> tuple[PaperLine, ...]:
    titles = {paper.code: paper.title for paper in procedure.papers}
    form = form_of(procedure)
    return (PaperLine(form.title), *(PaperLine(titles.get(p.requirement, p.name)) for p in filing.papers))


def _signing(filing: Filing) -> Signing:
    try:
        return signing_of(filing.manifest)
    except ContentError:  # an older or broken record is no reason to print no slip
        return BY_HAND


def confirmation_of(
    filing: Filing,
    procedure: Procedure,
    station: StationSettings,
    *,
    officer: str,
    place_in_line: int,
    reprinted_at: datetime | None,
) -> ConfirmationContent:
    """Phiếu xác nhận đã nộp hồ sơ: before acceptance, so without a day to come back."""
    signing = _signing(filing)
    by_hand = signing.way is SigningWay.HAND
    return ConfirmationContent(
        office=office_of(station),
        code=filing.code.text if filing.code else filing.provisional.text,
        provisional=filing.code is None,
        person=_person(filing, procedure),
        procedure=procedure.title,
        request=summary(form_of(procedure), answers_of(filing)),
        papers=_papers(filing, procedure),
        captured_at=filing.captured_at,
        officer=officer,
        place_in_line=place_in_line,
        identity=identity_words(filing),
        signed=signing_words(signing),
        sign_here="Ký và ghi rõ họ tên" if by_hand else way_words(signing).capitalize(),
        qr=slip_code(filing),
        reprinted_at=reprinted_at,
        training=station.profile == "training",
    )


def receipt_of(
    filing: Filing,
    procedure: Procedure,
    station: StationSettings,
    *,
    officer: str,
    accepted_at: datetime,
    reprinted_at: datetime | None,
) -> ReceiptContent:
    """Mẫu 01, once the authority has accepted."""
    return ReceiptContent(
        office=office_of(station),
        code=filing.code.text if filing.code else filing.provisional.text,
        person=_person(filing, procedure),
        procedure=procedure.title,
        request=summary(form_of(procedure), answers_of(filing)),
        papers=_papers(filing, procedure),
        limit=procedure.limit.text,
        accepted_at=accepted_at,
        appointment=filing.appointment,
        result_at=station.centre_name,
        fees=tuple(FeeLine(fee.name, fee.amount) for fee in procedure.fees if fee.channel == "direct" and not fee.case),
        officer=officer,
        qr=slip_code(filing),
        reprinted_at=reprinted_at,
        training=station.profile == "training",
    )
