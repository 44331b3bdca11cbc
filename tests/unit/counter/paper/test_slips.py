"""The slips as a citizen gets them: read back from the PDF, looked at as pixels, scanned as codes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from counter.errors import FailureCode, PaperError
from counter.events import SlipSize
from counter.paper.confirmation import render_confirmation
from counter.paper.receipt import render_receipt
from counter.paper.sheet import TRAINING_MARK, sheet_of
from counter.paper.slip_content import (
    ConfirmationContent,
    FeeLine,
    OfficeLines,
    PaperLine,
    PersonLines,
    ReceiptContent,
)

AT = datetime.fromisoformat("2026-10-08T14:50:00+07:00")
CODE = "H15.50.05.13-261008-0975"
OFFICE = OfficeLines(
    superior="UBND phường An Bình",
    name="Trung tâm Phục vụ hành chính công",
    place="An Bình",
    counter="Quầy 3",
    address="Số 1 đường Ví Dụ 1, Phường An Bình, Tỉnh Ví Dụ",
    hotline="1900 0000",
    look_up="dichvucong.gov.vn",
)
PERSON = PersonLines(
    name="TRẦN THỊ BÍCH NGỌC",
    number="0001•••••011",
    address="Số 45 đường Hoa Sữa, Khu phố 3, Phường An Bình, Tỉnh Ví Dụ",
    phone="0900 000 011",
)
PAPERS = (
    PaperLine("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân"),
    PaperLine("Bản án hoặc quyết định ly hôn đã có hiệu lực pháp luật", "Bản sao", 2),
)
CONFIRMATION = ConfirmationContent(
    office=OFFICE,
    code="TAM-A3-261008-001",
    provisional=True,
    person=PERSON,
    procedure="Thủ tục cấp Giấy xác nhận tình trạng hôn nhân",
    papers=PAPERS,
    captured_at=AT,
    officer="Nguyễn Lan Anh",
    place_in_line=17,
    qr="TAM-A3-261008-001",
)
RECEIPT = ReceiptContent(
    office=OFFICE,
    code=CODE,
    person=PERSON,
    procedure="Thủ tục cấp Giấy xác nhận tình trạng hôn nhân",
    request="Cấp giấy để đăng ký kết hôn",
    papers=PAPERS,
    limit="03 ngày làm việc",
    accepted_at=AT,
    appointment=datetime.fromisoformat("2026-10-13T17:00:00+07:00"),
    result_at="Quầy trả kết quả",
    fees=(FeeLine("Lệ phí hộ tịch", 15_000), FeeLine("Phí xác minh", 0)),
    payment="đã nộp tiền mặt",
    officer="Nguyễn Lan Anh",
    qr=CODE,
)
LONG_PERSON = PersonLines(
    name="CÔNG TẰNG TÔN NỮ HOÀNG THIÊN THỊ NGỌC HUYỀN TRÂN ẲẴỄỖỰ",
    number="000159000025",
    address=", ".join(["Căn hộ 1204, tòa S3, Khu chung cư An Bình Xanh giai đoạn 2, đường Số 7 nối dài"] * 3),
    phone="0900 000 025",
    email="mot.dia.chi.thu.rat.dai.khong.co.khoang.trang.nao" * 3 + "@training.invalid",
)
MANY = tuple(
    PaperLine(f"Giấy số {n}: " + "Văn bản <đồng ý> của chủ sở hữu & người thuê " * (n % 6), "Bản chính", n)
    for n in range(1, 13)
)
EXTREME_CONFIRMATION = replace(
    CONFIRMATION, code=CODE, provisional=False, person=LONG_PERSON, papers=MANY, reprinted_at=AT, qr=CODE, training=True
)
EXTREME_RECEIPT = replace(RECEIPT, person=LONG_PERSON, papers=MANY, reprinted_at=AT, training=True)
SIZES = pytest.mark.parametrize("size", list(SlipSize))

Render = Callable[[SlipSize], bytes]
SLIPS = pytest.mark.parametrize(
    "render",
    [
        lambda size: render_confirmation(CONFIRMATION, size),
        lambda size: render_confirmation(EXTREME_CONFIRMATION, size),
        lambda size: render_receipt(RECEIPT, size),
        lambda size: render_receipt(EXTREME_RECEIPT, size),
    ],
    ids=["confirmation", "long confirmation", "receipt", "long receipt"],
)


def text_of(pdf: bytes) -> str:
    """All words in the order of drawing, single spaces."""
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def pictures_of(pdf: bytes, dpi: int = 110) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    pictures = [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    document.close()
    return pictures


@SIZES
def test_the_receipt_keeps_the_order_of_the_form(size: SlipSize) -> None:
    _, _, text = text_of(render_receipt(RECEIPT, size)).partition(CODE)  # the foot of the page is drawn first
    order = [
        "UBND PHƯỜNG AN BÌNH",
        "TRUNG TÂM PHỤC VỤ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "An Bình, ngày 08 tháng 10 năm 2026",
        "GIẤY TIẾP NHẬN HỒ SƠ",
        f"Mã hồ sơ: {CODE}",
        "Bộ phận tiếp nhận và trả kết quả: Quầy 3",
        "Tiếp nhận hồ sơ của: TRẦN THỊ BÍCH NGỌC",
        "Số CCCD/MST: 0001•••••011",
        "Địa chỉ: Số 45 đường Hoa Sữa",
        "Số điện thoại: 0900 000 011",
        "Email:",
        "Thủ tục hành chính cần giải quyết:",
        "Nội dung yêu cầu giải quyết:",
        "1. Thành phần hồ sơ nộp gồm:",
        "STT Tên giấy tờ Loại giấy tờ Số lượng",
        "2. Số lượng hồ sơ: 01 (bộ)",
        "3. Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc",
        "4. Thời gian nhận hồ sơ: 14 giờ 50 phút, ngày 08 tháng 10 năm 2026",
        "5. Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 13 tháng 10 năm 2026",
        "6. Đăng ký nhận kết quả tại: Quầy trả kết quả",
        "7. Phí, lệ phí (nếu có): Lệ phí hộ tịch: 15.000 đồng; Phí xác minh: miễn; cộng 15.000 đồng (đã nộp tiền mặt)",
        "Vào Sổ theo dõi hồ sơ (nếu có), Quyển số:",
        "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "Ghi chú:",
    ]
    places = [text.find(part) for part in order]
    assert -1 not in places, order[places.index(-1)]
    assert places == sorted(places)


@SIZES
def test_a_confirmation_promises_no_day(size: SlipSize) -> None:
    text = text_of(render_confirmation(CONFIRMATION, size))
    assert "PHIẾU XÁC NHẬN ĐÃ NỘP HỒ SƠ" in text
    assert "Số tạm: TAM-A3-261008-001" in text
    assert "thứ tự tại quầy: 17" in text
    assert "phiếu này chưa hẹn ngày trả kết quả" in text.lower()
    assert "Thời gian trả kết quả" not in text
    official = text_of(render_confirmation(replace(CONFIRMATION, code=CODE, provisional=False), size))
    assert f"Mã hồ sơ: {CODE}" in official
    assert "Số tạm" not in official


@SIZES
def test_ordinary_slips_fit_one_page(size: SlipSize) -> None:
    for pdf in (render_confirmation(CONFIRMATION, size), render_receipt(RECEIPT, size)):
        assert len(pictures_of(pdf, 20)) == 1


@SLIPS
@SIZES
def test_nothing_leaves_the_margins_and_nothing_is_lost(render: Render, size: SlipSize) -> None:
    sheet = sheet_of(size)
    scale = 110 / 72
    _, right, _, left = (margin * scale for margin in sheet.margins)
    for picture in pictures_of(render(size)):
        # the training mark is pale and crosses the margins: only ink counts
        ink = picture.convert("L").point(lambda v: 255 if v < 130 else 0)
        box = ink.getbbox()
        assert box is not None
        assert box[0] >= left - 2
        assert box[2] <= picture.width - right + 2
        assert box[3] < picture.height - 10


def test_all_twelve_papers_and_every_sign_arrive() -> None:
    text = text_of(render_receipt(EXTREME_RECEIPT, SlipSize.A5))
    assert all(f"Giấy số {n}:" in text for n in range(1, 13))
    assert "Văn bản <đồng ý> của chủ sở hữu & người thuê" in text
    assert "ẲẴỄỖỰ" in text


@SLIPS
@SIZES
def test_the_same_content_gives_the_same_bytes_with_fonts_of_ours_only(render: Render, size: SlipSize) -> None:
    pdf = render(size)
    assert pdf == render(size)
    assert b"Tinos" in pdf
    assert b"Helvetica" not in pdf


@SIZES
def test_reprints_and_training_slips_say_so(size: SlipSize) -> None:
    plain, marked = text_of(render_receipt(RECEIPT, size)), text_of(render_receipt(EXTREME_RECEIPT, size))
    assert "IN LẠI" not in plain
    assert TRAINING_MARK not in plain
    assert "IN LẠI 14:50 08/10/2026" in marked
    assert marked.count(TRAINING_MARK) == 3 * len(pictures_of(render_receipt(EXTREME_RECEIPT, size), 20))


@SIZES
def test_the_code_is_read_off_the_printed_page(size: SlipSize) -> None:
    for pdf, expected in (
        (render_confirmation(CONFIRMATION, size), "TAM-A3-261008-001"),
        (render_receipt(replace(RECEIPT, training=True), size), CODE),
    ):
        (found,) = zxingcpp.read_barcodes(pictures_of(pdf, 200)[0])
        assert found.text == expected


@SIZES
def test_a_proof_of_order_is_read_off_the_paper_too(size: SlipSize) -> None:
    proof = "MOTCUA:" + "6BF$ 8+UWF" * 60  # base45 letters, the length of a compact proof
    pages = pictures_of(render_receipt(replace(RECEIPT, proof=proof), size), 300)
    found = [code.text for page in pages for code in zxingcpp.read_barcodes(page)]
    assert found == [CODE, proof]


def test_modules_are_whole_printer_dots() -> None:
    """At 300 dpi every edge of the code falls between two dots: nothing is grey."""
    (page,) = pictures_of(render_receipt(RECEIPT, SlipSize.A5), 300)
    (found,) = zxingcpp.read_barcodes(page)
    corner, opposite = found.position.top_left, found.position.bottom_right
    code = page.crop((corner.x + 1, corner.y + 1, opposite.x - 1, opposite.y - 1)).convert("L")
    grey = code.point(lambda v: 255 if 60 < v < 195 else 0)
    assert grey.getbbox() is None


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), max_size=300)


@settings(max_examples=25)
@given(name=WORDS, address=WORDS, title=WORDS, size=st.sampled_from(list(SlipSize)))
def test_any_words_can_be_set(name: str, address: str, title: str, size: SlipSize) -> None:
    content = replace(
        CONFIRMATION,
        person=PersonLines(name, "", address, name, title),
        office=replace(OFFICE, superior=title, name=name, place=address[:80], look_up=name),
        papers=(PaperLine(title * 12, name[:40], 3),),
        officer=title,
    )
    assert pictures_of(render_confirmation(content, size), 20)


def test_what_no_page_can_hold_is_a_failure_and_no_defect() -> None:
    with pytest.raises(PaperError) as refused:
        render_receipt(replace(RECEIPT, officer="Nguyễn " * 5_000), SlipSize.A5)
    assert refused.value.code is FailureCode.PRINT_FAILED


def test_lines_without_content_are_left_out_or_left_to_be_written() -> None:
    bare = replace(CONFIRMATION, papers=(), person=PersonLines("BRƠIH"), office=OfficeLines("UBND xã", "Trung tâm", ""))
    text = text_of(render_confirmation(replace(bare, place_in_line=0), SlipSize.A5))
    assert "Không có giấy tờ nộp kèm." in text
    assert not any(word in text for word in ("Số điện thoại", "Email", "Nơi nộp", "Tra cứu", "Hỏi đáp"))
    receipt = text_of(render_receipt(replace(RECEIPT, fees=(), appointment=None, person=bare.person), SlipSize.A5))
    assert "7. Phí, lệ phí (nếu có): Không" in receipt
    assert "5. Thời gian trả kết quả giải quyết hồ sơ: ...." in receipt


def test_no_slip_names_a_person_in_its_properties() -> None:
    document = pypdfium2.PdfDocument(render_receipt(RECEIPT, SlipSize.A5))
    properties = document.get_metadata_dict()
    document.close()
    assert CODE in properties["Title"]
    assert not any("NGỌC" in value.upper() for value in properties.values())
