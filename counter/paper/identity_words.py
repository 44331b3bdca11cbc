"""What a filing's identity rests on, in words for slips and screens."""

from __future__ import annotations

from typing import Final

from counter.errors import ContentError
from counter.model.filing import Filing
from counter.model.identity import IdentityKind, is_attestation, parse_attestation

IDENTITY: Final = {
    IdentityKind.CHIP: "chip của thẻ, giấy tờ",
    IdentityKind.ELECTRONIC_ID: "căn cước điện tử trên VNeID, cán bộ đã xem",
    IdentityKind.EXPIRED_CARD: "thẻ căn cước đã hết hạn, cán bộ đã xem",
    IdentityKind.REPORTED_LOST: "giấy tờ thay thẻ đã báo mất, cán bộ đã xem",
    IdentityKind.UNREADABLE_CHIP: "thẻ căn cước không đọc được chip, cán bộ đã xem",
    IdentityKind.LEFT_AT_HOME: "lời khai, không mang thẻ",
    IdentityKind.CHILD: "giấy tờ của trẻ em và của cha, mẹ, cán bộ đã xem",
    IdentityKind.CERTIFICATE: "giấy chứng nhận căn cước, cán bộ đã xem",
    IdentityKind.FOREIGN_DOCUMENT: "giấy tờ của người nước ngoài, cán bộ đã xem",
    IdentityKind.NONE: "lời khai, không có giấy tờ",
}
_SIGNED: Final = "chip của thẻ, đã ký lúc nộp"
_FACE: Final = ", đã đối chiếu khuôn mặt"


def identity_words(filing: Filing) -> str:
    """One phrase; of a chip only what the counter collected, whether it stands the gateway judges."""
    evidence = filing.evidence
    if not evidence:
        return IDENTITY[IdentityKind.NONE]
    if is_attestation(evidence):
        try:
            said = parse_attestation(evidence)
        except ContentError:  # an older or broken record is no reason to print no slip
            return IDENTITY[IdentityKind.NONE]
        return IDENTITY[said.kind] + (_FACE if said.face_matched else "")
    signed = b'"signature":""' not in evidence
    return (_SIGNED if signed else IDENTITY[IdentityKind.CHIP]) + (_FACE if b'"face_matched":true' in evidence else "")
