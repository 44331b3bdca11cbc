"""The morning's walk-ins that need nobody but the citizen and the line: each is what an officer presses and reads."""

from __future__ import annotations

from collections.abc import Mapping

from tests.bench.walk_ins import MARITAL_STATUS, TEMPORARY_RESIDENCE, Service
from tests.morning.counter import Answers, Counter, Filed, Key
from tests.morning.labels import by_name

TENANT, DIVORCED, WOMAN_OF_A_YEAR = "Lê Quang Huy", "Trần Thị Bích Ngọc", "Nguyễn Thị Mười"
NEWS = "Cổng đã nhận đủ"


def answers_of(service: Service) -> Answers:
    """What the bench's walk-ins say, by the words that stand on the screen."""
    picked: Mapping[str, str | Key] = {pointer: Key(digit) for pointer, digit in service.picks.items()}
    return by_name(service.code, {**service.says, **picked})


def new_address(counter: Counter) -> None:
    """A tenant registers a temporary residence; owner and head of household have signed the form."""
    counter.reads(TEMPORARY_RESIDENCE.who)
    counter.opens(TEMPORARY_RESIDENCE.words, TEMPORARY_RESIDENCE.code)
    counter.declares(answers_of(TEMPORARY_RESIDENCE))
    counter.brings_papers()
    counter.reviews()
    filed = counter.files(TEMPORARY_RESIDENCE.code, TENANT)
    counter.hears(filed, "Được tiếp nhận")
    counter.bids_farewell()


def offline_stretch(counter: Counter) -> None:
    """The line is down while two file: slips under provisional numbers, and the queue goes out in its order."""
    officer = counter.officer
    officer.press("Ctrl+4")
    officer.sees("Nối mạng")
    first = _marital_status(counter)
    officer.sees("số tạm, chưa phải mã chính thức", "Chờ có mạng")
    counter.bids_farewell()
    second = _residence_confirmed(counter)
    officer.sees("số tạm, chưa phải mã chính thức", "2 chờ gửi")
    counter.bids_farewell()
    officer.press("Ctrl+4")
    officer.sees("Cắt mạng", "Có mạng")
    officer.misses("chờ gửi")
    codes = counter.looks_up(first, second)
    assert sorted(codes) == codes, "the queue did not keep its order"


def two_interleaved(counter: Counter) -> None:
    """The first has left a paper in the car: parked by F8, the second is served, and the first comes back."""
    officer = counter.officer
    counter.reads(MARITAL_STATUS.who)
    counter.opens(MARITAL_STATUS.words, MARITAL_STATUS.code)
    officer.press("F8")
    officer.sees("Bước 1 trong 6")
    officer.misses(DIVORCED.upper())
    second = _residence_confirmed(counter)
    counter.hears(second, "Được tiếp nhận")
    counter.bids_farewell()
    officer.press("Alt+2")
    officer.stands_in("Nháp của tôi")
    officer.sees(DIVORCED.upper())
    officer.press("Enter")
    officer.sees("Bước 3 trong 6", DIVORCED.upper())
    counter.swaps_card(MARITAL_STATUS.who)
    officer.press("F4")  # from the cards back to the next question
    counter.declares(answers_of(MARITAL_STATUS))
    counter.brings_papers()
    counter.reviews()
    first = counter.files(MARITAL_STATUS.code, DIVORCED, papers=1)
    counter.hears(first, "Được tiếp nhận")
    counter.bids_farewell()


def _residence_confirmed(counter: Counter) -> Filed:
    """A short one without a paper; with no line, what the register would know is asked too."""
    counter.reads("birth_year_only")
    counter.opens("1.010041", "1.010041", registered=False)
    counter.declares(
        {
            "Số điện thoại liên hệ": "0912345678",
            "Mối quan hệ với chủ hộ": "o nho",
            "Họ, chữ đệm và tên chủ hộ": "Phạm Đức Thịnh",
            "Số định danh cá nhân của chủ hộ": "079071000013",
            "Mục đích xác nhận": "Vay vốn",
        }
    )
    counter.brings_papers()
    counter.reviews()
    return counter.files("1.010041", WOMAN_OF_A_YEAR)


def _marital_status(counter: Counter) -> Filed:
    counter.reads(MARITAL_STATUS.who)
    counter.opens(MARITAL_STATUS.words, MARITAL_STATUS.code, registered=False)
    counter.officer.sees("Chưa hỏi được dữ liệu dân cư")
    counter.declares({**answers_of(MARITAL_STATUS), "Tình trạng hôn nhân": "ly hon"})  # what the register would know
    counter.brings_papers()
    counter.reviews()
    return counter.files(MARITAL_STATUS.code, DIVORCED, papers=1)
