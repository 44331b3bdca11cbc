"""QR code against chip, field by field. The chip's word counts: it is signed, the code is not (chip.md §4)."""

from __future__ import annotations

from counter.emrtd.card_record import CardRecord
from counter.qr_claim import QrClaim, compare
from ui.desk.card_screen import Difference
from ui.desk.people import mask_text, number_text
from ui.i18n.words import mark

_LABELS = {
    "number": mark("Số định danh"),
    "old_number": mark("Số CMND cũ"),
    "name": mark("Họ tên"),
    "birth": mark("Ngày sinh"),
    "sex": mark("Giới tính"),
    "residence": mark("Thường trú"),
    "issued": mark("Ngày cấp"),
}


def differences(claim: QrClaim | None, record: CardRecord | None, *, revealed: bool) -> tuple[Difference, ...]:
    """What the two say differently, in the code's order; nothing for a chip whose data may not be used."""
    if claim is None or record is None or not record.usable:
        return ()
    return tuple(
        Difference(_LABELS[name], _claimed(claim, name, revealed=revealed), _on_chip(record, name, revealed=revealed))
        for name in compare(claim, record)
    )


def _claimed(claim: QrClaim, name: str, *, revealed: bool) -> str:
    match name:
        case "number":
            return number_text(claim.number, revealed=revealed)
        case "old_number":
            return mask_text(claim.old_number, revealed=revealed)
        case "name":
            return claim.name.printed if claim.name else ""
        case "birth":
            return claim.birth.printed() if claim.birth else ""
        case "sex":
            return claim.sex.value if claim.sex else ""
        case "residence":
            return claim.residence
    return f"{claim.issued:%d/%m/%Y}" if claim.issued else ""


def _on_chip(record: CardRecord, name: str, *, revealed: bool) -> str:
    details, mrz = record.details, record.mrz
    birth = (details.birth if details else None) or (mrz.birth if mrz else None)
    sex = (details.sex if details else None) or (mrz.sex if mrz else None)
    match name:
        case "number":
            return number_text(record.number, revealed=revealed)
        case "old_number":
            return mask_text(details.old_number, revealed=revealed) if details else ""
        case "name":
            return details.name.printed if details and details.name else ""
        case "birth":
            return birth.printed() if birth else ""
        case "sex":
            return sex.value if sex else ""
        case "residence":
            return details.residence if details else ""
    return f"{details.issued:%d/%m/%Y}" if details and details.issued else ""
