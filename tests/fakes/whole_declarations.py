"""Every complete declaration answered by one of the cast: what only the citizen can say, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from counter.catalogue.catalogue import Catalogue
from counter.forms.engine import Facts, evaluate, prefill
from counter.forms.form import Form, FormState
from counter.forms.people import claimed
from counter.model.citizen import Citizen
from counter.model.filing import Answer, Json, Source
from counter.model.partial_date import PartialDate
from counter.qr_claim import QrClaim
from counter.training.cast import make_cast
from tests.fakes.seen_cards import record_of

TODAY: Final = date(2026, 11, 21)
OFFICE: Final = {
    "unit_name": "Phường An Bình",
    "committee_name": "Ủy ban nhân dân Phường An Bình",
    "police_name": "Công an Phường An Bình",
    "province_name": "Tỉnh Ví Dụ",
}
_BIRTH: Final[dict[str, Json]] = {
    "/child/name": "Đặng Minh An",
    "/child/birth": "2026-11-02",
    "/child/sex": "Nữ",
    "/child/birthplace/commune": "Phường An Bình",
    "/child/birthplace/detail": "Bệnh viện Đa khoa Ví Dụ",
    "/mother/ethnic_group": "Kinh",
}
_DEATH: Final[dict[str, Json]] = {
    "/relation/kind": "1",
    "/death/date": "2026-11-19",
    "/death/place/commune": "Phường An Bình",
    "/death/place/detail": "Tại nhà",
    "/death/cause": "Bệnh",
    "/certificate/number": "15",
    "/certificate/date": "2026-11-20",
    "/certificate/agency": "Trạm y tế Phường An Bình",
}
_OWN_HOUSEHOLD: Final[dict[str, Json]] = {"/head/relation": "Chủ hộ", "/consent/owner/way": "form"}


@dataclass(frozen=True, slots=True)
class Whole:
    """``who``: the cast's key. ``said``: typed. ``scanned``: the group that a second card's QR code fills."""

    who: str
    said: dict[str, Json]
    scanned: dict[str, str] = field(default_factory=dict)


WHOLE: Final[dict[str, Whole]] = {
    "1.000656": Whole("mother", _DEATH),
    "1.000894": Whole(
        "groom", {"/bride/ethnic_group": "Hoa", "/bride/times": 1, "/bride/status": "2"}, {"/bride": "bride"}
    ),
    "1.001193": Whole("father", _BIRTH),
    "1.001456": Whole("father", {"/job/occupation": "Kỹ sư", "/request/kind": "lan_dau"}),
    "1.001776": Whole(
        "divorced",
        {
            "/school/kind": "da_nghi",
            "/school/text": "Sức khỏe yếu",
            "/insurance": "1",
            "/poor": "1",
            "/disability/number": "12/GXN",
            "/disability/date": "2024-02-02",
            "/disability/kind": "van_dong",
            "/disability/level": "nang",
            "/job/kind": "0",
            "/job/text": "Không đi lại được",
            "/ability": "Cần người giúp",
        },
    ),
    "1.002755": Whole("landlord", {**_OWN_HOUSEHOLD, "/request/from": "2026-11-21", "/request/months": 12}),
    "1.003197": Whole(
        "mother", {"/request/reason": "chet", "/request/person/name": "Lê Văn Bảy", "/request/person/birth": "1950"}
    ),
    "1.003677": Whole(
        "divorced",
        {
            "/absence/to": "2026-12-20",
            "/absence/reason": "Chăm sóc mẹ ốm",
            "/absence/destination": "Thôn 4, Xã Minh Họa, Tỉnh Ví Dụ",
        },
    ),
    "1.004194": Whole("tenant", {**_OWN_HOUSEHOLD, "/request/months": 12}),
    "1.004222": Whole("landlord", _OWN_HOUSEHOLD),
    "1.004873": Whole("groom", {"/purpose/kind": "nha_dat"}),
    "1.004859": Whole(
        "divorced",
        {
            "/request/content": "Cải chính năm sinh của mẹ từ 1957 thành 1958",
            "/request/reason": "Sai sót khi đăng ký hộ tịch",
        },
    ),
    "1.010039": Whole("mother", {"/request/text": "Quê quán: dữ liệu ghi Xã Đồng Mẫu, Giấy khai sinh ghi Xã Minh Họa"}),
    "1.010041": Whole("mother", {"/request/purpose": "Vay vốn ngân hàng"}),
    "1.014027": Whole("oldest", {"/benefit/kind": "khong", "/poor": "khong", "/payment/way": "tien_mat"}),
    "2.000635": Whole("divorced", {"/request/kind": "khai_sinh", "/request/agency": "Ủy ban nhân dân Xã Đồng Mẫu"}),
    "2.000815": Whole("divorced", {"/documents/0/title": "Bằng tốt nghiệp đại học"}),
    "2.001159": Whole(
        "landlord", {"/guests/0/reason": "Thăm người thân", "/guests/0/to": "2026-11-23"}, {"/guests/0": "tenant"}
    ),
    "2.002913": Whole("mother", {**_DEATH, "/allowance/kind": "khong"}),
    "3.000333": Whole(
        "father",
        {
            "/kind": "1",
            "/purpose/kind": "viec_lam",
            "/periods/0/from": "2008-06",
            "/periods/0/work": "Kỹ sư",
            "/record/kind": "0",
        },
    ),
    "3.000347": Whole(
        "divorced",
        {
            "/licence/class": "B",
            "/licence/number": "990112233445",
            "/licence/issuer": "Sở Giao thông vận tải Ví Dụ",
            "/licence/issued": "2017-03-04",
        },
    ),
    "3.000722": Whole("father", {**_BIRTH, "/health/hospital": "Trạm y tế Phường An Bình"}),
}


def answered(form: Form, whole: Whole) -> dict[str, Answer]:
    """Chip and register, then a second card by its QR code, then what is typed."""
    cast = make_cast()
    answers = prefill(form, Facts(record_of(cast[whole.who]), cast[whole.who], OFFICE, TODAY))
    for group, who in whole.scanned.items():
        answers |= claimed(form, group, _claim(cast[who]))
    return answers | {pointer: Answer(value, Source.TYPED) for pointer, value in whole.said.items()}


def judged(catalogue: Catalogue, code: str) -> FormState:
    """Raises LookupError for a procedure without a declaration."""
    form = catalogue.get(code).form
    if form is None:
        raise LookupError(code)
    return evaluate(form, answered(form, WHOLE[code]), TODAY)


def shares(state: FormState) -> tuple[int, int]:
    """Typed fields, and printed ones: choices and resolved conflicts are typed, empty optional fields nothing."""
    filled = [one.answer for one in state.fields if one.visible and one.answer is not None]
    return sum(answer.source is Source.TYPED for answer in filled), len(filled)


def _claim(citizen: Citizen) -> QrClaim:
    home = citizen.residence
    return QrClaim(
        number=citizen.number,
        name=citizen.name,
        birth=PartialDate.from_iso(citizen.birth.iso()),
        sex=citizen.sex,
        residence=home.text if home else "",
        issued=date(2024, 9, 2),
    )
