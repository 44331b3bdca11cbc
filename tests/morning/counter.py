"""What an officer does again and again at a training desk: each move is keys, and what must be seen after them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from tests.morning.accessible import Seen
from tests.morning.officer import Officer, focus, focus_left, said
from ui.bootstrap.training import OFFICER, PASSWORD

CODE = re.compile(r"[GH]\d\d(?:\.\d+)*-\d{6}-\d{4}")
PROVISIONAL = re.compile(r"TAM-[A-Z0-9]+-\d{6}-\d{3}")
_ASKED, _FILLED = "Cần trả lời", "Đã có sẵn"
_ANSWERED_IN = ("text", "filler", "panel", "combo box", "check box", "paragraph")


@dataclass(frozen=True, slots=True)
class Key:
    """An answer that is one key: a choice by its digit."""

    name: str


Answers = Mapping[str, str | Key]  # by the label on the screen


@dataclass(slots=True)
class Filed:
    """What the slip said. ``code``: "" while the gateway has not given it; ``papers``: files that went with it.

    ``refused``: by the gateway, for good; what was mended is filed as another.
    """

    procedure: str
    provisional: str
    code: str
    papers: int
    person: str
    refused: bool = False


@dataclass(slots=True)
class Counter:
    """``cards``: what the training desk has, in the order of its list; ``filed``: in the order of F9.

    ``authority``: what the authority does at the gateway, in words of ``motcua gateway-admin``.
    """

    officer: Officer
    cards: Sequence[str]
    authority: Callable[..., object]
    filed: list[Filed] = field(default_factory=list)
    laid: str = ""

    def signs_in(self) -> None:
        officer = self.officer
        officer.sees("Vào quầy")
        officer.faces("Một Cửa –")
        officer.stands_in("Tên đăng nhập")
        officer.types(OFFICER)
        officer.press("Enter")
        officer.stands_in("Mật khẩu")
        officer.types(PASSWORD)
        officer.press("Enter")
        officer.sees("Bước 1 trong 6", "Bài tập", "Có mạng")
        officer.press("Ctrl+5", "Ctrl+T")  # the guided exercise away, the cards and the line here
        officer.sees("Bảng tập huấn")
        officer.misses("Bài tập")

    def reads(self, card: str) -> None:
        """Lay this card on the reader, scan its code, wait for the chip's word."""
        officer = self.officer
        self._lays(card)
        officer.sees("Đặt thẻ lên đầu đọc: xong")
        officer.press("Ctrl+3")
        officer.sees("Đã đọc thẻ", "Kiểm tra, xong")

    def swaps_card(self, card: str) -> None:
        """The card of the person who is served, back on the reader: it signs at F9."""
        self._lays(card)

    def reads_second(self, card: str, filer: str) -> None:
        """Somebody else of the declaration, by F10: their code, then their chip; then the filer's card is back."""
        officer = self.officer
        officer.press("F10")
        officer.sees("quét mã QR rồi đặt thẻ của họ lên đầu đọc, hoặc gõ")
        self.scans(card)
        officer.sees("từ mã QR")
        self._lays(card)
        officer.sees("từ chip: Chữ ký hợp lệ, nơi cấp tin cậy")
        self.swaps_card(filer)
        officer.press("F4")  # from the cards to the next question

    def scans(self, card: str) -> None:
        """Only the code that is printed on it."""
        self._chooses(card)
        self.officer.press("Ctrl+3")

    def _chooses(self, card: str) -> None:
        self.officer.press("Ctrl+0", "Home", *["Down"] * self.cards.index(card))

    def _lays(self, card: str) -> None:
        self._chooses(card)
        self.officer.press("Ctrl+1")
        self.laid = card

    def takes_card_off(self) -> None:
        self.officer.press("Ctrl+2")
        self.officer.sees("Đặt thẻ lên đầu đọc: chưa")
        self.laid = ""

    def opens(self, words: str, code: str, *, registered: bool = True) -> None:
        """The service by a few letters. ``registered``: the population register answers for this person."""
        officer = self.officer
        officer.press("F3")
        officer.stands_in("Tìm thủ tục")
        officer.types(words)
        officer.sees(f"Mã {code}")
        officer.press("Enter")
        officer.sees("Bước 3 trong 6")
        if registered:
            officer.sees("nguồn: dân cư")

    def declares(self, answers: Answers) -> None:
        """Answer what is asked, wherever the cursor stands, until nothing is."""
        officer = self.officer
        while True:
            screen = officer.until("a question, or the way on", lambda s: focus(s) in _asked(s) or not _asked(s))
            if not (asked := _asked(screen)):
                return
            name = focus(screen)
            assert name in answers, f"asked, and nobody told the officer: {name!r} of {asked}"
            answer = answers[name]
            if isinstance(answer, Key):
                officer.press(answer.name)
            else:
                officer.types(answer)
            officer.press("Enter")
            officer.until(f"{name!r} answered", partial(focus_left, name))

    def brings_papers(self) -> None:
        """On to the papers; every one that must be there goes through the scanner."""
        self.officer.press("Ctrl+Enter")
        self.officer.sees("Bước 4 trong 6")
        self.scans_what_lacks()

    def scans_what_lacks(self) -> None:
        officer = self.officer
        while missing := next(iter(_lacking(officer.screen())), ""):
            officer.until(f"the cursor at {missing}", partial(_focus_begins, missing))
            officer.press("F6")
            officer.until(f"{missing} scanned", partial(_no_longer_lacks, missing))

    def reviews(self) -> None:
        officer = self.officer
        officer.press("Ctrl+Enter")
        officer.sees("Bước 5 trong 6")
        unsaid = "Chưa xác nhận đã đối chiếu khuôn mặt"
        if any(unsaid in one.name for one in officer.screen()):
            officer.press("Ctrl+D")
            officer.misses(unsaid)
        officer.misses("còn đang")  # a scan that has not come to its end holds F9

    def files(self, procedure: str, person: str, *, papers: int = 0) -> Filed:
        """F9, and the slip under the provisional number, at once."""
        officer = self.officer
        officer.press("F9")
        screen = officer.sees("Bước 6 trong 6", "TAM-")
        filed = Filed(procedure, _find(PROVISIONAL, screen), "", papers, person)
        self.filed.append(filed)
        return filed

    def hears(self, filed: Filed, *more: str) -> None:
        """The gateway's answer, on the slip's own screen."""
        screen = self.officer.sees("Mã hồ sơ", "Gửi đủ, xong", *more)
        filed.code = _find(CODE, screen)

    def hears_refusal(self, filed: Filed, place: str, reason: str) -> None:
        """The gateway's signed refusal, on the slip's own screen: what, where, and the key that leads there."""
        self.officer.sees(f"Cổng từ chối hồ sơ {filed.provisional}", f"{place}: {reason}", "Sửa và nộp lại")
        filed.refused = True

    def mends(self, place: str, answer: str) -> None:
        """One key leads into the field; everything else is still there, and it goes on to the review."""
        officer = self.officer
        officer.press("Ctrl+E")
        officer.sees("Bước 3 trong 6", "Cổng từ chối hồ sơ")
        officer.stands_in(place)
        officer.press("Ctrl+A")
        officer.types(answer)
        officer.press("Enter", "Ctrl+Enter")
        officer.sees("Bước 4 trong 6", "Đủ giấy tờ bắt buộc")
        self.reviews()

    def looks_up(self, *filings: Filed) -> list[str]:
        """In the list of what was filed: wait until the gateway has these, and note their codes, in this order."""
        officer = self.officer
        officer.press("Alt+2")
        for filed in filings:
            screen = officer.until(f"{filed.provisional} at the gateway", partial(_arrived, filed))
            filed.code = _line(filed, screen)
        officer.press("Alt+1")
        officer.sees("Bước 1 trong 6")
        return [filed.code for filed in filings]

    def bids_farewell(self) -> None:
        self.officer.press("Ctrl+Enter")
        self.officer.sees("Bước 1 trong 6")


def _find(pattern: re.Pattern[str], screen: list[Seen]) -> str:
    found = next((match.group() for one in screen if (match := pattern.search(said(one)))), None)
    assert found is not None, f"{pattern.pattern} stands nowhere"
    return found


def _line(filed: Filed, screen: list[Seen]) -> str:
    """The official code in the filing's line, once the gateway has all of it; else ""."""
    names = [one.name for one in screen if one.role.endswith("cell")]
    at = next((n for n, name in enumerate(names) if filed.provisional in name), None)
    if at is None or "Cổng đã nhận đủ" not in names[at : at + 4]:
        return ""
    found = CODE.search(names[at])
    return found.group() if found else ""


def _asked(screen: list[Seen]) -> list[str]:
    """Names of the fields that want an answer, in their order."""
    names: list[str] = []
    within = False
    for one in screen:
        if one.name == _ASKED:
            within = True
        elif one.name.startswith(_FILLED) or one.name == "Lùi":
            within = False
        elif within and one.role in _ANSWERED_IN and one.name and not one.name.startswith("nguồn:"):
            names.append(one.name)
    return names


def _lacking(screen: list[Seen]) -> list[str]:
    """Papers without which it cannot be filed."""
    return [one.name.split(": Còn thiếu")[0] for one in screen if ": Còn thiếu" in one.name]


def _no_longer_lacks(paper: str, screen: list[Seen]) -> bool:
    return paper not in _lacking(screen)


def _focus_begins(name: str, screen: list[Seen]) -> bool:
    return focus(screen).startswith(name)


def _arrived(filed: Filed, screen: list[Seen]) -> bool:
    return bool(_line(filed, screen))
