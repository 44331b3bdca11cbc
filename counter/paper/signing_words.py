"""How a filing was signed, in words for slips and declarations."""

from __future__ import annotations

from typing import Final

from counter.model.signing import Finger, Signing, SigningWay

FINGERS: Final = {
    Finger.RIGHT_INDEX: "ngón trỏ phải",
    Finger.LEFT_INDEX: "ngón trỏ trái",
    Finger.RIGHT_THUMB: "ngón cái phải",
    Finger.LEFT_THUMB: "ngón cái trái",
    Finger.RIGHT_MIDDLE: "ngón giữa phải",
    Finger.LEFT_MIDDLE: "ngón giữa trái",
    Finger.RIGHT_RING: "ngón áp út phải",
    Finger.LEFT_RING: "ngón áp út trái",
    Finger.RIGHT_LITTLE: "ngón út phải",
    Finger.LEFT_LITTLE: "ngón út trái",
}
WAYS: Final = {
    SigningWay.HAND: "tự ký",
    SigningWay.FINGERPRINT: "điểm chỉ",
    SigningWay.NEITHER: "không ký, không điểm chỉ được",
}


def way_words(signing: Signing) -> str:
    """``điểm chỉ ngón trỏ phải``."""
    finger = f" {FINGERS[signing.finger]}" if signing.way is SigningWay.FINGERPRINT else ""
    return WAYS[signing.way] + finger


def signing_words(signing: Signing) -> str:
    """One phrase; "" where there is nothing to say: signed by hand by one who reads."""
    if signing.ordinary:
        return ""
    heard = ", cán bộ đã đọc cho nghe" if signing.aloud else ""
    one = signing.witness if signing.wants_witness else None
    return f"{way_words(signing)}{heard}{f', người làm chứng: {one.name}' if one else ''}"
