"""What stands on a slip, as plain words: the services fill these, the renderers only set them.

Times are aware and printed in their own zone. Strings may be long and may hold any sign;
"" leaves an optional line out. ``number`` is printed as given: masked for a slip that may be left
lying (``PersonalNumber.masked``), all digits only where the agency's form demands it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class OfficeLines:
    """The letterhead. ``superior``: "UBND phường An Bình"; ``name``: "Trung tâm Phục vụ hành chính công".

    The letterhead puts both into capitals.
    """

    superior: str
    name: str
    place: str  # before the date: "An Bình"
    counter: str = ""
    address: str = ""
    hotline: str = ""
    look_up: str = ""  # where a code is looked up, in words or as an address


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One row of the table of papers. ``kind``: "Bản chính", "Bản sao" or "Bản điện tử"."""

    title: str
    kind: str = "Bản điện tử"
    count: int = 1


@dataclass(frozen=True, slots=True)
class FeeLine:
    """``amount`` in đồng; 0 is printed as exempt (miễn)."""

    name: str
    amount: int


@dataclass(frozen=True, slots=True)
class PersonLines:
    """Who handed the filing in."""

    name: str = field(repr=False)
    number: str = field(repr=False, default="")
    address: str = field(repr=False, default="")
    phone: str = field(repr=False, default="")
    email: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationContent:
    """Phiếu xác nhận đã nộp hồ sơ: before acceptance, so without a day to come back.

    ``code``: the official code, or the provisional one with ``provisional`` True. ``qr``: what the
    code's QR says; ``proof``: the text of the order's proof, "" for none, and ``order`` its
    place in words; ``rating``: the link beside it by which its bearer rates, or "". ``place_in_line``: the
    filing's index in this counter's log, 0 where not known. ``reprinted_at`` marks a reprint.
    ``identity``: what tells who handed it in, or "". ``signed``: how, where that is not by hand; ``sign_here``
    stands over the room to sign.
    """

    office: OfficeLines
    code: str
    provisional: bool
    person: PersonLines
    procedure: str
    request: str = ""
    papers: tuple[PaperLine, ...] = ()
    captured_at: datetime
    officer: str = ""
    place_in_line: int = 0
    identity: str = ""
    signed: str = ""
    sign_here: str = "Ký và ghi rõ họ tên"
    qr: str = ""
    proof: str = ""
    order: str = ""
    rating: str = ""
    reprinted_at: datetime | None = None
    training: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptContent:
    """Mẫu 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả: after acceptance (status 2).

    ``limit``: the statutory time in words ("03 ngày làm việc"). ``appointment`` None prints the words
    of ``appointment_words`` instead. ``copies``: number of dossiers (bộ). ``fees``: empty means none is
    due; ``payment``: how it stands ("đã nộp trực tuyến"). ``register``: (volume, serial) of the book.
    """

    office: OfficeLines
    code: str
    person: PersonLines
    procedure: str
    request: str = ""
    papers: tuple[PaperLine, ...] = ()
    copies: int = 1
    limit: str
    accepted_at: datetime
    appointment: datetime | None = None
    appointment_words: str = ""
    result_at: str = ""
    fees: tuple[FeeLine, ...] = ()
    payment: str = ""
    register: tuple[str, str] = ("", "")
    officer: str = ""
    signed_on: date | None = None  # the letterhead's date; None: the day of acceptance
    qr: str = ""
    proof: str = ""
    order: str = ""
    rating: str = ""
    reprinted_at: datetime | None = None
    training: bool = False
