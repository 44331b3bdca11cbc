"""DG2, the face: 75 { 7F61 { 02 count, 7F60 { A1 header, 5F2E record } … } } (9303-10 §4.7.2).

The record is ISO/IEC 19794-5:2005 ("FAC", version 010): a header of 14 octets, then for each
face a block of 20, its feature points of 8 each, an image block of 12, and the image.
"""

from __future__ import annotations

import struct

from counter.emrtd import tlv
from counter.emrtd.card_record import Portrait
from counter.errors import ContentError, FailureCode

TAG = 0x75
JPEG = "image/jpeg"
JPEG_2000 = "image/jp2"

_GROUP, _TEMPLATE, _HEADER = 0x7F61, 0x7F60, 0xA1
_RECORDS = (0x5F2E, 0x7F2E)
_FACE_RECORD = b"FAC\x00" + b"010\x00"
_RECORD_HEADER = struct.Struct(">4s4sIH")  # format, version, length, number of faces
_FACE_BLOCK = struct.Struct(">IHBBB3s2s3s3s")  # length, feature points, sex, eyes, hair, mask, expression, pose ± pose
_FEATURE_POINT = 8
_IMAGE_BLOCK = struct.Struct(">BBHHBBHH")  # face image type, data type, width, height, colours, source, device, quality

# The 7-octet signature of a JP2 file's first box, a bare JPEG 2000 codestream, a JPEG
_SIGNATURES = (
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", JPEG_2000),
    (b"\xff\x4f\xff\x51", JPEG_2000),
    (b"\xff\xd8\xff", JPEG),
)


def _malformed(detail: str) -> ContentError:
    return ContentError(FailureCode.MALFORMED_DATA_GROUP, f"DG2: {detail}")


def parse(content: bytes) -> Portrait | None:
    """The first face, or None where the group holds no biometric template at all.

    Raises ContentError(MALFORMED_TLV or MALFORMED_DATA_GROUP).
    """
    group = tlv.read_one(content, TAG).find(_GROUP)
    template = group.find(_TEMPLATE) if group else None
    if template is None:
        return None
    for record in template.children():
        if record.tag in _RECORDS:
            return _portrait(_image(record.value))
    raise _malformed("template without a biometric record")


def build(image: bytes, width: int, height: int) -> bytes:
    """The file for one face image of ``width`` x ``height`` pixels, without feature points."""
    jpeg_2000 = not image.startswith(b"\xff\xd8\xff")
    # full frontal (1), 24-bit RGB (1), source: static digital camera (2)
    picture = _IMAGE_BLOCK.pack(1, int(jpeg_2000), width, height, 1, 2, 0, 0) + image
    face_length = _FACE_BLOCK.size + len(picture)
    face = _FACE_BLOCK.pack(face_length, 0, 0, 0, 0, bytes(3), bytes(2), bytes(3), bytes(3)) + picture
    record = _RECORD_HEADER.pack(b"FAC\x00", b"010\x00", _RECORD_HEADER.size + len(face), 1) + face
    # patron header: face (2), format owner 0101, format type 0008 (9303-10 §4.7.2.1)
    header = (tlv.write(0x81, b"\x02"), tlv.write(0x87, b"\x01\x01"), tlv.write(0x88, b"\x00\x08"))
    template = tlv.write(_TEMPLATE, tlv.write(_HEADER, *header), tlv.write(0x5F2E, record))
    return tlv.write(TAG, tlv.write(_GROUP, tlv.write(0x02, b"\x01"), template))


def _image(record: bytes) -> bytes:
    if not record.startswith(_FACE_RECORD):
        # ISO 19794-5:2011 and ISO 39794-5 order their blocks otherwise; the image is found by its signature
        places = [at for at in (record.find(start) for start, _ in _SIGNATURES) if at >= 0]
        if not places:
            raise _malformed("a face record of an unknown kind")
        return record[min(places) :]
    try:
        *_, faces = _RECORD_HEADER.unpack_from(record)
        length, points, *_ = _FACE_BLOCK.unpack_from(record, _RECORD_HEADER.size)
        start = _RECORD_HEADER.size + _FACE_BLOCK.size + points * _FEATURE_POINT + _IMAGE_BLOCK.size
    except struct.error as exc:
        raise _malformed("ends inside the face record") from exc
    end = _RECORD_HEADER.size + length
    if not faces or not start < end <= len(record):
        raise _malformed("face record whose lengths do not agree")
    return record[start:end]


def _portrait(image: bytes) -> Portrait:
    # by what the image is, not by the record's data type octet: they have been seen to differ
    for start, media_type in _SIGNATURES:
        if image.startswith(start):
            return Portrait(media_type, image)
    raise _malformed("neither JPEG nor JPEG 2000")
