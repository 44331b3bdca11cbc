"""What step 1 must say about a card, a code or a reader: what is in the way, and what is to be known besides."""

from __future__ import annotations

from datetime import date

from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity, CardRecord
from counter.errors import FailureCode
from counter.events import ReaderState
from counter.model.identity import Attestation, IdentityKind
from counter.paper.identity_words import IDENTITY
from counter.qr_claim import QrClaim
from ui.desk.action import Trouble
from ui.desk.verdicts import current
from ui.i18n.words import mark, tr
from ui.text import failure

DOWNGRADE = mark("Chip mở bằng BAC, cách cũ hơn PACE")
_READER = {
    ReaderState.NO_READER: FailureCode.NO_READER,
    ReaderState.SERVICE_DOWN: FailureCode.READER_SERVICE_DOWN,
}
_SOFT = (FailureCode.READ_CANCELLED, FailureCode.CARD_REMOVED)


def trouble_of(record: CardRecord | None, code: FailureCode | None, reader: ReaderState) -> Trouble | None:
    """The one thing that comes first: a bad verdict, else what failed, else a reader that is not there."""
    if record is not None and (verdict := _verdict(record)) is not None:
        return verdict
    code = code or _READER.get(reader)
    if code is None:
        return None
    said = failure(code)
    return Trouble("amber" if code in _SOFT else "red", said.sentence, said.remedy, code.value)


def warnings_of(record: CardRecord | None, claim: QrClaim | None) -> tuple[Trouble, ...]:
    """A recorded downgrade, and a code of which only the digits are trusted."""
    said = []
    if record is not None and record.access is AccessMethod.BAC:
        said.append(
            Trouble(
                "amber",
                DOWNGRADE,
                tr("Dữ liệu vẫn được kiểm chữ ký; cách mở này được ghi cùng bản đọc."),
            )
        )
    if claim is not None and (code := claim.verdict) is not None:
        text = failure(code)
        said.append(Trouble("amber", text.sentence, text.remedy, code.value))
    return tuple(said)


def at_review(record: CardRecord | None, attestation: Attestation | None, today: date) -> tuple[str, ...]:
    """What the identity of this filing rests on, where that is less than a chip that holds."""
    if record is None:
        return (
            tr(
                "Không có chip: hồ sơ ghi {words}",
                words=IDENTITY[attestation.kind if attestation else IdentityKind.NONE],
            ),
        )
    said: list[str] = [DOWNGRADE] if record.access is AccessMethod.BAC else []
    holds = current(record, today)
    if holds.tone == "red":
        said.append(tr("{verdict}: đối chiếu thêm căn cước điện tử hoặc hộ chiếu", verdict=holds.answer))
    if record.usable and record.portrait is None:
        said.append(tr("Chip không có ảnh: đối chiếu người bằng giấy tờ khác"))
    return tuple(said)


def _verdict(record: CardRecord) -> Trouble | None:
    if record.passive.authenticity is Authenticity.BROKEN:
        groups = ", ".join(f"DG{number}" for number in record.passive.broken_groups)
        where = f" ({groups})" if groups else ""
        return Trouble(
            "red",
            tr("Dữ liệu trong chip đã bị thay đổi{where}: không dùng", where=where),
            tr("Giữ thẻ tại quầy, báo công an phường. Tờ khai không lấy giá trị nào từ thẻ này."),
        )
    if record.active is ActiveVerdict.FAILED:
        return Trouble(
            "red",
            tr("Chip không chứng minh được là chip gốc: không dùng"),
            tr("Có thể là bản sao. Giữ thẻ tại quầy, báo công an phường."),
        )
    if record.passive.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN:
        return Trouble(
            "amber",
            tr("Nguyên vẹn, chưa xác minh được nơi cấp"),
            tr("Vẫn tiếp nhận được. Cổng sẽ kiểm lại khi có chứng thư của nơi cấp."),
        )
    return None
