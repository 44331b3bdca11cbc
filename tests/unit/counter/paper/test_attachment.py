"""Papers are opened before they are taken: their content decides, never their name."""

from __future__ import annotations

import hashlib
import io

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from counter.errors import FailureCode, PaperError
from counter.paper.attachment import inspect_attachment, pages, refusing, sniff
from counter.training.cast import make_cast
from counter.training.papers import divorce_judgment

LARGEST = 5_000_000


def image(kind: str, *, blank: bool = False, size: tuple[int, int] = (600, 800)) -> bytes:
    picture = Image.new("RGB", size, "white")
    if not blank:
        pen = ImageDraw.Draw(picture)
        for line in range(120, size[1] - 100, 60):
            pen.line((100, line, size[0] - 120, line), fill="black", width=4)
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


def pdf(*pages: str, encrypt: StandardEncryption | None = None) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(300, 400), invariant=1, encrypt=encrypt)
    for text in pages:
        for line in range(12 if text else 0):
            canvas.drawString(40, 330 - 20 * line, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def refusal(data: bytes, name: str = "giay.pdf", largest: int = LARGEST) -> FailureCode:
    with pytest.raises(PaperError) as refused:
        inspect_attachment(data, name, largest)
    return refused.value.code


@pytest.mark.parametrize(("kind", "media_type"), [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("TIFF", "image/tiff")])
def test_an_image_is_one_page_whatever_its_name(kind: str, media_type: str) -> None:
    data = image(kind)
    facts = inspect_attachment(data, "giay.pdf", LARGEST)
    assert (facts.media_type, facts.pages, facts.size) == (media_type, 1, len(data))
    assert facts.sha256 == hashlib.sha256(data).hexdigest()
    assert facts.blank_pages == ()


def test_a_pdf_has_its_pages_counted_and_blank_ones_named() -> None:
    facts = inspect_attachment(pdf("Trang một, dòng chữ", "", "Trang ba, dòng chữ"), "x", LARGEST)
    assert (facts.media_type, facts.pages, facts.blank_pages) == ("application/pdf", 3, (2,))
    assert not facts.wholly_blank
    assert inspect_attachment(pdf(""), "x", LARGEST).wholly_blank


def test_a_scan_of_many_pages_in_one_tiff_is_counted() -> None:
    first, second = (Image.open(io.BytesIO(image("PNG", blank=blank))) for blank in (False, True))
    out = io.BytesIO()
    first.save(out, "TIFF", save_all=True, append_images=[second])
    facts = inspect_attachment(out.getvalue(), "x", LARGEST)
    assert (facts.pages, facts.blank_pages) == (2, (2,))


def test_a_sheet_fed_the_wrong_way_round_is_blank_in_spite_of_its_grain() -> None:
    paper = Image.effect_noise((600, 800), 4).point(lambda v: min(255, v + 120))
    out = io.BytesIO()
    paper.convert("RGB").save(out, "JPEG", quality=70)
    assert inspect_attachment(out.getvalue(), "x", LARGEST).wholly_blank


def test_one_line_of_text_is_enough_not_to_be_blank() -> None:
    picture = Image.new("L", (1240, 1754), 250)
    ImageDraw.Draw(picture).rectangle((200, 300, 1000, 330), fill=90)
    out = io.BytesIO()
    picture.save(out, "PNG")
    assert inspect_attachment(out.getvalue(), "x", LARGEST).blank_pages == ()


def test_nothing_and_too_much_are_refused() -> None:
    assert refusal(b"") is FailureCode.PAPER_EMPTY
    assert refusal(image("PNG"), largest=100) is FailureCode.PAPER_TOO_LARGE


@pytest.mark.parametrize(
    "data",
    [b"MZ\x90\x00" + bytes(400), b"<html>" + bytes(400), b"\x00\x00\x00\x18ftypheic" + bytes(400), b"PK\x03\x04"],
    ids=["program", "page", "HEIC", "archive"],
)
def test_other_kinds_are_refused_though_their_name_says_pdf(data: bytes) -> None:
    assert refusal(data) is FailureCode.PAPER_KIND_REFUSED


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_an_image_that_is_no_image_is_refused(kind: str) -> None:
    data = image(kind)
    assert refusal(data[:16] + bytes(500)) is FailureCode.PAPER_UNREADABLE
    assert refusal(data[: len(data) // 2]) is FailureCode.PAPER_UNREADABLE


def test_a_pdf_that_is_none_or_cannot_be_opened_is_refused() -> None:
    assert refusal(b"%PDF-1.7\n" + bytes(500)) is FailureCode.PAPER_UNREADABLE
    locked = pdf("Có khóa", encrypt=StandardEncryption("mat-khau", ownerPassword="chu"))
    assert refusal(locked) is FailureCode.PAPER_LOCKED


def test_a_picture_of_too_many_pixels_is_not_decoded() -> None:
    out = io.BytesIO()
    Image.new("1", (40_000, 4_000)).save(out, "PNG")
    assert len(out.getvalue()) < 100_000
    assert refusal(out.getvalue()) is FailureCode.PAPER_TOO_LARGE


def test_too_many_pages_are_refused_before_they_are_drawn() -> None:
    assert refusal(pdf(*[""] * 501)) is FailureCode.PAPER_TOO_LARGE
    frames = [Image.new("1", (4, 4)) for _ in range(501)]
    out = io.BytesIO()
    frames[0].save(out, "TIFF", save_all=True, append_images=frames[1:])
    assert refusal(out.getvalue()) is FailureCode.PAPER_TOO_LARGE


def test_a_pdf_without_pages_is_refused_for_what_it_is() -> None:
    refusal(pdf("Có khóa", encrypt=StandardEncryption("mat-khau", ownerPassword="chu")))  # an earlier file's error
    document = pypdfium2.PdfDocument.new()
    out = io.BytesIO()
    document.save(out)
    document.close()
    assert refusal(out.getvalue()) is FailureCode.PAPER_UNREADABLE


def test_a_refusal_tells_the_ending_and_never_the_name() -> None:
    with pytest.raises(PaperError) as refused:
        inspect_attachment(b"GIF89a", "Trần Thị Bích Ngọc.gif", LARGEST)
    assert "gif" in str(refused.value)
    assert "Ngọc" not in str(refused.value)


def test_a_page_is_drawn_upright_and_no_wider_than_asked_for() -> None:
    sideways = Image.open(io.BytesIO(image("PNG", size=(800, 500))))
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter, as telephones write it
    out = io.BytesIO()
    sideways.save(out, "JPEG", exif=exif)
    for data in (out.getvalue(), pdf("Một dòng chữ"), image("TIFF")):
        with refusing():
            (first,) = pages(data, sniff(data), 240)
        assert first.width <= 240
        assert first.height > first.width


def test_the_casts_judgment_is_a_paper_that_can_be_taken() -> None:
    woman = make_cast()["divorced"]
    data = divorce_judgment(woman)
    assert data == divorce_judgment(woman)
    facts = inspect_attachment(data, "ban-an.pdf", LARGEST)
    assert (facts.media_type, facts.pages, facts.blank_pages) == ("application/pdf", 1, ())
    document = pypdfium2.PdfDocument(data)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "Trần Thị Bích Ngọc" in " ".join(text.split())
    assert "TẬP HUẤN" in text


STARTS = st.sampled_from([b"%PDF-1.4\n", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*", b""])


@settings(max_examples=60)
@given(start=STARTS, rest=st.binary(max_size=400))
def test_any_bytes_are_taken_or_refused_and_nothing_else(start: bytes, rest: bytes) -> None:
    try:
        assert inspect_attachment(start + rest, "x.bin", LARGEST).pages >= 1
    except PaperError as refused:
        assert refused.code.name.startswith("PAPER_")  # noqa: PT017  # either outcome is right


@settings(max_examples=60)
@given(kind=st.sampled_from(["JPEG", "PNG", "TIFF", "PDF"]), at=st.floats(0, 1), to=st.integers(0, 255))
def test_a_damaged_octet_never_becomes_a_defect(kind: str, at: float, to: int) -> None:
    data = bytearray(pdf("Một dòng chữ") if kind == "PDF" else image(kind, size=(60, 80)))
    data[int(at * (len(data) - 1))] = to
    try:
        inspect_attachment(bytes(data), "x", LARGEST)
    except PaperError as refused:
        assert refused.code.name.startswith("PAPER_")  # noqa: PT017  # either outcome is right


def test_sniffing_finds_a_pdf_behind_a_little_junk() -> None:
    assert sniff(b"\n\n" + pdf("x")) == "application/pdf"
