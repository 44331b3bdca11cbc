"""Where is my filing, asked at the kiosk: by a slip under the scanner, or by a code that is typed. No Qt here."""

from __future__ import annotations

from typing import Final

from counter.errors import FailureCode
from counter.events import Failed
from counter.forms.form import Field, Kind
from counter.kiosk_events import AskByCode, AskBySlip, StandingTold, TypingPaused
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
    """One visit's question. ``told``: the last answer; ``desk``: the desk thread."""

    def __init__(self, desk: Submits) -> None:
        self._desk = desk
        self._waits = False
        self.typed = ""
        self.told: StandingTold | None = None

    @property
    def face(self) -> FieldFace:
        return FieldFace(_CODE, self.typed)

    def take_scan(self, text: str) -> None:
        """A slip's code is believed as a slip; whatever else is scanned, as if it were typed."""
        self._waits = True
        self._desk.submit(AskBySlip(text) if is_slips(text) or is_slip_code(text) else AskByCode(text[: LONGEST + 1]))

    def ask(self) -> tuple[str, str]:
        """What is typed; what is wrong with it where nothing can be asked."""
        if not self.typed.strip():
            return NOTHING_TYPED, ""
        self._waits = True
        self._desk.submit(AskByCode(self.typed[: LONGEST + 1]))
        return "", ""

    def hear(self, event: StandingTold | TypingPaused | Failed) -> tuple[str, str]:
        """("", "") where it is told, else why not, and the failure's code. What nobody waits for says nothing."""
        if not self._waits:
            return "", ""
        self._waits = False
        match event:
            case StandingTold():
                self.told = event
                return "", ""
            case TypingPaused(until=until):
                return tr(
                    "Máy đã tra nhiều mã. Thử lại sau {time}, hoặc quét mã QR trên phiếu.", time=f"{until:%H:%M}"
                ), ""
            case Failed(code=code):
                unknown = code in (FailureCode.NOT_FOUND, FailureCode.PROOF_MALFORMED)
                return NOT_HERE if unknown else failure(code).sentence, "" if unknown else code.value
