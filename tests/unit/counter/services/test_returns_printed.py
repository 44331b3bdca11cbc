"""Mẫu 02 and Mẫu 03 from reasons written beforehand: what holds today, for this procedure, and nothing unsaid."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import CounterError, FailureCode, FormError
from counter.model.reason_kind import ReasonKind
from counter.paper_events import PaperPrinted
from counter.reasons import load_reasons
from counter.return_events import PrintReturn
from counter.services.print_return import ReturnPrinting
from devices.printer.folder import FolderPrinter
from tests.fakes.whole_desk import WholeDesk, read

ASK, REFUSE = ReasonKind.SUPPLEMENT, ReasonKind.REFUSAL
TODAY = date(2026, 11, 20)
TABLE = """
[[reasons]]
code = "BS-01"
kind = "supplement"
text = "Thiếu {paper}."
since = 2026-01-01
until = 2026-06-30
source = "thử"
"""


@pytest.fixture
def printing(desk: WholeDesk, tmp_path: Path) -> ReturnPrinting:
    folder = tmp_path / "slips"
    folder.mkdir()
    return ReturnPrinting(desk.paper_desk(FolderPrinter(folder)), load_reasons())


def words_on(path: Path) -> str:
    pdf = pypdfium2.PdfDocument(path)
    text = " ".join(pdf[number].get_textpage().get_text_range() for number in range(len(pdf)))
    pdf.close()
    return " ".join(text.split())


def printed(desk: WholeDesk) -> str:
    said = desk.heard[-1]
    assert isinstance(said, PaperPrinted)
    return words_on(said.path)


def test_it_names_what_is_lacking_and_why(desk: WholeDesk, printing: ReturnPrinting) -> None:
    draft = desk.open("1.004873", read("divorced"))
    desk.answer(draft, {"/subject/divorce/judgment": "12/2024/QĐST-HNGĐ"})
    printing(PrintReturn(draft.id, ASK, ("BS-01", "BS-07"), "Hỏi lại bản án.", by="lan"))
    words = printed(desk)
    assert "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ" in words
    assert "Tờ khai chưa ghi đủ các mục bắt buộc." in words
    assert "Hỏi lại bản án." in words
    assert "TRẦN THỊ BÍCH NGỌC" in words


def test_a_refusal_gives_its_reason_and_asks_for_nothing(desk: WholeDesk, printing: ReturnPrinting) -> None:
    draft = desk.open("1.004873", read("divorced"))
    printing(PrintReturn(draft.id, REFUSE, ("TC-01",), by="lan"))
    words = printed(desk)
    assert "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ" in words
    assert "không thuộc thẩm quyền" in words
    assert "Yêu cầu hoàn thiện" not in words


def test_the_trail_has_the_codes_and_not_the_officer_s_words(desk: WholeDesk, printing: ReturnPrinting) -> None:
    draft = desk.open("1.004873", read("divorced"))
    printing(PrintReturn(draft.id, ASK, ("BS-07",), "Bà Ngọc quên giấy.", by="lan"))
    line = desk.trail()[-1]
    assert (line.action, line.subject, line.purpose) == ("return-printed", str(draft.id), "supplement BS-07")


@pytest.mark.parametrize(
    ("kind", "codes", "note"),
    [(ASK, (), "  "), (ASK, ("TC-01",), ""), (ASK, ("BS-05",), ""), (REFUSE, ("XX-99",), "")],
    ids=["none", "the other form's", "another procedure's", "unknown"],
)
def test_nothing_is_printed_for_a_reason_that_is_none(
    desk: WholeDesk, printing: ReturnPrinting, kind: ReasonKind, codes: tuple[str, ...], note: str
) -> None:
    draft = desk.open("1.004873", read("divorced"))
    with pytest.raises(FormError):
        printing(PrintReturn(draft.id, kind, codes, note, by="lan"))
    assert not any(isinstance(one, PaperPrinted) for one in desk.heard)


def test_another_officer_s_draft_is_not_printed(desk: WholeDesk, printing: ReturnPrinting) -> None:
    draft = desk.open("1.004873", read("divorced"))
    with pytest.raises(CounterError) as caught:
        printing(PrintReturn(draft.id, ASK, ("BS-07",), by="minh"))
    assert caught.value.code is FailureCode.NOT_FOUND


@pytest.mark.parametrize(
    ("day", "found"),
    [(date(2025, 12, 31), 0), (date(2026, 1, 1), 1), (date(2026, 6, 30), 1), (date(2026, 7, 1), 0)],
)
def test_a_reason_holds_from_its_first_to_its_last_day(tmp_path: Path, day: date, found: int) -> None:
    file = tmp_path / "reasons.toml"
    file.write_text(TABLE, encoding="utf-8")
    library = load_reasons(file)
    assert len(library.on(day, ASK, "1.004194")) == found
    assert library.get("BS-01").said(("giấy A", "giấy B")) == "Thiếu giấy A; giấy B."


@pytest.mark.parametrize(
    "text",
    [TABLE + TABLE, TABLE.replace("thử", ""), TABLE.replace("supplement", "other"), "[[reasons", "\udcff"],
    ids=["twice", "no source", "no kind", "no table", "no text"],
)
def test_a_table_that_is_none_names_the_file(tmp_path: Path, text: str) -> None:
    file = tmp_path / "reasons.toml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(FormError, match=r"reasons\.toml") as caught:
        load_reasons(file)
    assert caught.value.code is FailureCode.CATALOGUE_BROKEN


@given(st.binary(max_size=400))
def test_any_bytes_are_a_table_or_are_refused(data: bytes) -> None:
    class InMemory:
        name = "reasons.toml"

        def read_text(self, encoding: str) -> str:
            return data.decode(encoding)

    try:
        load_reasons(InMemory())  # type: ignore[arg-type]  # as much of a path as is used
    except FormError as exc:
        assert exc.code is FailureCode.CATALOGUE_BROKEN  # noqa: PT017 - either way is right


def test_every_reason_of_the_office_is_dated_and_says_where_it_is_from() -> None:
    library = load_reasons()
    for kind in ReasonKind:
        assert library.on(TODAY, kind, "1.004194")
    assert all(one.source and one.text.endswith(".") for one in library.reasons)
