"""A filing's history in words."""

from __future__ import annotations

from typing import Final

from counter.model.filing import BusinessStatus
from counter.model.history import HistoryKind as K
from counter.model.history import HistoryLine
from counter.model.work import Capacity, ReceiptProof
from ui.desk.trail_words import PRINTINGS
from ui.i18n.words import mark, tr
from ui.text import BUSINESS

CAPACITIES: Final = {
    Capacity.OWNER: mark("Chính chủ"),
    Capacity.AUTHORISED: mark("Người được ủy quyền"),
    Capacity.RELATIVE: mark("Người thân"),
}
PROOFS: Final = {
    ReceiptProof.CHIP: mark("chip của thẻ"),
    ReceiptProof.PAPER: mark("giấy tờ đã xem"),
    ReceiptProof.SIGNATURE: mark("ký nhận"),
}
_WORDS: Final = {
    K.OPENED: mark("Mở nháp"),
    K.COPIED: mark("Chép thành nháp mới"),
    K.RENEWED: mark("Chuyển sang mẫu tờ khai mới"),
    K.LOOKED_UP: mark("Tra dữ liệu dân cư"),
    K.CONSENT: mark("Ý kiến của người liên quan"),
    K.MISMATCH: mark("In giải thích dữ liệu không khớp"),
    K.HANDED_OVER: mark("Bàn giao giữa cán bộ"),
    K.REVEALED: mark("Xem đủ số định danh"),
    K.FILED: mark("Nộp tại quầy"),
    K.REGISTERED: mark("Cổng đã giữ chỗ và cấp mã"),
    K.DELIVERED: mark("Cổng đã nhận đủ, có biên nhận ký số"),
    K.REFUSED: mark("Cổng từ chối"),
    K.REOPENED: mark("Mở lại để sửa và nộp lại"),
    K.DECLARATION_PRINTED: mark("In tờ khai"),
    K.SLIP_PRINTED: mark("In phiếu xác nhận đã nộp"),
    K.RECEIPT_PRINTED: mark("In giấy tiếp nhận và hẹn trả"),
    K.SUPPLEMENT_OPENED: mark("Mở bổ sung"),
    K.SUPPLEMENTED: mark("Nộp bổ sung"),
    K.RETURNED: mark("Đã trả kết quả"),
    K.RETURN_PRINTED: mark("In phiếu yêu cầu bổ sung hoặc từ chối"),
}
_CONSENTS: Final = {
    "asked": mark("đã hỏi"),
    "reminded": mark("đã nhắc"),
    "given": mark("đồng ý"),
    "refused": mark("không đồng ý"),
    "lapsed": mark("quá hạn chờ"),
}
_GOOD: Final = frozenset({BusinessStatus.ACCEPTED, BusinessStatus.DONE, BusinessStatus.RETURNED})
_BAD: Final = frozenset({BusinessStatus.NOT_ACCEPTED, BusinessStatus.STOPPED, BusinessStatus.WITHDRAWN})
_ASKS: Final = frozenset({BusinessStatus.SUPPLEMENT_ASKED, BusinessStatus.PAYMENT_ASKED})


def words_of(line: HistoryLine) -> tuple[str, str]:
    """What happened, and the rest of it."""
    if line.status is not None:
        return BUSINESS[line.status], line.detail
    words = _WORDS[line.kind]
    match line.kind:
        case K.FILED:
            return words, tr("{files} tệp giấy tờ", files=line.detail) if line.detail not in ("", "0") else tr(
                "không kèm tệp"
            )
        case K.SLIP_PRINTED | K.RECEIPT_PRINTED:
            return words, PRINTINGS.get(line.detail, "")
        case K.RETURN_PRINTED:
            return words, line.detail.partition(" ")[2]
        case K.CONSENT:
            return words, _CONSENTS.get(line.detail.partition(":")[2], "")
        case K.RETURNED:
            capacity, _, proof = line.detail.partition(" ")
            return words, tr(
                "{who} nhận, {proof}", who=CAPACITIES[Capacity(capacity)], proof=PROOFS[ReceiptProof(proof)]
            )
        case _:
            return words, line.detail


def mark_of(line: HistoryLine) -> str:
    """The tone of its mark."""
    if line.status is not None:
        return (
            "jade"
            if line.status in _GOOD
            else "red"
            if line.status in _BAD
            else "amber"
            if line.status in _ASKS
            else "plain"
        )
    match line.kind:
        case K.REFUSED:
            return "red"
        case K.DELIVERED | K.RETURNED:
            return "jade"
        case K.FILED | K.SUPPLEMENTED:
            return "primary"
        case _:
            return "plain"
