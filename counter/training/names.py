"""Names as several peoples of Việt Nam form them. Words are common; the people are invented.

Not everyone has a surname, a middle word or even two words: Ê-đê names begin with Y or H and end
with the clan, Ba na names may be a single word, Chăm names may be Muslim. Screens, forms and MRZ
have to bear them all.
"""

from __future__ import annotations

from dataclasses import dataclass

from counter.model.sex import Sex
from counter.training.dice import Dice


@dataclass(frozen=True, slots=True)
class NameStyle:
    """How one group names its children. ``family_last``: the clan stands at the end.

    ``surnames`` empty: no family name at all. Middle words may be "" (none).
    """

    group: str
    weight: int
    surnames: tuple[str, ...]
    male_middles: tuple[str, ...]
    female_middles: tuple[str, ...]
    male: tuple[str, ...]
    female: tuple[str, ...]
    religions: tuple[str, ...] = ("Không",)
    family_last: bool = False

    def name(self, dice: Dice, sex: Sex, family: str) -> str:
        """A full name in ``family`` ("" where the group has none)."""
        male = sex is Sex.MALE
        middle = dice.pick(self.male_middles if male else self.female_middles)
        given = dice.pick(self.male if male else self.female)
        parts = (middle, given, family) if self.family_last else (family, middle, given)
        return " ".join(part for part in parts if part)

    def family(self, dice: Dice) -> str:
        return dice.pick(self.surnames) if self.surnames else ""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(","))


_MEN = _words(
    "An Anh Bảo Bình Chiến Cường Dũng Duy Đạt Đức Giang Hải Hiếu Hoàng Hùng Huy Hưng Khánh Khoa Kiên "
    "Lâm Long Lộc Mạnh Minh Nam Nghĩa Nhân Phong Phúc Phương Quang Quân Quốc Sơn Tài Tâm Thành Thắng "
    "Thịnh Toàn Trí Trung Tuấn Tùng Việt Vinh Vũ"
)
_WOMEN = _words(
    "An Anh Ánh Bích Chi Diễm Dung Duyên Giang Hà Hạnh Hằng Hiền Hoa Hòa Hồng Huệ Hương Huyền Khuê "
    "Lan Liên Linh Loan Ly Mai Minh Nga Ngân Ngọc Nguyệt Nhung Oanh Phượng Quyên Quỳnh Tâm Thảo Thu "
    "Thủy Trang Trâm Tuyết Uyên Vân Xuân Yến Thúy"
)
_MALE_MIDDLES = _phrases("Văn, Văn, Đức, Minh, Quang, Hữu, Công, Đình, Ngọc, Thành, Xuân, Gia, Hoàng Anh, Bảo, ")
_FEMALE_MIDDLES = _phrases(
    "Thị, Thị, Thị, Ngọc, Thu, Thanh, Thị Thanh, Thị Bích, Phương, Khánh, Thị Kim, Diệu, Hoàng, "
)

KINH = NameStyle(
    group="Kinh",
    weight=815,
    surnames=_words(
        "Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Huỳnh Hoàng Phan Vũ Võ Đặng "
        "Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Trịnh Đinh Mai Tô Tạ Châu Quách Nghiêm Ưng"
    ),
    male_middles=_MALE_MIDDLES,
    female_middles=_FEMALE_MIDDLES,
    male=_MEN,
    female=_WOMEN,
    religions=("Không", "Không", "Không", "Không", "Phật giáo", "Công giáo", "Cao Đài"),
)

STYLES: tuple[NameStyle, ...] = (
    KINH,
    NameStyle(
        group="Tày",
        weight=35,
        surnames=_words("Nông Hoàng Bế Ma Lương Triệu Dương"),
        male_middles=_phrases("Văn, Đức, Quốc, Viết"),
        female_middles=_phrases("Thị, Thu, Bích, Thị Hồng"),
        male=_MEN,
        female=_WOMEN,
    ),
    NameStyle(
        group="Mường",
        weight=25,
        surnames=_words("Bùi Đinh Quách Bạch Hà Cao"),
        male_middles=_phrases("Văn, Công, Đình"),
        female_middles=_phrases("Thị, Thị Minh"),
        male=_MEN,
        female=_WOMEN,
    ),
    NameStyle(
        group="Hoa",
        weight=25,
        surnames=_words("Lâm Trương Lý Quách Mã Vương Tăng Trầm"),
        male_middles=_phrases("Vĩnh, Chí, Gia, Quốc, Diệu"),
        female_middles=_phrases("Mỹ, Tuệ, Bội, Ái, Lệ"),
        male=_words("Phát Hào Cường Lợi Hưng Minh Hùng Kiệt"),
        female=_words("Linh Nghi Mẫn Bình Phụng Châu San"),
        religions=("Không", "Phật giáo"),
    ),
    NameStyle(
        group="Khơ-me",
        weight=30,
        surnames=_words("Thạch Sơn Kim Kiên Danh Lâm Chau Néang"),
        male_middles=_phrases(", Sa, Sóc, Phi, Thươl"),
        female_middles=_phrases("Thị, Thị Sô, Thị Sa, Thị Ngọc"),
        male=_words("Rinh Sang Khêl Phol Rươne Thia Sóc"),
        female=_words("Phi Ly Rết Khiêm Nary Phum Thone"),
        religions=("Phật giáo",),
    ),
    NameStyle(
        group="HMông",
        weight=20,
        surnames=_words("Giàng Vàng Sùng Thào Lầu Mùa Hạng Cứ"),
        male_middles=_phrases("A, Seo, Mí, "),
        female_middles=_phrases("Thị, Y, "),
        male=_words("Páo Sử Dế Chư Lử Phình Tủa Nhìa"),
        female=_words("Mỷ Dợ Ca Dí Súa Xía Pà"),
        religions=("Không", "Tin Lành"),
    ),
    NameStyle(
        group="Ê-đê",
        weight=15,
        surnames=_phrases("Niê, Mlô, Niê Kđăm, Êban, Ayŭn, Buôn Krông, Kbuôr"),
        male_middles=("Y",),
        female_middles=("",),
        male=_words("Bih Blơ Thuen Wơn Khăm Druh Hoàng"),
        female=_words("H'Bia H'Hen H'Linh H'Wiêng H'Juaih H'Nương"),
        religions=("Không", "Tin Lành"),
        family_last=True,
    ),
    NameStyle(
        group="Gia-rai",
        weight=12,
        surnames=_phrases("Rơ Châm, Siu, Rah Lan, Kpă, Ksor, Rơ Mah, Nay"),
        male_middles=_phrases(", "),
        female_middles=_phrases(", "),
        male=_words("Blơ Thuh Krong Hyơ Tin Kiên"),
        female=_words("H'Lan H'Phiêu H'Uyên H'Bơch H'Nhan"),
        religions=("Không", "Tin Lành", "Công giáo"),
    ),
    NameStyle(
        group="Chăm",
        weight=13,
        surnames=_words("Đàng Quảng Báo Bá Lưu Châu Thành"),
        male_middles=_phrases("Năng, Văn, Minh"),
        female_middles=_phrases("Thị, Thị Mỹ, Thị Kiều"),
        male=_words("Phô Thoại Hiệp Chức Yên Mohamad"),
        female=_words("Dung Hạnh Rô Phiến Mỹ Aminah"),
        religions=("Bà-la-môn", "Hồi giáo"),
    ),
    NameStyle(
        group="Ba na",
        weight=10,
        surnames=(),
        male_middles=("",),
        female_middles=("",),
        male=_words("Brơih Hmưk Alip Blưng Thiưm Yưt"),
        female=_words("Hnhưr Mlop Byưn Pơnh Hrưp Djưng"),
        religions=("Công giáo", "Không"),
    ),
)

LONG_NAMES: dict[Sex, tuple[str, ...]] = {
    Sex.MALE: (
        "Nguyễn Phúc Bảo Hoàng Thiên Vĩnh Khang",
        "Công Huyền Tôn Thất Vĩnh Trường Nguyên Bảo",
        "Trần Nguyễn Hoàng Gia Bảo Minh Đăng Khôi",
    ),
    Sex.FEMALE: (
        "Công Tằng Tôn Nữ Thị Ngọc Huyền Trân",
        "Huyền Tôn Nữ Hoàng Thiên Ngọc Khánh Quỳnh Giao",
        "Lê Hoàng Nguyễn Thị Phương Thảo Nguyên Uyên",
    ),
}


def choose_style(dice: Dice) -> NameStyle:
    return dice.weigh(_WEIGHED)


_WEIGHED = tuple((style, style.weight) for style in STYLES)
