"""The people of a filing as the strip shows them: the filer with evidence, the others with one line of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from counter.emrtd.card_record import CardRecord, Portrait
from counter.forms.form import FormState, Kind
from counter.model.filing import Source
from counter.model.person_name import comparable
from counter.model.personal_number import PersonalNumber
from ui.desk.verdicts import Verdict, current, expiry_of, genuine, is_endless, present
from ui.desk.walk_in import Step, WalkIn
from ui.i18n.words import mark, of_catalogue, tr

_LONGEST_DIGITS = 12
_MOST_MISSING = 2
UNREADABLE, ABSENT = mark("không đọc được"), "–"
_NUMBER, _BIRTH, _SEX, _EXPIRY = mark("Số định danh"), mark("Ngày sinh"), mark("Giới tính"), mark("Giá trị đến")
_NATIONALITY, _ETHNIC, _RESIDENCE, _ISSUED = mark("Quốc tịch"), mark("Dân tộc"), mark("Thường trú"), mark("Ngày cấp")
_DOCUMENT, _DOCUMENT_NUMBER, _ISSUER = mark("Giấy tờ", "thẻ, hộ chiếu"), mark("Số giấy tờ"), mark("Nơi cấp")
# Label to DG13 field number: what the issuer wrote in an encoding of its own is said, never guessed.
_FIELDS: dict[str, int] = {_NUMBER: 1, _BIRTH: 3, _SEX: 4, _NATIONALITY: 5, _ETHNIC: 6, _RESIDENCE: 9, _ISSUED: 11}
_ID_CARD = (_NUMBER, _BIRTH, _SEX, _EXPIRY, _ETHNIC, _NATIONALITY, _ISSUED, _RESIDENCE)
_OTHER_DOCUMENT = (_DOCUMENT, _DOCUMENT_NUMBER, _BIRTH, _SEX, _EXPIRY, _NATIONALITY, _ISSUER)
_DOCUMENTS = {"TD3": mark("Hộ chiếu"), "TD2": mark("Giấy tờ cỡ TD2"), "TD1": mark("Thẻ")}


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
    by_chip: bool = False


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
    asks_card: bool = False  # F10 reads the card of the first of ``others`` whose chip has not spoken

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
    said: dict[str, str] = {
        _NUMBER: number,
        _BIRTH: birth.printed() if birth else "",
        _SEX: sex.value if sex else "",
        _EXPIRY: _expiry_words(record),
        _NATIONALITY: (details.nationality if details else "") or (mrz.nationality if mrz else ""),
    }
    if details is not None:
        said |= {
            _ETHNIC: details.ethnic_group,
            _ISSUED: f"{details.issued:%d/%m/%Y}" if details.issued else "",
            _RESIDENCE: details.residence,
        }
        labels: tuple[str, ...] = _ID_CARD
    else:
        said |= {
            _DOCUMENT: _DOCUMENTS.get(mrz.form, "") if mrz else "",
            _DOCUMENT_NUMBER: mrz.document_number if mrz else "",
            _ISSUER: mrz.issuer if mrz else "",
        }
        labels = _OTHER_DOCUMENT if not number else (*_OTHER_DOCUMENT, _NUMBER)
    unreadable = details.unreadable if details else ()
    return Person(
        role=tr("Người nộp"),
        name=name,
        number=number or said.get(_DOCUMENT_NUMBER, ""),
        birth=said[_BIRTH],
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
    return tr("không thời hạn") if is_endless(record) else UNREADABLE


_EVIDENCE = {
    Source.CHIP: ("jade", mark("Từ chip")),
    Source.OTHER_CHIP: ("jade", mark("Từ chip của chính người này")),
    Source.POPULATION: ("jade", mark("Theo dữ liệu dân cư")),
    Source.QR: ("amber", mark("Quét QR, chưa xác minh")),
    Source.EARLIER: ("amber", mark("Từ hồ sơ trước, chưa xác minh")),
    Source.OFFICE: ("amber", mark("Theo hồ sơ của đơn vị")),
    Source.TYPED: ("amber", mark("Nhập tay, chưa xác minh")),
}


def others_of(
    state: FormState | None, filer_name: str, chips: Mapping[str, tuple[str, str]], *, revealed: bool
) -> tuple[OtherPerson, ...]:
    """One person for each group of the declaration that holds a name and a number, the filer apart.

    ``chips``: number → tone and verdict of their own chips, as far as they were read today.
    """
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
        said: tuple[str, str] = _EVIDENCE[name.answer.source]
        if name.answer.source is Source.OTHER_CHIP:
            said = chips.get(str(number.answer.value), said)
        by_chip = number.answer.source in (Source.CHIP, Source.OTHER_CHIP)
        text = mask_text(str(number.answer.value), revealed=revealed)
        found.append(OtherPerson(of_catalogue(group.title), str(name.answer.value).upper(), text, *said, by_chip))
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
            found.append(MissingPerson(of_catalogue(group.title), names[0].field.pointer))
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
    others = others_of(state, filer.name if filer else "", walk_in.others, revealed=walk_in.revealed)
    missing = missing_of(state) if filer else ()
    asks = record is not None and record.usable and at == Step.DECLARATION and not missing
    return Strip(filer, verdicts, others, missing, walk_in.revealed, small=at == 1, asks_card=asks)
