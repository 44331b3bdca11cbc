"""What a declaration prints where it is not simply signed: a box for a fingerprint, what was read out, a witness."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counter.model.signing import Signing, SigningWay, Witness
from counter.paper.form_layout import Signature
from counter.paper.signing_words import FINGERS


def marked(column: Signature, signing: Signing) -> Signature:
    """The column of who signs this way."""
    match signing.way:
        case SigningWay.FINGERPRINT:
            return replace(column, hint=f"(Điểm chỉ {FINGERS[signing.finger]})", fingerprint=True)
        case SigningWay.NEITHER:
            return replace(column, hint="(Không ký, không điểm chỉ được)")
    return column


def either(column: Signature, signing: Signing) -> Signature:
    """One of several columns, and it is not known which is that of who signs this way."""
    if signing.way is not SigningWay.FINGERPRINT or not column.name:
        return column
    return replace(column, hint=f"(Ký, hoặc điểm chỉ {FINGERS[signing.finger]})")


def statements(signing: Signing, officer: str) -> Iterator[str]:
    """Before the signatures. That it was read out is printed only where all of it was."""
    if signing.aloud and signing.read:
        yield (
            f"Người khai không tự đọc được. Cán bộ tiếp nhận {officer} đã đọc toàn bộ tờ khai này cho người khai nghe; "
            "người khai nói là đúng với ý mình."
        )
    if signing.way is SigningWay.NEITHER:
        yield "Người khai không ký, không điểm chỉ được; người làm chứng ký để xác nhận."


def witness_column(signing: Signing) -> Signature:
    """Without a name it is written in by hand."""
    one = signing.witness or Witness()
    number = f"Số giấy tờ: {one.number or '.' * 24}"
    vow = "Đã chứng kiến; không có quyền, lợi ích liên quan."
    name = (one.name.upper(),) if one.name else ()
    return Signature("NGƯỜI LÀM CHỨNG", "(Ký, ghi rõ họ tên)", name=name, under=((number,), (vow,)))
