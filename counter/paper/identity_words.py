"""What a filing's identity rests on, in words for slips and screens."""

from __future__ import annotations

from typing import Final

from counter.errors import ContentError
from counter.model.filing import Filing
from counter.model.identity import IdentityKind, is_attestation, parse_attestation
from counter.told import tell

IDENTITY: Final = {
    IdentityKind.CHIP: tell("chip của thẻ, giấy tờ"),
    IdentityKind.ELECTRONIC_ID: tell("căn cước điện tử trên VNeID, cán bộ đã xem"),
    IdentityKind.EXPIRED_CARD: tell("thẻ căn cước đã hết hạn, cán bộ đã xem"),
    IdentityKind.REPORTED_LOST: tell("giấy tờ thay thẻ đã báo mất, cán bộ đã xem"),
    IdentityKind.UNREADABLE_CHIP: tell("thẻ căn cước không đọc được chip, cán bộ đã xem"),
    IdentityKind.LEFT_AT_HOME: tell("lời khai, không mang thẻ"),
    IdentityKind.CHILD: tell("giấy tờ của trẻ em và của cha, mẹ, cán bộ đã xem"),
    IdentityKind.CERTIFICATE: tell("giấy chứng nhận căn cước, cán bộ đã xem"),
    IdentityKind.FOREIGN_DOCUMENT: tell("giấy tờ của người nước ngoài, cán bộ đã xem"),
    IdentityKind.NONE: tell("lời khai, không có giấy tờ"),
}
_SIGNED: Final = tell("chip của thẻ, đã ký lúc nộp")


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
        return _with_face(IDENTITY[said.kind], compared=said.face_matched)
    signed = b'"signature":""' not in evidence
    return _with_face(_SIGNED if signed else IDENTITY[IdentityKind.CHIP], compared=b'"face_matched":true' in evidence)


def _with_face(identity: str, *, compared: bool) -> str:
    return tell("{identity}, đã đối chiếu khuôn mặt", identity=identity) if compared else identity
