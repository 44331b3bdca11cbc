"""Looking into a paper before it is taken: that it opens, has pages, and is what its bytes say.

Attachments that arrive empty or unreadable are the portal's old complaint (field.md §10); here they
are refused at the counter, while the citizen still holds the paper. A file's name is never believed.
"""

from __future__ import annotations

import hashlib
import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
from PIL import Image, ImageOps, ImageStat

from counter.errors import FailureCode, PaperError
from counter.model.attachment import MEDIA_TYPES, MOST_PAGES, AttachmentFacts

PDF, JPEG, PNG, TIFF = MEDIA_TYPES

_SIGNATURES = (
    (b"%PDF-", PDF),
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)
_PDF_HEADER_WITHIN = 1024  # octets of junk before %PDF- that readers let pass
FORMATS = ("JPEG", "PNG", "TIFF")
MOST_PIXELS = 80_000_000  # A3 at 600 dpi is 70 million
_LOOK_WIDTH = 200  # pixels: enough to tell a blank page from a faint one
_BLANK_DEVIATION = 3.0  # of 255: paper grain and scanner shadow stay below, one line of text above
# What pdfium says, and what Pillow's decoders let out of damaged files, as twelve thousand of them showed
_LETS_OUT = (
    pypdfium2.PdfiumError,
    OSError,
    EOFError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    MemoryError,
    struct.error,
)


def inspect_attachment(data: bytes, name: str, largest: int) -> AttachmentFacts:
    """The facts of a PDF, JPEG, PNG or TIFF; every page is opened. ``largest`` in octets.

    ``name`` is only to say what kind was refused, never to tell the kind. Raises PaperError:
    PAPER_EMPTY, PAPER_TOO_LARGE, PAPER_KIND_REFUSED, PAPER_LOCKED (a PDF that asks for a password), PAPER_UNREADABLE.
    """
    if not data:
        raise PaperError(FailureCode.PAPER_EMPTY, "no octets")
    if len(data) > largest:
        raise PaperError(FailureCode.PAPER_TOO_LARGE, f"{len(data)} of at most {largest} octets")
    media_type = sniff(data, name)
    with refusing():
        blank = [is_blank(page) for page in pages(data, media_type, _LOOK_WIDTH)]
    if not blank:
        raise PaperError(FailureCode.PAPER_EMPTY, "no page")
    return AttachmentFacts(
        media_type,
        pages=len(blank),
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        blank_pages=tuple(number for number, is_blank in enumerate(blank, 1) if is_blank),
    )


def sniff(data: bytes, name: str = "") -> str:
    """The media type by the first octets. Raises PaperError(PAPER_KIND_REFUSED)."""
    for start, media_type in _SIGNATURES:
        if data.startswith(start) or (media_type == PDF and start in data[:_PDF_HEADER_WITHIN]):
            return media_type
    kind = "HEIC" if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1") else "unknown"
    ending = name.rpartition(".")[2][:8] if "." in name else "none"
    raise PaperError(FailureCode.PAPER_KIND_REFUSED, f"content {kind}, ending {ending!r}")


def pages(data: bytes, media_type: str, width: int) -> Iterator[Image.Image]:
    """Each page drawn, at most so many pixels wide and four times that high. Call it inside ``refusing``."""
    return _pdf_pages(data, width) if media_type == PDF else _image_pages(data, width)


def _pdf_pages(data: bytes, width: int) -> Iterator[Image.Image]:
    try:
        document: Any = pypdfium2.PdfDocument(data)  # type: ignore[no-untyped-call]  # has no types
    except pypdfium2.PdfiumError as exc:
        # pdfium's last error may be an earlier file's, so its word "password" alone proves nothing
        if "password" in str(exc).lower() and b"/Encrypt" in data:
            raise PaperError(FailureCode.PAPER_LOCKED) from exc
        raise
    try:
        if len(document) > MOST_PAGES:
            raise PaperError(FailureCode.PAPER_TOO_LARGE, f"{len(document)} of at most {MOST_PAGES} pages")
        for number in range(len(document)):
            page = document[number]
            # both sides bounded: a page may be a thread or a banner
            scale = min(width / max(page.get_width(), 1), 4 * width / max(page.get_height(), 1))
            bitmap = page.render(scale=scale)
            image = bitmap.to_pil().convert("RGB")
            bitmap.close()
            page.close()
            yield image
    finally:
        document.close()


def _image_pages(data: bytes, width: int) -> Iterator[Image.Image]:
    """Each frame decoded to its last pixel (a cut file fails only there), then made small."""
    image = Image.open(io.BytesIO(data), formats=FORMATS)
    frames = getattr(image, "n_frames", 1)
    if frames > MOST_PAGES:
        raise PaperError(FailureCode.PAPER_TOO_LARGE, f"{frames} of at most {MOST_PAGES} pages")
    for number in range(frames):
        image.seek(number)
        if image.width * image.height > MOST_PIXELS:
            raise PaperError(FailureCode.PAPER_TOO_LARGE, f"{image.width} x {image.height} pixels")
        image.load()
        small = ImageOps.exif_transpose(image).convert("RGB")
        small.thumbnail((width, 4 * width))
        yield small


def is_blank(page: Image.Image) -> bool:
    """Almost one tone all over, the outer twentieth (edges, punch holes) left out."""
    grey = page.convert("L")
    edge_x, edge_y = grey.width // 20, grey.height // 20
    inner = grey.crop((edge_x, edge_y, grey.width - edge_x, grey.height - edge_y))
    return ImageStat.Stat(inner).stddev[0] < _BLANK_DEVIATION


@contextmanager
def refusing() -> Iterator[None]:
    """Turns what Pillow and pdfium say of broken bytes into one PaperError.

    Pillow also warns of every odd tag; what matters is whether the pixels come.
    """
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")
            yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as exc:
        raise PaperError(FailureCode.PAPER_TOO_LARGE, "too many pixels") from exc
    except _LETS_OUT as exc:
        raise PaperError(FailureCode.PAPER_UNREADABLE, type(exc).__name__) from exc
