"""Declarations as citizens sign them: every form of the catalogue, read back from the PDF and looked at as pixels."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import combinations

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps
from reportlab.lib.units import mm

from counter.forms.engine import display, taken_answers
from counter.forms.form import Form, Kind
from counter.model.filing import Answer, Source
from counter.paper.declaration import render_declaration, render_filled
from counter.paper.form_filling import Filling
from counter.paper.layout_file import layout_for
from counter.paper.page_content import Occasion
from counter.paper.sheet import TRAINING_MARK
from counter.paper.wording import long_date
from tests.fakes.declared import every_answer
from tests.fakes.shipped_catalogue import the_catalogue
from tests.fakes.whole_declarations import WHOLE, answered

CATALOGUE = the_catalogue()
FORMS: dict[str, Form] = {one.code: one.form for one in CATALOGUE.procedures if one.form is not None}
EVERY_FORM = pytest.mark.parametrize("code", sorted(FORMS))
SIGNED = Occasion("An Bình", date(2026, 10, 8))
TEMPORARY = FORMS["1.004194"]
DAY = re.compile(r"\d\d/\d\d/\d{4}")
# The stacked marks at their highest and lowest, and what a typist may do.
LETTERS = "ẲẴỄỖỰỸặẫễỗợỵđĐaeiounmhtgNVTH .,-/()"


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return pages


def squeezed(text: str) -> str:
    """Without white space and hyphens: a value may wrap, digits stand in boxes; PDFium swallows a line's last hyphen."""
    return "".join(text.split()).replace("-", "").replace("\ufffe", "").replace("\u00ad", "")


def pictures_of(pdf: bytes, scale: float = 1) -> list[Image.Image]:
    """One pixel a point."""
    document = pypdfium2.PdfDocument(pdf)
    pictures = [page.render(scale=scale).to_pil().convert("L") for page in document]
    document.close()
    return pictures


def lost(form: Form, answers: Mapping[str, Answer], pdf: bytes, unsaid: set[str]) -> dict[str, str]:
    """Answers whose text is not on the paper, in whatever case it is printed, a date in figures or in full."""
    paper = "".join(without_foot(page, form) for page in pages_of(pdf)).casefold()
    said = {p: display(form.field_at(p), one.value) for p, one in taken_answers(form, answers).items()}
    return {
        p: text
        for p, text in said.items()
        if p not in unsaid
        and squeezed(text).casefold() not in paper
        and not (DAY.fullmatch(text) and squeezed(in_full(text)) in paper)
    }


def without_foot(page: str, form: Form) -> str:
    """The foot is drawn first and the count of pages last; a title too long for the foot ends in an ellipsis."""
    page = re.sub(r"Trang\d+/\d+", "", squeezed(page))
    shown, dots, rest = page.partition("…")
    if dots and squeezed(form.title).startswith(shown):
        return rest
    return page.removeprefix(squeezed(form.title))


def in_full(day: str) -> str:
    return long_date(date(*(int(part) for part in reversed(day.split("/")))))


@EVERY_FORM
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_every_answer_is_on_the_paper(code: str, *, large: bool) -> None:
    form = FORMS[code]
    answers = every_answer(form)
    filling = Filling(form, answers)
    pdf = render_filled(form, filling, SIGNED, large=large)
    layout = layout_for(form)
    counted = {one.pointer for one in form.fields if one.kind is Kind.NUMBER and one.pointer.endswith("_count")}
    implied = set(layout.implied) & set(answers) if layout else set()
    assert implied <= counted, "only the number of rows may go without its digits"
    assert filling.implied <= {p for p in answers if p.rpartition("/")[2] in ("where", "country")}
    assert lost(form, answers, pdf, filling.implied | counted) == {}


@EVERY_FORM
def test_a_filled_form_names_its_source_and_numbers_its_pages(code: str) -> None:
    form = FORMS[code]
    pages = pages_of(render_declaration(form, every_answer(form), SIGNED))
    first = " ".join(pages[0].split())
    layout = layout_for(form)
    source = layout.reference[0] if layout else form.official
    for wanted in (source, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"):
        assert squeezed(wanted) in squeezed(first)
    assert squeezed((layout.title if layout else form.title).upper()) in squeezed(first)
    for number, page in enumerate(pages, 1):
        assert f"Trang {number}/{len(pages)}" in page


@EVERY_FORM
def test_a_blank_form_asks_everything_and_answers_nothing(code: str) -> None:
    form = FORMS[code]
    blank = squeezed("".join(pages_of(render_declaration(form, {}, SIGNED))))
    assert "2026" not in blank.replace("116/2026", "").replace("năm2026củaBộ", "")
    assert "ngày....tháng....năm......" in blank
    # its dotted lines reach the right margin
    edge = pictures_of(render_declaration(form, {}))[0].crop((540, 100, 550, 800)).resize((1, 700))
    assert sum(edge.getpixel((0, y)) < 250 for y in range(700)) > 12  # type: ignore[operator]  # one channel


@EVERY_FORM
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_no_words_lie_on_others(code: str, *, large: bool) -> None:
    """Filled by one of the cast, so that some answers are long and some are missing."""
    form = FORMS[code]
    answers = answered(form, WHOLE[code]) if code in WHOLE else every_answer(form)
    document = pypdfium2.PdfDocument(render_declaration(form, answers, SIGNED, large=large))
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_rect(n) for n in range(text.count_rects())]
        clashes = [
            (text.get_text_bounded(*one), text.get_text_bounded(*other))
            for one, other in combinations(boxes, 2)
            if min(one[2], other[2]) - max(one[0], other[0]) > 1 and min(one[3], other[3]) - max(one[1], other[1]) > 1
        ]
        assert clashes == []
    document.close()


@pytest.mark.parametrize("code", ["1.004194", "1.001456", "2.001159"])
def test_the_same_answers_give_the_same_bytes(code: str) -> None:
    answers = every_answer(FORMS[code])
    assert render_declaration(FORMS[code], answers, SIGNED) == render_declaration(FORMS[code], answers, SIGNED)


def test_the_residence_form_keeps_the_order_of_the_circular() -> None:
    text = " ".join(" ".join(pages_of(render_declaration(TEMPORARY, every_answer(TEMPORARY), SIGNED))).split())
    order = [
        "Mẫu CT01 ban hành kèm theo Thông tư số 116/2026/TT-BCA",
        "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ",
        "Kính gửi",
        "1. Họ, chữ đệm và tên khai sinh:",
        "2. Ngày, tháng, năm sinh:",
        "3. Giới tính:",
        "4. Số định danh cá nhân:",
        "5. Số điện thoại liên hệ:",
        "6. Email:",
        "7. Họ, chữ đệm và tên chủ hộ",
        "8. Mối quan hệ với chủ hộ:",
        "9. Số định danh cá nhân của chủ hộ:",
        "10. Nội dung đề nghị",
        "Đăng ký tạm trú tại",
        "11. Những thành viên trong hộ gia đình cùng thay đổi:",
        "Ý KIẾN CỦA CHỦ HỘ",
        "CHỖ Ở HỢP PHÁP",
        "NGƯỜI GIÁM HỘ",
        "NGƯỜI KÊ KHAI",
        "Chú thích:",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places, order[places.index(-1)]
    assert places == sorted(places)


def test_the_blank_residence_form_has_nine_lines_for_the_household() -> None:
    text = squeezed(pages_of(render_declaration(TEMPORARY, {}))[0])
    assert "123456789......,ngày" in text


def test_ticks_are_set_where_the_answer_is() -> None:
    form = FORMS["1.000894"]
    answers = every_answer(form)
    lone = {p: one for p, one in answers.items() if p != "/registration"}
    first, second = (
        render_declaration(form, {**lone, "/registration": Answer(value, Source.TYPED)}) for value in ("1", "2")
    )
    none = render_declaration(form, lone)
    inked = [sum(pictures_of(pdf, 2)[0].histogram()[:128]) for pdf in (first, second, none)]
    assert inked[0] == pytest.approx(inked[1], abs=12)
    assert min(inked[:2]) > inked[2] + 20


def test_a_birth_is_written_in_words() -> None:
    form = FORMS["1.001193"]
    answers = {**every_answer(form), "/child/birth": Answer("2026-03-15", Source.TYPED)}
    text = squeezed("".join(pages_of(render_declaration(form, answers))))
    assert squeezed("Ngày mười lăm tháng ba năm hai nghìn không trăm hai mươi sáu") in text


def test_a_training_station_marks_every_page() -> None:
    form = FORMS["1.001193"]
    pages = pages_of(render_declaration(form, every_answer(form), Occasion(training=True)))
    assert len(pages) > 1
    assert all(squeezed(TRAINING_MARK) in squeezed(page) for page in pages)


def test_an_answer_that_a_rule_hides_is_not_printed() -> None:
    form = FORMS["1.004873"]
    answers = every_answer(form)
    hidden = set(answers) - set(taken_answers(form, answers))
    secret = next(p for p in hidden if form.field_at(p).kind is Kind.TEXT and not form.field_at(p).options)
    answers[secret] = Answer("Chuyện riêng không ai hỏi", Source.TYPED)
    assert "riêng" not in "".join(pages_of(render_declaration(form, answers)))


def test_what_a_layout_has_no_place_for_is_printed_all_the_same() -> None:
    """The residence form asks no delivery; a form of the same code that did would not lose the answer."""
    extra = TEMPORARY.field_at("/request/note")
    stranger = type(extra)(pointer="/stranger", label="Câu hỏi mới", kind=Kind.TEXT, group=extra.group)
    schema = {**TEMPORARY.schema, "additionalProperties": True}
    form = Form(
        TEMPORARY.code, TEMPORARY.official, TEMPORARY.title, TEMPORARY.groups, (*TEMPORARY.fields, stranger), schema, {}
    )
    text = " ".join("".join(pages_of(render_declaration(form, {"/stranger": Answer("Đã kê", Source.TYPED)}))).split())
    assert "Câu hỏi mới: Đã kê" in text


LONGEST = {Kind.TEXT: 250, Kind.LONG_TEXT: 1000}


@pytest.mark.parametrize("code", ["1.004194", "1.000894", "3.000333"])
@settings(max_examples=8)
@given(st.data())
def test_long_answers_wrap_within_the_margins_and_lose_nothing(code: str, data: st.DataObject) -> None:
    form = FORMS[code]
    answers = every_answer(form)
    open_ended = [p for p in answers if form.field_at(p).kind in LONGEST and not form.field_at(p).options]
    for pointer in data.draw(st.lists(st.sampled_from(open_ended), min_size=3, max_size=8, unique=True)):
        size = LONGEST[form.field_at(pointer).kind]
        text = data.draw(st.text(LETTERS, min_size=1, max_size=size)).strip() or "x"
        answers[pointer] = Answer(text, Source.TYPED)
    large = data.draw(st.booleans())
    filling = Filling(form, answers)
    pdf = render_filled(form, filling, SIGNED, large=large)
    counted = {p for p in answers if p.endswith("_count")}
    assert lost(form, answers, pdf, filling.implied | counted) == {}
    for picture in pictures_of(pdf):
        left, top, right, bottom = ImageOps.invert(picture).point(lambda level: level if level > 40 else 0).getbbox()
        assert left >= 30 * mm - 2
        assert right <= picture.width - 15 * mm + 2
        assert top >= 20 * mm - 2
        assert bottom <= picture.height - 8 * mm


@EVERY_FORM
def test_the_longest_answers_everywhere_at_once_still_print(code: str) -> None:
    """Without a space in every second one: such a word is cut between letters."""
    form = FORMS[code]
    answers = every_answer(form)
    for n, pointer in enumerate(answers):
        field = form.field_at(pointer)
        if field.kind in LONGEST and not field.options:
            word = ("ẴỄỖ" * 400, "Nguyễn Thị Ẩm Thử " * 60)[n % 2]
            answers[pointer] = Answer(word[: LONGEST[field.kind]].strip(), Source.TYPED)
    filling = Filling(form, answers)
    pdf = render_filled(form, filling, SIGNED, large=True)
    counted = {p for p in answers if p.endswith("_count")}
    assert lost(form, answers, pdf, filling.implied | counted) == {}


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_nobody_signs_on_a_page_that_does_not_say_what_for(*, large: bool) -> None:
    form = FORMS["1.001456"]
    pages = pages_of(render_declaration(form, answered(form, WHOLE["1.001456"]), SIGNED, large=large))
    signed = next(page for page in pages if "Người đề nghị" in page)
    assert "Tôi xin cam đoan" in signed
    assert len(pages) > 1, "else it would prove nothing"
