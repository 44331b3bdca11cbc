"""What did not go through at first: held back by the desk, refused by the gateway, asked about by the authority."""

from __future__ import annotations

from counter.model.filing import BusinessStatus
from tests.bench.walk_ins import PASSPORT
from tests.morning.counter import Counter
from tests.morning.officer import focus
from tests.morning.walk_ins import DIVORCED, answers_of

_OCCUPATION, _REASON = "Nghề nghiệp", "Ghi rõ đang làm việc ở đâu."


def refused_and_mended(counter: Counter) -> None:
    """F9 without the photograph: the desk says so, and one Enter leads to where it is wanted.

    Then the gateway refuses what the desk took, names the field, and takes what was mended there as another filing.
    """
    officer = counter.officer
    counter.authority("refuse-next", PASSPORT.code, "--at", "/job/occupation", "--reason", _REASON)
    counter.reads(PASSPORT.who)
    counter.opens(PASSPORT.words, PASSPORT.code)
    counter.declares(answers_of(PASSPORT))
    officer.press("Ctrl+Enter")
    officer.sees("Bước 4 trong 6")
    counter.reviews()
    officer.press("F9")
    officer.until("the list of what is in the way", lambda screen: focus(screen).startswith("Còn 1 việc chặn nộp"))
    officer.press("Enter")
    officer.sees("Bước 4 trong 6")
    counter.scans_what_lacks()
    counter.reviews()
    counter.hears_refusal(counter.files(PASSPORT.code, DIVORCED, papers=1), _OCCUPATION, _REASON)
    counter.mends(_OCCUPATION, "Giáo viên, Trường tiểu học Hồng Hà")
    filed = counter.files(PASSPORT.code, DIVORCED, papers=1)
    counter.hears(filed, "Được tiếp nhận")
    counter.bids_farewell()


def asked_and_answered(counter: Counter) -> None:
    """The authority asks for more about the filing before; the list of work tells, and the supplement goes out."""
    officer = counter.officer
    asked = counter.filed[-1]
    counter.authority("decide", asked.code, str(BusinessStatus.SUPPLEMENT_ASKED.value), "--reason-code", "BS-04")
    officer.press("Alt+8")
    officer.sees("Cần bổ sung", asked.code, "Chưa bổ sung")
    officer.press("Ctrl+E")
    officer.sees("Bước 3 trong 6", f"Bổ sung hồ sơ {asked.code}")
    officer.press("Ctrl+Enter")
    officer.sees("Bước 4 trong 6")
    officer.press("F6")
    officer.sees("Đã có, bắt buộc")
    counter.reviews()
    supplement = counter.files(asked.procedure, asked.person, papers=1)
    counter.hears(supplement)
    counter.bids_farewell()
