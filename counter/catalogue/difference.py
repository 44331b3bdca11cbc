"""What changed between two versions, in an officer's words: a fee, a paper, a limit, a field of the declaration."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from counter.catalogue.procedure import Fee, PaperRequirement, Procedure
from counter.catalogue.show import CHANNELS, LEVELS

_SIMPLE: Final = {
    "title": "tên thủ tục",
    "authority": "cơ quan giải quyết",
    "sector": "lĩnh vực",
    "result": "kết quả",
    "fee_note": "ghi chú về phí",
}


def procedure_differences(before: Procedure, after: Procedure) -> Iterator[str]:
    """One line for each change, without the code in front; nothing for two that say the same."""
    for name, words in _SIMPLE.items():
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield f"{words} từ “{old}” thành “{new}”"
    if before.channel is not after.channel:
        yield f"cách nộp từ “{CHANNELS[before.channel]}” thành “{CHANNELS[after.channel]}”"
    if before.received_by != after.received_by:
        yield f"nơi nhận từ “{_levels(before)}” thành “{_levels(after)}”"
    if before.limit != after.limit:
        yield f"thời hạn từ “{before.limit.text}” thành “{after.limit.text}”"
    yield from _fees(before.fees, after.fees)
    yield from _papers(before.papers, after.papers)
    yield from _named("người phải đồng ý", *(tuple(one.who for one in side.consents) for side in (before, after)))
    yield from _named("bảng chép sang", *(_copied(side) for side in (before, after)))
    yield from _named("căn cứ", before.legal_basis, after.legal_basis)
    yield from _form(before, after)
    yield from _days(before.effective_to, after.effective_to)


def _copied(one: Procedure) -> tuple[str, ...]:
    """The other system, and each of its fields."""
    table = one.copy_table
    return () if table is None else (table.system, *(f"{table.system}: {field.label}" for field in table.fields))


def catalogue_differences(before: Mapping[str, Procedure], after: Mapping[str, Procedure]) -> Iterator[str]:
    """By code, each line beginning with it; a procedure that came or went is one line."""
    for code in sorted(before.keys() | after.keys()):
        old, new = before.get(code), after.get(code)
        if new is None:
            yield f"{code}: bỏ thủ tục {before[code].title}"
        elif old is None:
            yield f"{code}: thêm thủ tục {new.title}, hiệu lực từ {new.effective_from:%d/%m/%Y}"
        else:
            since = f" (từ {new.effective_from:%d/%m/%Y})" if old.effective_from != new.effective_from else ""
            yield from (f"{code}: {line}{since}" for line in procedure_differences(old, new))


def newest_by_code(procedures: Iterable[Procedure]) -> dict[str, Procedure]:
    """Of each procedure the version that takes effect last; of two from one day the later in order."""
    found: dict[str, Procedure] = {}
    for one in procedures:
        if one.code not in found or found[one.code].effective_from <= one.effective_from:
            found[one.code] = one
    return found


def _fees(before: tuple[Fee, ...], after: tuple[Fee, ...]) -> Iterator[str]:
    old, new = ({_fee_name(fee): fee.amount for fee in fees} for fees in (before, after))
    for name in dict.fromkeys((*old, *new)):
        if name not in new:
            yield f"bỏ {name} {_dong(old[name])} đồng"
        elif name not in old:
            yield f"thêm {name} {_dong(new[name])} đồng"
        elif old[name] != new[name]:
            yield f"{name} từ {_dong(old[name])} thành {_dong(new[name])} đồng"


def _fee_name(fee: Fee) -> str:
    way = "trực tuyến" if fee.channel == "online" else "trực tiếp"
    return f"{fee.name} ({way}{', ' + fee.case if fee.case else ''})"


def _papers(before: tuple[PaperRequirement, ...], after: tuple[PaperRequirement, ...]) -> Iterator[str]:
    old, new = ({paper.code: paper for paper in papers} for papers in (before, after))
    for code in dict.fromkeys((*old, *new)):
        if code not in new:
            yield f"bỏ giấy tờ “{old[code].title}”"
        elif code not in old:
            yield f"thêm giấy tờ “{new[code].title}”"
        elif old[code] != new[code]:
            yield f"giấy tờ “{old[code].title}” từ {_wanted(old[code])} thành {_wanted(new[code])}"


def _wanted(paper: PaperRequirement) -> str:
    needed = "theo trường hợp" if paper.required_when else "bắt buộc" if paper.required else "nếu có"
    return f"“{paper.title}, {needed}, {paper.originals} bản chính, {paper.copies} bản sao”"


def _form(before: Procedure, after: Procedure) -> Iterator[str]:
    if before.form == after.form:
        return
    if before.form is None or after.form is None:
        yield "bỏ tờ khai, chỉ còn hướng dẫn" if after.form is None else f"thêm tờ khai {after.form.code}"
        return
    old, new = ({field.pointer: field.name for field in form.fields} for form in (before.form, after.form))
    lines = [f"tờ khai bỏ ô “{label}”" for pointer, label in old.items() if pointer not in new]
    lines += [f"tờ khai thêm ô “{label}”" for pointer, label in new.items() if pointer not in old]
    yield from lines or ["tờ khai đổi cách kiểm tra hoặc điền sẵn"]


def _levels(one: Procedure) -> str:
    return ", ".join(LEVELS[level] for level in one.received_by)


def _named(words: str, before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[str]:
    yield from (f"bỏ {words} “{one}”" for one in before if one not in after)
    yield from (f"thêm {words} “{one}”" for one in after if one not in before)


def _days(before: date | None, after: date | None) -> Iterator[str]:
    if before != after:
        yield f"hết hiệu lực {after:%d/%m/%Y}" if after else "không còn ngày hết hiệu lực"


def _dong(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")
