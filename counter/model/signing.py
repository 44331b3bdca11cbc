"""How a declaration is signed by one who cannot see, read or write (field.md §12), and who bears witness to it.

A fingerprint stands for a signature that a person cannot give: the right index finger, else the left, else another
that is named (Luật Công chứng 2014 Đ. 48 khoản 2; decision 027 has the other sources).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, unique
from typing import Any, Final

from counter.errors import ContentError, FailureCode
from counter.model.filing import Answer, Json
from counter.model.manifest import canonical

LONGEST_NAME: Final = 100
LONGEST_NUMBER: Final = 32
LARGEST_SIGNING: Final = 2_000  # octets
_DIGEST: Final = 64  # hexadecimal digits of SHA-256


@unique
class SigningWay(StrEnum):
    HAND = "hand"  # tự ký
    FINGERPRINT = "fingerprint"  # điểm chỉ
    NEITHER = "neither"  # không ký, không điểm chỉ được


@unique
class Finger(StrEnum):
    """In the order in which the law asks for them."""

    RIGHT_INDEX = "right-index"
    LEFT_INDEX = "left-index"
    RIGHT_THUMB = "right-thumb"
    LEFT_THUMB = "left-thumb"
    RIGHT_MIDDLE = "right-middle"
    LEFT_MIDDLE = "left-middle"
    RIGHT_RING = "right-ring"
    LEFT_RING = "left-ring"
    RIGHT_LITTLE = "right-little"
    LEFT_LITTLE = "left-little"


@unique
class Seen(StrEnum):
    """Where a witness's name and number come from: the counter's word, for no chip's files travel for a witness."""

    TYPED = "typed"
    QR = "qr"
    CHIP = "chip"


@dataclass(frozen=True, slots=True)
class Witness:
    """``number``: of the identity paper, as it stands there. ``disinterested``: the officer asked, and was told that
    the witness has no right, interest or duty in the matter.

    Raises ValueError for a name or a number longer than any is, or that cannot be printed.
    """

    name: str = field(repr=False, default="")
    number: str = field(repr=False, default="")
    seen: Seen = Seen.TYPED
    disinterested: bool = False

    def __post_init__(self) -> None:
        for text, longest in ((self.name, LONGEST_NAME), (self.number, LONGEST_NUMBER)):
            if len(text) > longest or not text.isprintable():
                raise ValueError("no name and number of a witness")


@dataclass(frozen=True, slots=True)
class Signing:
    """``finger`` counts for a fingerprint only. ``aloud``: the officer reads the declaration out; ``read``: what was
    read (``declared``), "" until all of it was. ``witness`` None: nobody bears witness.

    Raises ValueError for a ``read`` that is no digest.
    """

    way: SigningWay = SigningWay.HAND
    finger: Finger = Finger.RIGHT_INDEX
    aloud: bool = False
    read: str = ""
    witness: Witness | None = None

    def __post_init__(self) -> None:
        if self.read and (len(self.read) != _DIGEST or not set(self.read) <= set("0123456789abcdef")):
            raise ValueError("no digest of what was read")

    @property
    def ordinary(self) -> bool:
        """Signed by hand by one who reads: a manifest says nothing of it."""
        return self.way is SigningWay.HAND and not self.aloud

    @property
    def wants_witness(self) -> bool:
        """Whoever cannot read, and whoever leaves no mark of their own on the paper."""
        return self.aloud or self.way is SigningWay.NEITHER

    def raw(self) -> dict[str, Json]:
        """As a manifest has it; only what counts for this way of signing."""
        finger: dict[str, Json] = {"finger": self.finger.value} if self.way is SigningWay.FINGERPRINT else {}
        heard: dict[str, Json] = {"read": self.read} if self.aloud else {}
        seen: dict[str, Json] = {}
        if self.witness is not None and self.wants_witness:
            one = self.witness
            seen["witness"] = {
                "name": one.name,
                "number": one.number,
                "seen": one.seen.value,
                "disinterested": one.disinterested,
            }
        return {"way": self.way.value, "aloud": self.aloud, **finger, **heard, **seen}

    def to_bytes(self) -> bytes:
        return canonical(self.raw())


BY_HAND: Final = Signing()


def signing_of_raw(raw: Any) -> Signing:
    """The inverse of ``Signing.raw``. Raises KeyError, TypeError or ValueError for anything else."""
    seen = raw.get("witness") if isinstance(raw, dict) else None
    witness = seen and Witness(
        str(seen["name"]), str(seen["number"]), Seen(seen["seen"]), disinterested=bool(seen["disinterested"])
    )
    signing = Signing(
        SigningWay(raw["way"]),
        Finger(raw.get("finger", Finger.RIGHT_INDEX)),
        aloud=bool(raw["aloud"]),
        read=str(raw.get("read", "")),
        witness=witness or None,
    )
    if signing.raw() != raw:
        raise ValueError("more or other than a way of signing")
    return signing


def parse_signing(kept: bytes) -> Signing:
    """Raises ContentError(MALFORMED_DATA_GROUP) for what ``Signing.to_bytes`` does not give."""
    if len(kept) > LARGEST_SIGNING:
        raise ContentError(FailureCode.MALFORMED_DATA_GROUP, "larger than any way of signing")
    try:
        return signing_of_raw(json.loads(kept))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as exc:
        raise ContentError(FailureCode.MALFORMED_DATA_GROUP, "no way of signing") from exc


def signing_of(manifest: bytes) -> Signing:
    """As it was frozen. Raises ContentError(MALFORMED_DATA_GROUP) for a manifest that says something else of it."""
    try:
        raw = json.loads(manifest)
        return signing_of_raw(raw["signing"]) if "signing" in raw else BY_HAND
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as exc:
        raise ContentError(FailureCode.MALFORMED_DATA_GROUP, "no way of signing") from exc


def declared(answers: Mapping[str, Answer]) -> str:
    """SHA-256 of what a declaration says, in hexadecimal: an answer more or another one, and it was not read out."""
    said: dict[str, Json] = {pointer: answer.value for pointer, answer in answers.items()}
    return hashlib.sha256(canonical(said)).hexdigest()
