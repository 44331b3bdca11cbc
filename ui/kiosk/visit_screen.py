"""A visit as a screen: the words for every place, from what the presenter knows. Pure; no Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from counter.catalogue.procedure import Procedure
from counter.forms.form import FormState
from ui.desk.card_screen import CardScreen
from ui.desk.people import person_of
from ui.desk.walk_in import WalkIn
from ui.kiosk.questions import checked, questions
from ui.kiosk.screen import Choice, KioskScreen, Place
from ui.widgets.field_face import FieldFace

_HELP: Final = {
    Place.START: "Đặt thẻ căn cước gắn chip nằm phẳng trên đầu đọc, rồi bấm 6 số cuối của số định danh in trên thẻ.",
    Place.SERVICES: "Bấm vào việc cần làm. Không thấy việc của mình thì mời ông/bà tới quầy.",
    Place.QUESTION: "Bấm vào ô rồi gõ bằng bàn phím bên dưới. Xong thì bấm Tiếp.",
    Place.CHECK: "Xem lại từng dòng. Dòng nào sai thì bấm Sửa.",
    Place.DONE: "Nhớ cầm thẻ và phiếu. Phiếu có mã để hỏi lại hồ sơ.",
    Place.LEAVE: "Dành cho cán bộ của đơn vị.",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What the presenter knows at this moment; ``left``: seconds of a countdown that runs, else None."""

    place: Place
    visit: int
    digits: int
    trouble: tuple[str, str]
    wants_help: bool
    walk_in: WalkIn = field(repr=False)
    card: CardScreen | None = field(repr=False)
    state: FormState | None = field(repr=False)
    asked: tuple[tuple[str, ...], ...]
    at: int
    faces: tuple[FieldFace, ...] = field(repr=False)
    procedures: tuple[Procedure, ...] = field(repr=False)
    may_file: bool
    line_up: bool
    busy: bool
    gone: bool
    prepared: bool
    printed: bool
    left: int | None


def screen_of(seen: Seen) -> KioskScreen:
    title, sentence = _words(seen)
    trouble, code_small = seen.trouble
    card_trouble = seen.card.trouble if seen.card is not None and seen.place is Place.START else None
    if not trouble and card_trouble is not None:
        trouble, code_small = f"{card_trouble.title}. {card_trouble.text}", card_trouble.code
    asks_digits = seen.place is Place.LEAVE or (seen.place is Place.START and _asks_digits(seen))
    return KioskScreen(
        place=seen.place,
        visit=seen.visit,
        title=title,
        sentence=_HELP[seen.place] if seen.wants_help else sentence,
        trouble=trouble,
        code=_code(seen),
        code_small=code_small,
        digits=seen.digits if asks_digits else None,
        choices=_choices(seen),
        step=(seen.at + 1, len(seen.asked)) if seen.place is Place.QUESTION else (0, 0),
        faces=seen.faces,
        checked=checked(seen.state) if seen.state is not None and seen.place is Place.CHECK else (),
        next_words=_next_words(seen),
        can_go_back=seen.place in (Place.CHECK, Place.LEAVE) or (seen.place is Place.QUESTION and seen.at > 0),
        busy=seen.busy,
        countdown=seen.left,
        countdown_title="Thẻ đã rời đầu đọc" if seen.gone else "Ông/bà còn ở đây không?",
        states=(("Có mạng", True),) if seen.line_up else (("Mất mạng: chuẩn bị được, chưa nộp được", False),),
    )


def _asks_digits(seen: Seen) -> bool:
    card = seen.card
    return card is not None and card.asks_number and card.card_here and not card.number_known


def _words(seen: Seen) -> tuple[str, str]:
    match seen.place:
        case Place.START:
            return _start(seen)
        case Place.SERVICES if seen.busy:
            return "Đang mở tờ khai", "Xin chờ một chút."
        case Place.SERVICES:
            record = seen.walk_in.record
            person = person_of(record, arrived=0.0, revealed=False) if record else None
            return "Hôm nay ông/bà cần việc gì?", f"Chào {person.name}" if person else ""
        case Place.QUESTION:
            return _question(seen), _title(seen)
        case Place.CHECK:
            return _check(seen)
        case Place.DONE:
            return _done(seen)
        case Place.LEAVE:
            return "Mã của đơn vị", "Chỉ cán bộ được đóng chương trình này."


def _check(seen: Seen) -> tuple[str, str]:
    if seen.busy:
        return "Đang nộp hồ sơ", "Để yên thẻ trên đầu đọc: thẻ đang ký cho chính hồ sơ này."
    if seen.may_file:
        return "Xin xem lại", f"{_title(seen)}. Đúng cả thì bấm Nộp hồ sơ."
    return "Xin xem lại", f"{_title(seen)}. Máy này chuẩn bị tờ khai, cán bộ tại quầy sẽ nộp."


def _done(seen: Seen) -> tuple[str, str]:
    if seen.prepared:
        return "Đã chuẩn bị, chưa nộp", "Cầm tờ khai vừa in và thẻ tới quầy, cán bộ sẽ nộp giúp."
    wait = "Xin lấy phiếu" if seen.printed else "Phiếu đang in"
    return "Đã nhận hồ sơ", f"{wait}, và cầm thẻ về. Hồ sơ giữ đúng thứ tự kể cả khi mất mạng."


def _start(seen: Seen) -> tuple[str, str]:
    card = seen.card
    if card is not None and card.mode == "reading":
        return "Đang đọc thẻ", "Xin đừng nhấc thẻ."
    if card is not None and card.card_here:
        return "Bấm 6 số cuối", "6 số cuối của số định danh in trên thẻ. Có máy quét thì quét mã QR."
    return "Đặt thẻ lên đầu đọc", "Thẻ căn cước gắn chip, đặt nằm phẳng và để yên"


def _title(seen: Seen) -> str:
    procedure = seen.walk_in.procedure
    return (procedure.short_title or procedure.title) if procedure else ""


def _question(seen: Seen) -> str:
    asked = questions(seen.state) if seen.state is not None else ()
    return asked[seen.at].title if seen.at < len(asked) else ""


def _choices(seen: Seen) -> tuple[Choice, ...]:
    if seen.place is not Place.SERVICES or seen.busy:
        return ()
    return tuple(Choice(one.code, one.short_title or one.title, one.limit.text) for one in seen.procedures)


def _code(seen: Seen) -> str:
    filing = seen.walk_in.filing
    return str(filing.code or filing.provisional) if filing is not None and seen.place is Place.DONE else ""


def _next_words(seen: Seen) -> str:
    match seen.place:
        case Place.QUESTION:
            return "Tiếp"
        case Place.CHECK if not seen.busy:
            return "Nộp hồ sơ" if seen.may_file else "In tờ khai để nộp tại quầy"
        case Place.DONE:
            return "Xong"
        case Place.LEAVE:
            return "Đóng chương trình"
        case _:
            return ""
