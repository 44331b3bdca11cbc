"""A visit as a screen: the words for every place, from what the presenter knows. Pure; no Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from counter.catalogue.procedure import Procedure
from counter.events import ReaderState
from counter.forms.form import FormState
from ui.desk.card_screen import CardScreen
from ui.desk.people import person_of
from ui.desk.walk_in import WalkIn
from ui.i18n.words import join, mark, of_catalogue, original, tr
from ui.kiosk.finding import Finding
from ui.kiosk.machine import Machine
from ui.kiosk.no_card import advice
from ui.kiosk.questions import Checked, checked, questions
from ui.kiosk.rating import OFFER, PRIVATE, KioskRating
from ui.kiosk.screen import CAN_DIGITS, Choice, KioskScreen, Place, State
from ui.kiosk.standing_words import standing_rows, standing_words
from ui.widgets.field_face import FieldFace

_HELP: Final = {
    Place.START: mark(
        "Đặt thẻ căn cước gắn chip nằm phẳng trên đầu đọc, rồi bấm 6 số cuối của số định danh in trên thẻ."
    ),
    Place.SERVICES: mark("Bấm vào việc cần làm. Không thấy việc của mình thì mời ông/bà tới quầy."),
    Place.QUESTION: mark("Bấm vào ô rồi gõ bằng bàn phím bên dưới. Xong thì bấm Tiếp."),
    Place.CHECK: mark("Xem lại từng dòng. Dòng nào sai thì bấm Sửa."),
    Place.DONE: mark("Nhớ cầm thẻ và phiếu. Phiếu có mã để hỏi lại hồ sơ."),
    Place.RATING: PRIVATE,
    Place.LEAVE: mark("Dành cho cán bộ của đơn vị."),
    Place.NO_CARD: mark("Có thẻ thì đặt lên đầu đọc bất cứ lúc nào."),
    Place.FIND: mark("Mã QR nằm trên phiếu. Mã hồ sơ in ngay cạnh: gõ bằng bàn phím bên dưới rồi bấm Tra cứu."),
    Place.FOUND: mark("Máy chỉ nói điều phiếu đã ghi. Muốn biết thêm, mời ông/bà tới quầy."),
}

_SAID: Final = {
    Place.LEAVE: (mark("Mã của đơn vị"), mark("Chỉ cán bộ được đóng chương trình này.")),
    Place.NO_CARD: (
        mark("Không mang thẻ vẫn làm được"),
        mark("Mời ông/bà tới quầy, nói với cán bộ là không mang thẻ."),
    ),
    Place.FIND: (mark("Hồ sơ của tôi đến đâu rồi?"), mark("Đưa mã QR trên phiếu vào máy quét, hoặc gõ mã hồ sơ.")),
}
_NO_CARD: Final = Choice(
    Place.NO_CARD, mark("Tôi không mang thẻ"), mark("Xem cần mang gì, quầy nào, giờ nào"), icon="card"
)
_FIND: Final = Choice(
    Place.FIND, mark("Hồ sơ của tôi đến đâu rồi?"), mark("Quét mã trên phiếu hoặc gõ mã hồ sơ"), icon="search"
)

# the catalogue's sectors that a kiosk meets most; any other is a sheet of paper
_ICONS: Final = {
    "Đăng ký, quản lý cư trú": "home",
    "Hộ tịch": "user",
    "Chứng thực": "paper",
    "Bảo trợ xã hội": "bank",
    "Quản lý giao thông": "card",
    "Cấp, quản lý căn cước": "card",
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
    busy: bool
    gone: bool
    prepared: bool
    printed: bool
    left: int | None
    rating: KioskRating = field(repr=False)
    finding: Finding = field(repr=False)
    machine: Machine
    now: datetime


def screen_of(seen: Seen) -> KioskScreen:
    title, sentence = _words(seen)
    trouble, code_small = seen.trouble
    card_trouble = seen.card.trouble if seen.card is not None and seen.place is Place.START else None
    if not trouble and card_trouble is not None:
        trouble, code_small = join((card_trouble.title, card_trouble.text), ". "), card_trouble.code
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
        wanted=CAN_DIGITS if seen.place is Place.START else 0,
        choices=_choices(seen),
        step=(seen.at + 1, len(seen.asked)) if seen.place is Place.QUESTION else (0, 0),
        faces=(seen.finding.face,) if seen.place is Place.FIND else seen.faces,
        checked=_checked(seen),
        next_words=_next_words(seen),
        can_go_back=_can_go_back(seen),
        busy=seen.busy,
        countdown=seen.left,
        countdown_title=tr("Thẻ đã rời đầu đọc") if seen.gone else tr("Ông/bà còn ở đây không?"),
        states=_states(seen) if seen.place is Place.START else (),
        tone=_standing(seen)[2],
        advice=advice(seen.machine.station, seen.machine.calendar, seen.now) if seen.place is Place.NO_CARD else (),
        link=seen.rating.link if seen.place is Place.RATING else "",
    )


def _states(seen: Seen) -> tuple[State, ...]:
    line = State("net", tr("Có mạng"), good=True)
    if not seen.machine.line_up:
        line = State("nonet", tr("Mất mạng: chuẩn bị được, chưa nộp được"), good=False)
    if seen.machine.reader is not ReaderState.READY:
        return line, State("card", tr("Đầu đọc thẻ đang hỏng: mời tới quầy"), good=False)
    return line, State("card", tr("Đầu đọc sẵn sàng"), good=True)


def _checked(seen: Seen) -> tuple[Checked, ...]:
    if seen.place is Place.FOUND and seen.finding.told is not None:
        return (standing_rows(seen.finding.told),)
    return checked(seen.state) if seen.state is not None and seen.place is Place.CHECK else ()


def _can_go_back(seen: Seen) -> bool:
    match seen.place:
        case Place.CHECK | Place.LEAVE | Place.NO_CARD | Place.FIND | Place.FOUND:
            return True
        case Place.QUESTION:
            return seen.at > 0
        case Place.RATING:
            return seen.rating.stepped
        case _:
            return False


def _asks_digits(seen: Seen) -> bool:
    card = seen.card
    return card is not None and card.asks_number and card.card_here and not card.number_known


def _words(seen: Seen) -> tuple[str, str]:
    match seen.place:
        case Place.START:
            return _start(seen)
        case Place.SERVICES:
            return _services(seen)
        case Place.QUESTION:
            return _question(seen), _title(seen)
        case Place.CHECK:
            return _check(seen)
        case Place.DONE:
            return _done(seen)
        case Place.RATING:
            return seen.rating.words
        case Place.FOUND:
            return _standing(seen)[:2]
        case _:
            return _SAID[seen.place]


def _services(seen: Seen) -> tuple[str, str]:
    if seen.busy:
        return tr("Đang mở tờ khai"), tr("Xin chờ một chút.")
    record = seen.walk_in.record
    person = person_of(record, arrived=0.0, revealed=False) if record else None
    return tr("Hôm nay ông/bà cần việc gì?"), tr("Chào {name}", name=person.name) if person else ""


def _standing(seen: Seen) -> tuple[str, str, str]:
    told = seen.finding.told
    return standing_words(told, seen.now) if told is not None else ("", "", "jade")


def _check(seen: Seen) -> tuple[str, str]:
    if seen.busy:
        return tr("Đang nộp hồ sơ"), tr("Để yên thẻ trên đầu đọc: thẻ đang ký cho chính hồ sơ này.")
    if seen.may_file:
        return tr("Xin xem lại"), tr("{service}. Đúng cả thì bấm Nộp hồ sơ.", service=_title(seen))
    return tr("Xin xem lại"), tr("{service}. Máy này chuẩn bị tờ khai, cán bộ tại quầy sẽ nộp.", service=_title(seen))


def _done(seen: Seen) -> tuple[str, str]:
    if seen.prepared:
        return tr("Đã chuẩn bị, chưa nộp"), tr("Cầm tờ khai vừa in và thẻ tới quầy, cán bộ sẽ nộp giúp.")
    if seen.printed:
        return tr("Đã nhận hồ sơ"), tr("Xin lấy phiếu, và cầm thẻ về. Hồ sơ giữ đúng thứ tự kể cả khi mất mạng.")
    return tr("Đã nhận hồ sơ"), tr("Phiếu đang in, và cầm thẻ về. Hồ sơ giữ đúng thứ tự kể cả khi mất mạng.")


def _start(seen: Seen) -> tuple[str, str]:
    card = seen.card
    if card is not None and card.mode == "reading":
        return tr("Đang đọc thẻ"), tr("Xin đừng nhấc thẻ.")
    if card is not None and card.card_here:
        return tr("Bấm 6 số cuối"), tr("6 số cuối của số định danh in trên thẻ. Có máy quét thì quét mã QR.")
    return tr("Đặt thẻ lên đầu đọc"), tr("Thẻ căn cước gắn chip, đặt nằm phẳng và để yên")


def _title(seen: Seen) -> str:
    procedure = seen.walk_in.procedure
    return of_catalogue(procedure.short_title or procedure.title) if procedure else ""


def _question(seen: Seen) -> str:
    asked = questions(seen.state) if seen.state is not None else ()
    return asked[seen.at].title if seen.at < len(asked) else ""


def _choices(seen: Seen) -> tuple[Choice, ...]:
    if seen.place is Place.START:
        return () if seen.card is not None and seen.card.card_here else _doors(seen.machine)
    if seen.place is Place.RATING:
        return seen.rating.choices
    if seen.place is Place.DONE and not seen.prepared:
        return (Choice(OFFER, tr("Đánh giá lần phục vụ này"), icon="face"),)
    if seen.place is not Place.SERVICES or seen.busy:
        return ()
    return tuple(_service(one) for one in seen.procedures)


def _doors(machine: Machine) -> tuple[Choice, ...]:
    return (_NO_CARD, _FIND) if machine.files else (_NO_CARD,)


def _service(procedure: Procedure) -> Choice:
    """Below its name, as the slip will name it where that is another, and how long it takes."""
    title = procedure.short_title or procedure.title
    below = join((part for part in (original(title), of_catalogue(procedure.limit.text)) if part), " · ")
    return Choice(procedure.code, of_catalogue(title), below, icon=_ICONS.get(procedure.sector, "file"))


def _code(seen: Seen) -> str:
    filing = seen.walk_in.filing
    return str(filing.code or filing.provisional) if filing is not None and seen.place is Place.DONE else ""


def _next_words(seen: Seen) -> str:
    match seen.place:
        case Place.QUESTION:
            return tr("Tiếp")
        case Place.CHECK if not seen.busy:
            return tr("Nộp hồ sơ") if seen.may_file else tr("In tờ khai để nộp tại quầy")
        case Place.RATING:
            return seen.rating.next_words
        case Place.DONE:
            return tr("Xong")
        case Place.FIND:
            return tr("Tra cứu")
        case Place.FOUND | Place.NO_CARD:
            return tr("Xong")
        case Place.LEAVE:
            return tr("Đóng chương trình")
        case _:
            return ""
