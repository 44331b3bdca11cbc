"""DG2 and the image in it."""

from __future__ import annotations

import io
import struct
from contextlib import suppress
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from counter.emrtd import dg2, tlv
from counter.emrtd.card_record import Portrait
from counter.emrtd.portrait_image import MAX_OCTETS, MAX_PIXELS, decode
from counter.errors import ContentError, FailureCode

WIDTH, HEIGHT = 60, 80


@cache
def _image(kind: str = "JPEG", size: tuple[int, int] = (WIDTH, HEIGHT), mode: str = "RGB", **options: bool) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert(mode).save(out, kind, **options)
    return out.getvalue()


IMAGES = {"JPEG": dg2.JPEG, "JPEG2000": dg2.JPEG_2000}


@pytest.mark.parametrize("kind", IMAGES)
def test_a_face_goes_in_and_comes_out(kind: str) -> None:
    image = _image(kind)
    assert dg2.parse(dg2.build(image, WIDTH, HEIGHT)) == Portrait(IMAGES[kind], image)


def test_a_bare_codestream_is_jpeg_2000_too() -> None:
    image = _image("JPEG2000", no_jp2=True)
    portrait = dg2.parse(dg2.build(image, WIDTH, HEIGHT))
    assert portrait == Portrait(dg2.JPEG_2000, image)
    assert decode(portrait).width == WIDTH


def _group(record: bytes, tag: int = 0x5F2E) -> bytes:
    template = tlv.write(0x7F60, tlv.write(0xA1, tlv.write(0x81, b"\x02")), tlv.write(tag, record))
    return tlv.write(0x75, tlv.write(0x7F61, tlv.write(0x02, b"\x01"), template))


def test_feature_points_stand_before_the_image() -> None:
    image = _image()
    points = bytes(8) * 3
    face = struct.pack(">IH14x", 20 + len(points) + 12 + len(image), 3) + points + bytes(12) + image
    record = struct.pack(">4s4sIH", b"FAC\0", b"010\0", 14 + len(face), 1) + face
    assert dg2.parse(_group(record)) == Portrait(dg2.JPEG, image)
    assert dg2.parse(_group(record, 0x7F2E)) == Portrait(dg2.JPEG, image)


def test_a_later_record_format_is_searched_for_its_image() -> None:
    image = _image()
    assert dg2.parse(_group(b"FAC\x00030\x00" + bytes(50) + image)) == Portrait(dg2.JPEG, image)


@pytest.mark.parametrize(
    "content", [tlv.write(0x75), tlv.write(0x75, tlv.write(0x7F61, tlv.write(0x02, b"\x00")))], ids=["empty", "none"]
)
def test_a_group_without_a_template_has_no_portrait(content: bytes) -> None:
    assert dg2.parse(content) is None


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"FAC\x00010\x00",
        b"IRI\x00010\x00" + bytes(100),
        struct.pack(">4s4sIH", b"FAC\0", b"010\0", 46, 1) + bytes(32),
        struct.pack(">4s4sIH", b"FAC\0", b"010\0", 50, 1) + struct.pack(">IH14x", 0xFFFFFFFF, 0) + bytes(16),
        struct.pack(">4s4sIH", b"FAC\0", b"010\0", 50, 1) + struct.pack(">IH14x", 36, 0) + bytes(12) + b"GIF8",
    ],
)
def test_records_that_are_none(record: bytes) -> None:
    with pytest.raises(ContentError) as refused:
        dg2.parse(_group(record))
    assert refused.value.code is FailureCode.MALFORMED_DATA_GROUP


@pytest.mark.parametrize("kind", IMAGES)
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_pixels_in_rgb(kind: str, mode: str) -> None:
    picture = decode(Portrait(IMAGES[kind], _image(kind, mode=mode)))
    assert (picture.width, picture.height, len(picture.rgb)) == (WIDTH, HEIGHT, 3 * WIDTH * HEIGHT)
    with Image.open(io.BytesIO(picture.to_png())) as png:
        assert (png.format, png.size) == ("PNG", (WIDTH, HEIGHT))


def test_a_smaller_picture_for_the_screen() -> None:
    picture = decode(Portrait(dg2.JPEG, _image()), longest_side=40)
    assert (picture.width, picture.height) == (30, 40)


@pytest.mark.parametrize("kind", IMAGES)
def test_a_decompression_bomb_is_refused_by_its_size(kind: str) -> None:
    side = int(MAX_PIXELS**0.5) + 8
    bomb = _image(kind, (side, side), "L")
    with pytest.raises(ContentError, match=r"pixels|octets"):
        decode(Portrait(IMAGES[kind], bomb))


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8\xff", _image("PNG"), _image()[:200], _image("JPEG2000")[:200], bytes(MAX_OCTETS + 1)]
)
def test_what_is_no_portrait_is_refused(data: bytes) -> None:
    with pytest.raises(ContentError) as refused:
        decode(Portrait(dg2.JPEG, data))
    assert refused.value.code is FailureCode.MALFORMED_DATA_GROUP


@pytest.mark.parametrize("kind", IMAGES)
@given(place=st.floats(0, 1, exclude_max=True), octet=st.integers(0, 255))
def test_a_spoilt_image_decodes_or_is_refused(kind: str, place: float, octet: int) -> None:
    data = bytearray(_image(kind))
    data[int(place * len(data))] = octet
    with suppress(ContentError):
        decode(Portrait(IMAGES[kind], bytes(data)))
