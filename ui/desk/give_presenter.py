"""Trả kết quả: who receives it, as what, and what shows that it is that person. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field

from counter.errors import FailureCode
from counter.events import Event, Failed
from counter.forms.form import Field, Kind, Option
from counter.model.personal_number import MASK, PersonalNumber
from counter.model.work import Capacity, ReceiptProof, WorkLine
from counter.work_events import GiveResult, ResultGiven
from ui.desk.action import Action, Footer, Trouble
from ui.desk.history_words import CAPACITIES
from ui.desk.people import person_of
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.view import Shows
from ui.desk.walk_in import WalkIn
from ui.i18n.words import join, mark, of_catalogue, tr
from ui.text import failure
from ui.widgets.field_face import FieldFace

NAME, NUMBER, CAPACITY, PROOF = "/receiver", "/number", "/capacity", "/proof"
_FIELDS = {
    CAPACITY: Field(
        CAPACITY, mark("Người nhận là"), Kind.CHOICE, "", tuple(Option(c.value, w) for c, w in CAPACITIES.items())
    ),
    NAME: Field(NAME, mark("Họ và tên người nhận"), Kind.TEXT, "", width=40),
    NUMBER: Field(
        NUMBER,
        mark("Số định danh"),
        Kind.PERSONAL_NUMBER,
        "",
        hint=mark("12 chữ số; bỏ trống nếu giấy tờ không có."),
        width=16,
    ),
    PROOF: Field(
        PROOF,
        mark("Xác nhận bằng"),
        Kind.CHOICE,
        "",
        (
            Option(ReceiptProof.CHIP.value, mark("Chip của thẻ")),
            Option(ReceiptProof.PAPER.value, mark("Giấy tờ đã xem")),
            Option(ReceiptProof.SIGNATURE.value, mark("Ký nhận")),
        ),
        hint=mark("Chip: đọc thẻ của người nhận ở bước 1 trước khi mở trang này."),
    ),
}


@dataclass(frozen=True, slots=True)
class GiveScreen:
    """``order`` counts up with each result: the page begins anew. ``wrong``: where to go, and which try found it."""

    code: str
    below: str
    reason: str
    trouble: Trouble | None
    faces: tuple[FieldFace, ...] = field(repr=False)
    order: int
    wrong: tuple[str, int]
    footer: Footer


class GivePresenter:
    def __init__(self, ports: DeskPorts, navigator: Navigator, view: Shows[GiveScreen], walk_in: WalkIn) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._walk_in = walk_in
        self._line: WorkLine | None = None
        self._said: dict[str, str] = {}
        self._problems: dict[str, str] = {}
        self._trouble: Trouble | None = None
        self._order = self._tries = 0

    def give(self, line: WorkLine) -> None:
        """The owner is proposed; whoever's chip was read just now, before them."""
        self._line, self._problems, self._trouble = line, {}, None
        self._order += 1
        self._said = {CAPACITY: Capacity.OWNER.value, NAME: line.filer_name, NUMBER: "", PROOF: ""}
        record = self._walk_in.record
        if record is not None and record.usable and record.number is not None:
            person = person_of(record, arrived=0.0, revealed=True)
            self._said |= {NAME: person.name, NUMBER: record.number.digits, PROOF: ReceiptProof.CHIP.value}
        self._navigator.open_page(Page.GIVE)

    def opened(self) -> None:
        """Nothing is fetched: the line that was marked says all."""

    def edit(self, pointer: str, text: str) -> None:
        if pointer in _FIELDS and MASK not in text:
            self._said[pointer] = text
            self._problems.pop(pointer, None)
            self.refresh()

    def back(self) -> None:
        self._navigator.open_page(Page.RESULTS)

    def confirm(self) -> None:
        """Ctrl+Enter: it is in their hands."""
        if self._line is None:
            return
        self._problems, self._tries = self._judged(), self._tries + 1
        if self._problems:
            self.refresh()
            return
        proof = ReceiptProof(self._said[PROOF])
        self._ports.desk.submit(
            GiveResult(
                self._line.filing,
                self._said[NAME],
                self._said[NUMBER].strip(),
                Capacity(self._said[CAPACITY]),
                proof,
                self._walk_in.record if proof is ReceiptProof.CHIP else None,
            )
        )

    def _judged(self) -> dict[str, str]:
        found: dict[str, str] = {}
        if not self._said[CAPACITY]:
            found[CAPACITY] = tr("Chọn người nhận là ai.")
        if not self._said[NAME].strip():
            found[NAME] = tr("Ghi họ tên người nhận.")
        if self._said[NUMBER].strip() and not _is_number(self._said[NUMBER].strip()):
            found[NUMBER] = tr("Số định danh có 12 chữ số.")
        if not self._said[PROOF]:
            found[PROOF] = tr("Chọn cách xác nhận.")
        elif self._said[PROOF] == ReceiptProof.CHIP and not self._chip_is_theirs():
            found[PROOF] = tr("Chưa đọc chip của người này: về bước 1 đặt thẻ, hoặc chọn cách khác.")
        return found

    def _chip_is_theirs(self) -> bool:
        record = self._walk_in.record
        number = record.number if record is not None and record.usable else None
        return number is not None and number.digits == self._said[NUMBER].strip()

    def handle(self, event: Event) -> None:
        match event:
            case ResultGiven(result=result) if self._line is not None and result.filing == self._line.filing:
                code = self._line.code or self._line.provisional
                self._navigator.say(
                    "jade", tr("Đã ghi: trả kết quả {code} cho {receiver}", code=code, receiver=result.receiver)
                )
                self._line, self._said = None, {}
                self.back()
            case Failed(command="GiveResult", code=failed):
                self._trouble = _trouble(failed)

    def refresh(self) -> None:
        line = self._line
        if line is None:
            self._view.show_screen(GiveScreen("", "", "", None, (), self._order, ("", 0), Footer((self._lead_back(),))))
            return
        go = Action(tr("Đã trả"), "Ctrl+Enter", self.confirm, "primary", icon="tick")
        self._view.show_screen(
            GiveScreen(
                code=line.code or line.provisional,
                below=join((of_catalogue(line.title), line.filer_name), " · "),
                reason=line.reason,
                trouble=self._trouble,
                faces=tuple(self._face(one) for one in _FIELDS),
                order=self._order,
                wrong=(next(iter(self._problems), ""), self._tries),
                footer=Footer((self._lead_back(),), (go,)),
            )
        )

    def _lead_back(self) -> Action:
        return Action(tr("Lùi"), "Esc", self.back, short="-")

    def _face(self, pointer: str) -> FieldFace:
        said = self._said[pointer]
        shown = said
        if pointer == NUMBER and _is_number(said) and not self._walk_in.revealed and self._chip_is_theirs():
            shown = PersonalNumber(said).masked
        return FieldFace(
            _FIELDS[pointer],
            text=shown,
            value=said,
            optional=pointer == NUMBER,
            problem=self._problems.get(pointer, ""),
        )


def _is_number(text: str) -> bool:
    try:
        PersonalNumber(text)
    except ValueError:
        return False
    return True


def _trouble(code: FailureCode) -> Trouble:
    said = failure(code)
    return Trouble("red", said.sentence, said.remedy, code.value)
