"""The people of a filing as the strip shows them: the filer with evidence, the others with one line of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from counter.emrtd.card_record import CardRecord, Portrait
from counter.forms.form import FormState, Kind
from counter.model.filing import Source
from counter.model.person_name import comparable
from counter.model.personal_number import PersonalNumber
from ui.desk.verdicts import Verdict, current, expiry_of, genuine, is_endless, present
from ui.desk.walk_in import WalkIn

_LONGEST_DIGITS = 12
_MOST_MISSING = 2
UNREADABLE, ABSENT = "không đọc được", "–"
# Label to DG13 field number: what the issuer wrote in an encoding of its own is said, never guessed.
_FIELDS = {
    "Số định danh": 1,
    "Ngày sinh": 3,
    "Giới tính": 4,
    "Quốc tịch": 5,
    "Dân tộc": 6,
    "Thường trú": 9,
    "Ngày cấp": 11,
}
_ID_CARD = (
    "Số định danh",
    "Ngày sinh",
    "Giới tính",
    "Giá trị đến",
    "Dân tộc",
    "Quốc tịch",
    "Ngày cấp",
    "Thường trú",
)
_OTHER_DOCUMENT = ("Giấy tờ", "Số giấy tờ", "Ngày sinh", "Giới tính", "Giá trị đến", "Quốc tịch", "Nơi cấp")
_DOCUMENTS = {"TD3": "Hộ chiếu", "TD2": "Giấy tờ cỡ TD2", "TD1": "Thẻ"}


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Person:
    """The filer. ``arrived``: how much of the portrait is here, 0 to 1."""

    role: str
    name: str = field(repr=False)
    number: str = field(repr=False)
    birth: str = field(repr=False)
    facts: tuple[Fact, ...] = field(repr=False)
    portrait: Portrait | None = field(repr=False)
    arrived: float
    usable: bool = True


@dataclass(frozen=True, slots=True)
class OtherPerson:
    role: str
    name: str = field(repr=False)
    number: str = field(repr=False)
    tone: str
    evidence: str


@dataclass(frozen=True, slots=True)
class MissingPerson:
    """A part of the declaration that is another person's and still empty; ``pointer``: its first field to answer."""

    role: str
    pointer: str


@dataclass(frozen=True, slots=True)
class Strip:
    """What stands on the right: ``others`` after the filer, then who is ``missing``; ``revealed``: numbers shown."""

    filer: Person | None
    verdicts: tuple[Verdict, ...]
    others: tuple[OtherPerson, ...] = ()
    missing: tuple[MissingPerson, ...] = ()
    revealed: bool = False
    small: bool = False  # the step itself shows the verdicts at full size

    @property
    def count(self) -> int:
        return (self.filer is not None) + len(self.others)


def number_text(number: PersonalNumber | None, *, revealed: bool) -> str:
    """A personal number as any screen shows it."""
    if number is None:
        return ""
    return number.digits if revealed else number.masked


def mask_text(text: str, *, revealed: bool) -> str:
    """A personal number as any screen shows it, whatever field it stands in; half-typed text is left alone."""
    if len(text) == _LONGEST_DIGITS and text.isascii() and text.isdigit():
        return number_text(PersonalNumber(text), revealed=revealed)
    return text


def person_of(record: CardRecord, *, arrived: float, revealed: bool) -> Person:
    """The person that a card speaks of: an ID card by DG13, any other document by its machine-readable zone."""
    details, mrz = record.details, record.mrz
    name = details.name.printed if details and details.name else mrz.name if mrz else ""
    birth = (details.birth if details else None) or (mrz.birth if mrz else None)
    sex = (details.sex if details else None) or (mrz.sex if mrz else None)
    number = number_text(record.number, revealed=revealed)
    said = {
        "Số định danh": number,
        "Ngày sinh": birth.printed() if birth else "",
        "Giới tính": sex.value if sex else "",
        "Giá trị đến": _expiry_words(record),
        "Quốc tịch": (details.nationality if details else "") or (mrz.nationality if mrz else ""),
    }
    if details is not None:
        said |= {
            "Dân tộc": details.ethnic_group,
            "Ngày cấp": f"{details.issued:%d/%m/%Y}" if details.issued else "",
            "Thường trú": details.residence,
        }
        labels: tuple[str, ...] = _ID_CARD
    else:
        said |= {
            "Giấy tờ": _DOCUMENTS.get(mrz.form, "") if mrz else "",
            "Số giấy tờ": mrz.document_number if mrz else "",
            "Nơi cấp": mrz.issuer if mrz else "",
        }
        labels = _OTHER_DOCUMENT if not number else (*_OTHER_DOCUMENT, "Số định danh")
    unreadable = details.unreadable if details else ()
    return Person(
        role="Người nộp",
        name=name,
        number=number or said.get("Số giấy tờ", ""),
        birth=said["Ngày sinh"],
        facts=tuple(
            Fact(label, said[label] or (UNREADABLE if _FIELDS.get(label) in unreadable else ABSENT)) for label in labels
        ),
        portrait=record.portrait,
        arrived=arrived,
        usable=record.usable,
    )


def _expiry_words(record: CardRecord) -> str:
    expiry = expiry_of(record)
    if expiry is not None:
        return f"{expiry:%d/%m/%Y}"
    return "không thời hạn" if is_endless(record) else UNREADABLE


_EVIDENCE = {
    Source.CHIP: ("jade", "Từ chip"),
    Source.POPULATION: ("jade", "Theo dữ liệu dân cư"),
    Source.QR: ("amber", "Quét QR, chưa xác minh"),
    Source.EARLIER: ("amber", "Từ hồ sơ trước, chưa xác minh"),
    Source.OFFICE: ("amber", "Theo hồ sơ của đơn vị"),
    Source.TYPED: ("amber", "Nhập tay, chưa xác minh"),
}


def others_of(state: FormState | None, filer_name: str, *, revealed: bool) -> tuple[OtherPerson, ...]:
    """One person for each group of the declaration that holds a name and a number, the filer apart."""
    if state is None:
        return ()
    found = []
    for group in state.form.groups:
        shown = [one for one in state.fields if one.visible and one.answer and one.field.group == group.name]
        number = next((one for one in shown if one.field.kind is Kind.PERSONAL_NUMBER), None)
        name = next((one for one in shown if "tên" in one.field.label.lower()), None)
        if name is None or name.answer is None or number is None or number.answer is None:
            continue
        if filer_name and comparable(str(name.answer.value)) == comparable(filer_name):
            continue
        tone, evidence = _EVIDENCE[name.answer.source]
        text = mask_text(str(number.answer.value), revealed=revealed)
        found.append(OtherPerson(group.title, str(name.answer.value).upper(), text, tone, evidence))
    return tuple(found[:4])


def missing_of(state: FormState | None) -> tuple[MissingPerson, ...]:
    """One for each group that must name a person, by a number of their own, and says nothing of them yet."""
    if state is None:
        return ()
    found = []
    for group in state.form.groups:
        shown = [one for one in state.fields if one.visible and one.enabled and one.field.group == group.name]
        numbers = [one for one in shown if one.field.kind is Kind.PERSONAL_NUMBER]
        names = [one for one in shown if "tên" in one.field.label.lower()]
        if not numbers or not names or any(one.answer for one in (*names, *numbers)):
            continue
        if any(one.wants_answer for one in (*names, *numbers)):
            found.append(MissingPerson(group.title, names[0].field.pointer))
    return tuple(found[:_MOST_MISSING])


def strip_of(walk_in: WalkIn, state: FormState | None, today: date, *, reading: bool, at: int) -> Strip:
    """The strip for the step ``at`` (1 to 6)."""
    record = walk_in.record
    filer = person_of(record, arrived=walk_in.portrait_arrived, revealed=walk_in.revealed) if record else None
    verdicts = (
        genuine(record, reading=reading),
        current(record, today),
        present(record, filed=walk_in.filing is not None, signed=walk_in.present_at_filing, at_review=at == 5),
    )
    others = others_of(state, filer.name if filer else "", revealed=walk_in.revealed)
    missing = missing_of(state) if filer else ()
    return Strip(filer, verdicts, others, missing, walk_in.revealed, small=at == 1)
