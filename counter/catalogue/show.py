"""The catalogue for the command line: ``motcua catalogue check`` and ``motcua catalogue show CODE``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from counter.catalogue.loader import DATA, read_folders
from counter.catalogue.procedure import Channel, Level, Procedure, ReceiptForm
from counter.forms.form import Field, Form
from counter.told import tell

CHANNELS: Final = {
    Channel.ONLINE_ONLY: "Chỉ nhận trực tuyến, quầy giúp nộp.",
    Channel.EITHER: "Nhận trực tuyến và trực tiếp.",
    Channel.DIRECT_ONLY: "Chỉ nhận trực tiếp.",
}
LEVELS: Final = {
    Level.COMMUNE: tell("cấp xã"),
    Level.PROVINCE: tell("cấp tỉnh"),
    Level.BRANCH: tell("cơ quan ngành dọc"),
}
_SLIPS: Final = {ReceiptForm.MAU_01: "Mẫu 01", ReceiptForm.CT04: "CT04"}


def check(folder: Path = DATA) -> tuple[str, ...]:
    """Every problem of the data files, () when there is none; it never raises."""
    return read_folders(folder, thorough=True)[1]


def show(procedure: Procedure) -> str:
    """One procedure in Vietnamese, as an officer wants to read it: papers, fees, limit, fields, sources."""
    return "\n".join(_lines(procedure)) + "\n"


def _lines(one: Procedure) -> Iterator[str]:
    until = f" đến {one.effective_to:%d/%m/%Y}" if one.effective_to else ""
    yield f"{one.code}  {one.title}"
    yield f"Phiên bản {one.version}, hiệu lực từ {one.effective_from:%d/%m/%Y}{until}"
    yield f"Lĩnh vực: {one.sector}. Cơ quan giải quyết: {one.authority}."
    yield f"Nơi nhận: {', '.join(LEVELS[level] for level in one.received_by)}."
    yield f"Thời hạn: {one.limit.text}. {CHANNELS[one.channel]} Phiếu: {_SLIPS[one.receipt_form]}."
    if one.result:
        yield f"Kết quả: {one.result}."
    if one.papers:
        yield "Giấy tờ:"
        for paper in one.papers:
            needed = "theo trường hợp" if paper.required_when else "bắt buộc" if paper.required else "nếu có"
            yield f"  - {paper.title} ({needed}; bản chính {paper.originals}, bản sao {paper.copies})"
    yield from (f"Phải có sự đồng ý của {consent.who}." for consent in one.consents)
    if one.copy_table:
        yield f"Bảng chép sang {one.copy_table.system}: {len(one.copy_table.fields)} ô."
    if one.fees or one.fee_note:
        yield "Phí, lệ phí:"
        for fee in one.fees:
            case = f", {fee.case}" if fee.case else ""
            amount = f"{fee.amount:,}".replace(",", ".")
            channel = "trực tuyến" if fee.channel == "online" else "trực tiếp"
            yield f"  - {fee.name} ({channel}{case}): {amount} đồng. Nguồn: {fee.source}"
        if one.fee_note:
            yield f"  {one.fee_note}"
    if one.form:
        yield from _declaration(one, one.form)
    else:
        yield "Chỉ có hướng dẫn, chưa nộp được tại quầy."
    yield "Nguồn:"
    yield from (f"  - {source}" for source in (*one.legal_basis, *one.sources))


def _declaration(one: Procedure, form: Form) -> Iterator[str]:
    yield f"Tờ khai {form.code} ({form.official}):"
    for group in form.groups:
        fields = [field for field in form.fields if field.group == group.name]
        if fields:
            yield f"  {group.title}"
            yield from (f"    {_field(field, form.prefill)}" for field in fields)
    if one.parts:
        yield "Khai một lần, thành các tờ khai:"
        yield from (f"  - {part.title} ({part.procedure})" for part in one.parts)


def _field(field: Field, prefill: dict[str, tuple[str, ...]]) -> str:
    paths = ", ".join(prefill.get(field.pointer, ()))
    return f"{field.label} [{field.kind.value}]" + (f" <- {paths}" if paths else "")
