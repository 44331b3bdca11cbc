"""The cast: fixed people for demonstrations and tests, the same whatever the seed.

Each stands for one thing that a counter meets; the key says which. Their serials lie below 001000,
so a demonstration can type a card access number by heart: the divorced woman's is ``000011``.

=================  ======  ==========================================================================
key                CAN     who
=================  ======  ==========================================================================
divorced           000011  needs the marital-status certificate; mother of ``child``
tenant             000012  lives at ``landlord``'s, at home in another commune: temporary residence
landlord           000013  head of the household that the tenant stays with
birth_year_only    000014  the register and the chip know only her year of birth
oldest             000015  95, widowed, thumb print instead of a signature
new_generation     000016  card of 2024: several DG13 fields are in the issuer's own encoding
conflict_birth     000017  the chip says 21/07/1979, the register 12/07/1979
conflict_name      000018  the chip says Thị Thu, the register Thị Thơ
child              000019  aged 4: a card without a portrait (no DG2)
groom, bride       000020  both single, each with a card: a marriage (the bride's is 000021)
father, mother     000022  married, awaiting a birth (the mother's is 000023)
expired            000024  the card expired at forty
long_name          000025  ten words of name, and an address to match
one_word           000026  a name of one word (Ba na)
clan_last          000027  an Ê-đê name: H' first, the clan last
widower            000028  fourth marital status, no telephone
passport           000029  a foreigner with a passport instead of a card (citizen of ICAO's Utopia)
=================  ======  ==========================================================================
"""

from __future__ import annotations

from dataclasses import replace

from counter.model.citizen import Address, Citizen, MaritalStatus, Relative
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex
from counter.training.addresses import new_address, old_address
from counter.training.numbers import synthetic_number

_HOME = old_address("", "Xã Đồng Mẫu, Huyện Giả Định")
_WARD = "Phường An Lạc, Thị xã Mẫu"


def _person(
    serial: int,
    name: str,
    sex: Sex,
    birth: str,
    marital: MaritalStatus | None,
    detail: str,
    *,
    ethnic_group: str = "Kinh",
    religion: str = "Không",
    old_number: str = "",
    phone: str = "",
    parents: tuple[str, str] = ("", ""),
) -> Citizen:
    when = PartialDate.from_iso(birth)
    number = synthetic_number(sex, when.year, serial)
    father, mother = (
        Relative(PersonName(one), None, word) if one else None
        for one, word in zip(parents, ("Cha đẻ", "Mẹ đẻ"), strict=True)
    )
    home = new_address(detail)
    return Citizen(
        number=number,
        name=PersonName(name),
        birth=when,
        sex=sex,
        ethnic_group=ethnic_group,
        religion=religion,
        birth_registration=_HOME,
        home_town=_HOME,
        residence=home,
        present_address=home,
        old_number=old_number,
        marital_status=marital,
        father=father,
        mother=mother,
        head=Relative(PersonName(name), number, "Chủ hộ"),
        phone=phone,
    )


def _as(who: Citizen, relation: str) -> Relative:
    return Relative(who.name, who.number, relation)


def _under(head: Citizen, who: Citizen, relation: str) -> Citizen:
    """``who`` in the household of ``head``; ``relation`` is the tie to the head."""
    return replace(who, head=_as(head, relation), residence=head.residence, present_address=head.present_address)


def _married(husband: Citizen, wife: Citizen) -> tuple[Citizen, Citizen]:
    return (
        replace(husband, spouse=_as(wife, "Vợ")),
        replace(_under(husband, wife, "Vợ"), spouse=_as(husband, "Chồng")),
    )


def make_cast() -> dict[str, Citizen]:
    """The cast as the register knows them, by key."""
    male, female = Sex.MALE, Sex.FEMALE
    single, divorced = MaritalStatus.SINGLE, MaritalStatus.DIVORCED
    married, widowed = MaritalStatus.MARRIED, MaritalStatus.WIDOWED
    woman = _person(
        11, "Trần Thị Bích Ngọc", female, "1988-09-14", divorced, "Số 45 đường Hoa Sữa, Khu phố 3",
        old_number="000112233", phone="0900000011", parents=("Trần Văn Thuận", "Lê Thị Hòa"),
    )  # fmt: skip
    landlord = _person(
        13, "Phạm Đức Thịnh", male, "1971-02-28", married, "Số 7/12 hẻm 99 đường Ví Dụ 2, Tổ 5, Khu phố 8",
        old_number="000334455", phone="0900000013", parents=("Phạm Văn Lộc", "Vũ Thị Sen"),
    )  # fmt: skip
    tenant = _person(
        12, "Lê Quang Huy", male, "1999-11-05", single, "",
        phone="0900000012", parents=("Lê Văn Bảy", "Ngô Thị Tám"),
    )  # fmt: skip
    farm = new_address("Thôn 4", "Xã Minh Họa", "99002")
    tenant = replace(tenant, residence=farm, present_address=landlord.present_address)
    child = _person(
        19, "Nguyễn Gia Bảo", male, "2022-03-20", None, "", parents=("Nguyễn Mạnh Cường", "Trần Thị Bích Ngọc"),
    )  # fmt: skip
    child = replace(_under(woman, child, "Con đẻ"), mother=_as(woman, "Mẹ đẻ"))
    father, mother = _married(
        _person(
            22, "Đặng Minh Khoa", male, "1994-06-01", married, "Số 3 phố Giả Định, Khu phố 1",
            phone="0900000022", parents=("Đặng Văn Tư", "Hồ Thị Năm"),
        ),
        _person(
            23, "Bùi Khánh Linh", female, "1996-12-24", married, "",
            phone="0900000023", parents=("Bùi Văn Sáu", "Đỗ Thị Bảy"),
        ),
    )  # fmt: skip
    return {
        "divorced": woman,
        "tenant": tenant,
        "landlord": landlord,
        "birth_year_only": _person(
            14, "Nguyễn Thị Mười", female, "1948", widowed, "Thôn 2", old_number="000556677",
        ),
        "oldest": _person(
            15, "Võ Văn Chín", male, "1931-03-08", widowed, "Số 120 đường Lộc Vừng, Khu phố 6", religion="Cao Đài",
        ),
        "new_generation": _person(
            16, "Hoàng Phương Mai", female, "2001-08-19", single, "Số 88 đường Mẫu Đơn, Khu phố 4",
            phone="0900000016", parents=("Hoàng Văn Nam", "Phan Thị Hạnh"),
        ),
        "conflict_birth": _person(
            17, "Đỗ Thanh Tùng", male, "1979-07-12", married, "Số 16 đường Bằng Lăng, Khu phố 2",
            old_number="000778899", phone="0900000017", parents=("Đỗ Văn Ba", "Trịnh Thị Tư"),
        ),
        "conflict_name": _person(
            18, "Ngô Thị Thơ", female, "1965-04-30", married, "Số 210 đường Số 7 nối dài, Khu phố 9",
            parents=("Ngô Văn Sửu", "Mai Thị Dần"),
        ),
        "child": child,
        "groom": _person(
            20, "Vũ Hoàng Nam", male, "1997-01-10", single, "Số 5 đường Hoa Sữa, Khu phố 3",
            phone="0900000020", parents=("Vũ Văn Hải", "Tạ Thị Thủy"),
        ),
        "bride": _person(
            21, "Lý Mỹ Linh", female, "1998-05-17", single, "Số 61 đường Ví Dụ 1, Khu phố 5",
            ethnic_group="Hoa", phone="0900000021", parents=("Lý Chí Hưng", "Trương Lệ Châu"),
        ),
        "father": father,
        "mother": mother,
        "expired": _person(
            24, "Dương Quốc Việt", male, "1984-10-02", single, "Số 302 đường Lộc Vừng, Khu phố 7",
            old_number="000990011", phone="0900000024",
        ),
        "long_name": _person(
            25, "Công Tằng Tôn Nữ Hoàng Thiên Thị Ngọc Huyền Trân", female, "1959-12-31", married,
            "Căn hộ 1204, tòa S3, Khu chung cư An Bình Xanh giai đoạn 2, đường Số 7 nối dài, Tổ 17, Khu phố 11",
            religion="Phật giáo", phone="0900000025",
            parents=("Nguyễn Phúc Vĩnh Trường Nguyên Bảo", "Huyền Tôn Nữ Thị Phương Thảo Nguyên Quỳnh"),
        ),
        "one_word": _person(
            26, "Brơih", male, "1990-03-15", single, "Thôn 8", ethnic_group="Ba na", religion="Công giáo",
            parents=("Hmưk", "Mlop"),
        ),
        "clan_last": _person(
            27, "H'Bia Niê Kđăm", female, "1993-07-07", married, "Thôn 9", ethnic_group="Ê-đê", religion="Tin Lành",
            phone="0900000027", parents=("Y Blơ Mlô", "H'Juaih Niê Kđăm"),
        ),
        "widower": _person(
            28, "Thạch Sa Rinh", male, "1957-02-11", widowed, "Thôn 1", ethnic_group="Khơ-me", religion="Phật giáo",
        ),
        "passport": replace(
            _person(29, "Anna Maria Eriksson", female, "1974-08-12", married, "Số 9 phố Giả Định, Khu phố 1"),
            nationality="Utopia", ethnic_group="Người nước ngoài", home_town=None,
            birth_registration=Address("Zenith, Utopia"),
        ),
    }  # fmt: skip


def cards_that_differ(cast: dict[str, Citizen]) -> dict[PersonalNumber, Citizen]:
    """The conflict persons as their chips know them, by number: wrong on the card or in the register."""
    birth, name = cast["conflict_birth"], cast["conflict_name"]
    return {
        birth.number: replace(birth, birth=PartialDate(1979, 7, 21)),
        name.number: replace(name, name=PersonName("Ngô Thị Thu")),
    }
