"""Which slip holds for a filing now: the confirmation, or Mẫu 01 once it is accepted and the agency gives one."""

from __future__ import annotations

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import ReceiptForm
from counter.errors import CounterError
from counter.events import SlipKind
from counter.model.day import DayLine
from counter.model.filing import Filing
from ui.i18n.words import mark

SLIPS = {
    SlipKind.CONFIRMATION: mark("Phiếu xác nhận đã nộp hồ sơ"),
    SlipKind.RECEIPT: mark("Giấy tiếp nhận và hẹn trả kết quả"),
}
POLICE_SLIP = mark("Phiếu CT04 do quầy công an in từ hệ thống riêng; quầy này không in Mẫu 01.")


def gives_receipt(filing: Filing | DayLine, catalogue: Catalogue) -> bool:
    """Whether Mẫu 01 belongs to it; procedures of the police get CT04 elsewhere (field.md §1.10)."""
    try:
        return catalogue.get(filing.procedure, filing.version).receipt_form is ReceiptForm.MAU_01
    except CounterError:
        return False


def slip_now(filing: Filing | DayLine, catalogue: Catalogue) -> SlipKind:
    """What Ctrl+P prints again."""
    accepted = filing.accepted_at is not None
    return SlipKind.RECEIPT if accepted and gives_receipt(filing, catalogue) else SlipKind.CONFIRMATION
