"""Pages for tests: each is told from the others by its grey, and by a mark at its top."""

from __future__ import annotations

import io
import zlib

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter


def sheet(tone: int = 250, *, size: tuple[int, int] = (600, 848), written: bool = True) -> Image.Image:
    """An upright page; its ground has the tone, a black bar lies along its upper edge."""
    page = Image.new("L", size, tone)
    pen = ImageDraw.Draw(page)
    pen.rectangle((0, 0, size[0], size[1] // 20), fill=0)
    for line in range(size[1] // 8, size[1] - 60, 40) if written else ():
        pen.line((60, line, size[0] - 80, line), fill=20, width=4)
    return page


def encoded(page: Image.Image, kind: str = "PNG", **how: object) -> bytes:
    out = io.BytesIO()
    page.save(out, kind, **how)
    return out.getvalue()


def stack(*tones: int, kind: str = "PDF") -> bytes:
    """A file of several pages."""
    first, *rest = (sheet(tone) for tone in tones)
    return encoded(first, kind, save_all=True, append_images=rest)


def drawn(pdf: bytes) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[at].render(scale=0.5).to_pil().convert("L") for at in range(len(document))]
    document.close()
    return pages


def tones(pdf: bytes) -> list[int]:
    """The ground of each page, to the nearest ten: who stands where."""
    return [round(page.getpixel((page.width // 2, page.height - 8)) / 10) * 10 for page in drawn(pdf)]


def blurred() -> Image.Image:
    return sheet().filter(ImageFilter.GaussianBlur(9))


def signed_pdf() -> bytes:
    """One page and one signature field that is signed (ISO 32000-1 §12.7.4.5, §12.8.1); the signature is nobody's."""
    page = zlib.compress(b"0 0 m 100 100 l S")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]/SigFlags 3>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Annots[5 0 R]>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(page), page),
        b"<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/Rect[0 0 0 0]/P 3 0 R/V 6 0 R>>",
        b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents<00>>>",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer<</Size 7/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start
