"""A filing's history in words."""

from __future__ import annotations

from typing import Final

from counter.model.filing import BusinessStatus
from counter.model.history import HistoryKind as K
from counter.model.history import HistoryLine
from counter.model.work import Capacity, ReceiptProof
from ui.text import BUSINESS

CAPACITIES: Final = {
    Capacity.OWNER: "Chính chủ",
    Capacity.AUTHORISED: "Người được ủy quyền",
    Capacity.RELATIVE: "Người thân",
}
PROOFS: Final = {
    ReceiptProof.CHIP: "chip của thẻ",
    ReceiptProof.PAPER: "giấy tờ đã xem",
    ReceiptProof.SIGNATURE: "ký nhận",
}
_WORDS: Final = {
    K.OPENED: "Mở nháp",
    K.COPIED: "Chép thành nháp mới",
    K.RENEWED: "Chuyển sang mẫu tờ khai mới",
    K.LOOKED_UP: "Tra dữ liệu dân cư",
    K.CONSENT: "Ý kiến của người liên quan",
    K.MISMATCH: "In giải thích dữ liệu không khớp",
    K.HANDED_OVER: "Bàn giao giữa cán bộ",
    K.REVEALED: "Xem đủ số định danh",
    K.FILED: "Nộp tại quầy",
    K.REGISTERED: "Cổng đã giữ chỗ và cấp mã",
    K.DELIVERED: "Cổng đã nhận đủ, có biên nhận ký số",
    K.REFUSED: "Cổng từ chối",
    K.REOPENED: "Mở lại để sửa và nộp lại",
    K.DECLARATION_PRINTED: "In tờ khai",
    K.SLIP_PRINTED: "In phiếu xác nhận đã nộp",
    K.RECEIPT_PRINTED: "In giấy tiếp nhận và hẹn trả",
    K.SUPPLEMENT_OPENED: "Mở bổ sung",
    K.SUPPLEMENTED: "Nộp bổ sung",
    K.RETURNED: "Đã trả kết quả",
    K.RETURN_PRINTED: "In phiếu yêu cầu bổ sung hoặc từ chối",
}
_CONSENTS: Final = {
    "asked": "đã hỏi",
    "reminded": "đã nhắc",
    "given": "đồng ý",
    "refused": "không đồng ý",
    "lapsed": "quá hạn chờ",
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
            return words, f"{line.detail} tệp giấy tờ" if line.detail not in ("", "0") else "không kèm tệp"
        case K.SLIP_PRINTED | K.RECEIPT_PRINTED:
            return words, "in lại" if line.detail else ""
        case K.RETURN_PRINTED:
            return words, line.detail.partition(" ")[2]
        case K.CONSENT:
            return words, _CONSENTS.get(line.detail.partition(":")[2], "")
        case K.RETURNED:
            capacity, _, proof = line.detail.partition(" ")
            return words, f"{CAPACITIES[Capacity(capacity)]} nhận, {PROOFS[ReceiptProof(proof)]}"
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
