"""What is kept weighs no more than it need: 200 dpi of A4, grey unless colour says something, text as it is."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from counter.paper.attachment import inspect_attachment
from counter.paper.leaning import lean, lean_together
from tests.fakes.paper_pages import encoded, sheet, signed_pdf, stack, tones

A4_300 = (2480, 3508)


def pictures(pdf: bytes) -> list[tuple[tuple[int, int], str]]:
    """Size in pixels and mode of the images in a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for at in range(len(document)):
        page = document[at]
        for one in page.get_objects():
            picture = Image.open(io.BytesIO(bytes(one.get_data())))
            found.append((picture.size, picture.mode))
    document.close()
    return found


def millimetres(pdf: bytes) -> tuple[int, int]:
    document = pypdfium2.PdfDocument(pdf)
    width, height = document[0].get_size()
    document.close()
    return round(width / 72 * 25.4), round(height / 72 * 25.4)


def with_stamp(page: Image.Image) -> Image.Image:
    page = page.convert("RGB")
    ImageDraw.Draw(page).ellipse((900, 1500, 1300, 1900), outline=(200, 20, 30), width=14)
    return page


def test_a_large_scan_becomes_one_page_of_a4_at_200_dpi() -> None:
    scan = encoded(sheet(size=A4_300).convert("RGB"), "PNG", dpi=(300, 300))
    pdf = lean(scan)
    ((size, mode),) = pictures(pdf)
    assert size == (1653, 2339)
    assert mode == "L"
    assert millimetres(pdf) == (210, 297)
    assert inspect_attachment(pdf, "a.pdf", 5_000_000).pages == 1


def test_a_red_stamp_stays_red() -> None:
    ((_, mode),) = pictures(lean(encoded(with_stamp(sheet(size=A4_300)), "JPEG", dpi=(300, 300))))
    assert mode == "RGB"


def test_a_photograph_lies_as_it_was_held() -> None:
    upright = sheet(size=(900, 1200))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned
    held = encoded(upright.rotate(90, expand=True), "JPEG", exif=exif.tobytes())
    ((size, _),) = pictures(lean(held))
    assert size[0] < size[1]


def test_a_card_stays_as_small_as_a_card() -> None:
    assert millimetres(lean(encoded(sheet(size=(1004, 638)), "PNG", dpi=(300, 300)))) == (85, 54)


@pytest.mark.parametrize("dpi", [None, (72, 72), (1, 1), (100_000, 100_000)])
def test_what_a_file_cannot_mean_by_its_resolution_is_not_believed(dpi: tuple[int, int] | None) -> None:
    photo = encoded(sheet(size=(1500, 2000)), "JPEG", **({"dpi": dpi} if dpi else {}))
    width, height = millimetres(lean(photo))
    assert (width, height) == (210, 280)


def test_what_is_transparent_is_white_as_paper_is() -> None:
    clear = Image.new("RGBA", (600, 800), (0, 0, 0, 0))
    ImageDraw.Draw(clear).rectangle((100, 100, 200, 200), fill="black")
    assert tones(lean(encoded(clear))) == [260]  # 255, to the nearest ten


def test_a_heavy_scanned_pdf_gets_lighter_and_keeps_its_pages() -> None:
    noisy = Image.effect_noise(A4_300, 60)
    heavy = encoded(noisy, "PDF", resolution=300, quality=92, save_all=True, append_images=[sheet(200)])
    light = lean(heavy)
    assert len(light) < len(heavy) / 2
    assert [max(size) <= 2339 for size, _ in pictures(light)] == [True, True]
    assert lean(light) == light


def test_a_light_pdf_and_one_of_text_are_kept_byte_for_byte() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=0)
    for number in range(700):
        canvas.drawString(40, number, "chu " * 200)
    canvas.save()
    for pdf in (stack(250, 200), out.getvalue()):
        assert lean(pdf) == pdf


def test_a_signed_pdf_is_kept_byte_for_byte_however_heavy() -> None:
    heavy = signed_pdf() + b"%" + b"x" * 600_000
    assert lean(heavy) == heavy


def test_several_photographs_are_the_pages_of_one_paper() -> None:
    images = [encoded(sheet(tone), "JPEG") for tone in (250, 150, 200)]
    pdf = lean_together(images)
    assert tones(pdf) == [250, 150, 200]
    assert pdf == lean_together(images)


def test_every_frame_of_a_fax_is_a_page() -> None:
    assert tones(lean(stack(250, 150, kind="TIFF"))) == [250, 150]
