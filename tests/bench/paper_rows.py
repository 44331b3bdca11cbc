"""Slips: from words to the bytes of a PDF."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from counter.catalogue.loader import load_catalogue
from counter.events import SlipSize
from counter.paper.confirmation import render_confirmation
from counter.paper.declaration import render_declaration
from counter.paper.receipt import render_receipt
from counter.paper.slip_content import ConfirmationContent, FeeLine, OfficeLines, PaperLine, PersonLines, ReceiptContent
from tests.bench.table import Measured, interleaved, row
from tests.fakes.whole_declarations import WHOLE, answered

_AT = datetime.fromisoformat("2026-11-20T09:15:00+07:00")
_OFFICE = OfficeLines(
    "UBND Phường An Bình", "Trung tâm Phục vụ hành chính công", "An Bình", "Quầy 3", hotline="19000000"
)
_PERSON = PersonLines("TRẦN THỊ BÍCH NGỌC", "0001•••••011", "Số 45 đường Hoa Sữa, Khu phố 3", "0900000011")
_PAPERS = (PaperLine("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân"), PaperLine("Bản án ly hôn", "Bản sao", 2))
_CODE = "H15.50.05.13-261120-0007"
_CONFIRMATION = ConfirmationContent(
    office=_OFFICE,
    code=_CODE,
    provisional=False,
    person=_PERSON,
    procedure="Cấp Giấy xác nhận tình trạng hôn nhân",
    papers=_PAPERS,
    captured_at=_AT,
    officer="Lan Anh",
    place_in_line=17,
    qr=f"MOTCUA1:{_CODE}:0011223344556677",
)
_RECEIPT = ReceiptContent(
    office=_OFFICE,
    code=_CODE,
    person=_PERSON,
    procedure="Cấp Giấy xác nhận tình trạng hôn nhân",
    papers=_PAPERS,
    limit="03 ngày làm việc",
    accepted_at=_AT,
    appointment=_AT + timedelta(days=5),
    fees=(FeeLine("Lệ phí", 15_000),),
    officer="Lan Anh",
    qr=f"MOTCUA1:{_CODE}:0011223344556677",
)
_RUNS = 15
_DECLARED = ("1.004194", "1.001193", "3.000333")  # the row is the first one's


def _both(size: SlipSize) -> tuple[float, float]:
    confirmation, receipt = interleaved(
        _RUNS, lambda: render_confirmation(_CONFIRMATION, size), lambda: render_receipt(_RECEIPT, size)
    )
    return 1000 * confirmation, 1000 * receipt


@row("paper.slip_ms", "confirmation and Mẫu 01 on A5, both together")
def slips() -> Measured:
    render_confirmation(_CONFIRMATION, SlipSize.A5)  # the first one reads the fonts
    confirmation, receipt = _both(SlipSize.A5)
    note = f"confirmation {confirmation:.1f}, Mẫu 01 {receipt:.1f} ms"
    return Measured(confirmation + receipt, "ms", runs=_RUNS, note=note)


@row("paper.declaration_ms", "CT01 filled by a household, one page")
def declaration() -> Measured:
    forms = {code: procedure.form for code in _DECLARED if (procedure := load_catalogue().get(code)).form}
    ready = {code: (form, answered(form, WHOLE[code])) for code, form in forms.items()}
    for form, answers in ready.values():
        render_declaration(form, answers)  # the first one reads fonts and layouts
    times = interleaved(_RUNS, *(partial(render_declaration, form, answers) for form, answers in ready.values()))
    note = ", ".join(f"{code} {1000 * taken:.1f}" for code, taken in zip(ready, times, strict=True))
    return Measured(1000 * times[0], "ms", runs=_RUNS, note=f"{note} ms")
