"""Where is my filing, asked at the kiosk: by a slip under the scanner, or by a code that is typed. No Qt here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counter.errors import FailureCode
from counter.events import Failed
from counter.forms.form import Field, Kind
from counter.kiosk_events import AskByCode, AskBySlip, StandingTold, StandingUntold, TypingPaused
from counter.ports import Submits
from counter.rating_link import is_slips
from counter.slip_code import is_slip_code
from counter.typed_code import LONGEST
from ui.i18n.words import mark, tr
from ui.text import failure
from ui.widgets.field_face import FieldFace

_CODE: Final = Field(
    pointer="/code",
    label=mark("Mã hồ sơ trên phiếu"),
    kind=Kind.TEXT,
    group="",
    hint=mark("Gõ cả mã, hoặc chỉ các số sau dấu gạch đầu, như 261119-0143. Phiếu mã TAM thì gõ cả mã."),
)
NOTHING_TYPED: Final = mark("Xin gõ mã hồ sơ, hoặc đưa mã QR trên phiếu vào máy quét.")
NOT_HERE: Final = mark(
    "Máy này không thấy hồ sơ nào có mã đó. Xin xem lại từng số; hồ sơ nộp ở quầy khác thì mời hỏi tại quầy."
)


class Finding:
    """One visit's question. ``told``: its answer; ``desk``: the desk thread; ``numbers``: of questions, none twice."""

    def __init__(self, desk: Submits, numbers: Iterator[int]) -> None:
        self._desk = desk
        self._numbers = numbers
        self._asked = 0  # the question that is waited for
        self.typed = ""
        self.told: StandingTold | None = None

    @property
    def face(self) -> FieldFace:
        return FieldFace(_CODE, self.typed)

    def take_scan(self, text: str) -> None:
        """A slip's code is believed as a slip; whatever else is scanned, as if it were typed."""
        self._asked = next(self._numbers)
        slip = is_slips(text) or is_slip_code(text)
        self._desk.submit(AskBySlip(text, self._asked) if slip else AskByCode(text[: LONGEST + 1], self._asked))

    def ask(self) -> tuple[str, str]:
        """What is typed; what is wrong with it where nothing can be asked."""
        if not self.typed.strip():
            return NOTHING_TYPED, ""
        self._asked = next(self._numbers)
        self._desk.submit(AskByCode(self.typed[: LONGEST + 1], self._asked))
        return "", ""

    def hear(self, event: StandingTold | StandingUntold | TypingPaused | Failed) -> tuple[str, str] | None:
        """("", "") where it is told, else why not, and the failure's code; None for the answer to another question.

        What failed altogether does not say which question it was: to whoever waits.
        """
        if not self._asked:
            return None
        if isinstance(event, Failed):
            return failure(event.code).sentence, event.code.value
        if event.question != self._asked:
            return None
        self._asked = 0
        match event:
            case StandingTold():
                self.told = event
                return "", ""
            case TypingPaused(until=until):
                return tr(
                    "Máy đã tra nhiều mã. Thử lại sau {time}, hoặc quét mã QR trên phiếu.", time=f"{until:%H:%M}"
                ), ""
            case StandingUntold(code=code):
                unknown = code in (FailureCode.NOT_FOUND, FailureCode.PROOF_MALFORMED)
                return NOT_HERE if unknown else failure(code).sentence, "" if unknown else code.value
