"""The three questions about a card, which are never one: genuine, current, present at filing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counter.emrtd.card_record import ActiveVerdict, Authenticity, CardRecord
from counter.model.partial_date import PartialDate
from ui.i18n.words import tr
from ui.text import AUTHENTICITY


@dataclass(frozen=True, slots=True)
class Verdict:
    """``tone``: jade, amber, red or wait. ``word`` is for where there is room for one only."""

    tone: str
    question: str
    answer: str
    word: str


def expiry_of(record: CardRecord) -> date | None:
    """DG13 first, else the MRZ; None for a card without an end or with an unreadable one."""
    if record.details and record.details.expiry:
        return record.details.expiry
    return record.mrz.expiry if record.mrz else None


def is_endless(record: CardRecord) -> bool:
    """Whether the machine-readable zone has fillers where the expiry stands (9303-3 §4.8): the card has no end."""
    mrz = record.mrz
    place = {"TD1": slice(38, 44), "TD2": slice(57, 63), "TD3": slice(65, 71)}.get(mrz.form) if mrz else None
    return mrz is not None and place is not None and mrz.text[place] == "<<<<<<"


def genuine(record: CardRecord | None, *, reading: bool) -> Verdict:
    question, word = tr("Thẻ thật?"), tr("thật")
    if record is None:
        return Verdict("wait", question, tr("Chưa đọc thẻ"), word)
    if record.passive.authenticity is Authenticity.BROKEN:
        return Verdict("red", question, AUTHENTICITY[Authenticity.BROKEN][1], word)
    if record.active is ActiveVerdict.FAILED:
        return Verdict("red", question, tr("Chip là bản sao – không dùng"), word)
    if reading:
        return Verdict("wait", question, tr("Đang kiểm chữ ký"), word)
    tone, answer = AUTHENTICITY[record.passive.authenticity]
    if tone == "jade" and record.active is not ActiveVerdict.GENUINE:
        return Verdict("amber", question, tr("Chữ ký hợp lệ, chip không tự chứng minh được"), word)
    return Verdict(tone, question, answer, word)


def current(record: CardRecord | None, today: date) -> Verdict:
    question, word = tr("Còn hiệu lực?"), tr("hiệu lực")
    if record is None:
        return Verdict("wait", question, tr("Chưa đọc thẻ"), word)
    expiry = expiry_of(record)
    if expiry is None and is_endless(record):
        return Verdict("amber", question, tr("Không thời hạn, chưa hỏi được báo mất"), word)
    if expiry is None:
        return Verdict("amber", question, tr("Không đọc được hạn: xem trên thẻ"), word)
    if expiry < today:
        return Verdict("red", question, tr("Hết hạn ngày {day}", day=PartialDate.of(expiry).printed()), word)
    # no source here tells of lost or revoked cards; saying nothing would claim there was none
    return Verdict("amber", question, tr("Còn hạn, chưa hỏi được báo mất"), word)


def present(record: CardRecord | None, *, filed: bool, signed: bool, at_review: bool) -> Verdict:
    question, word = tr("Có mặt lúc nộp?"), tr("lúc nộp")
    if filed:
        if signed:
            return Verdict("jade", question, tr("Thẻ đã ký lúc nộp"), word)
        return Verdict("amber", question, tr("Chỉ thấy lúc mở hồ sơ") if record else tr("Nộp không có thẻ"), word)
    if record is None:
        return Verdict("wait", question, tr("Chưa có thẻ"), word)
    return Verdict(
        "wait", question, tr("Đặt thẻ rồi bấm F9 để ký") if at_review else tr("Chưa: thẻ ký khi bấm F9"), word
    )
