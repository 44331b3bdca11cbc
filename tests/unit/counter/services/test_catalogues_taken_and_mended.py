"""A package is taken whole and written down, or nothing changes; only a supervisor mends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from counter.catalogue.overlay import Overlay
from counter.errors import AccountError, ContentError, CounterError, FailureCode, FormError
from counter.lists.newer import kept_on, read_units, written
from counter.lists.units import units_on
from counter.model.account import Account, Role
from counter.model.vietnam_time import VIETNAM
from counter.services.mend_catalogue import MendCatalogue
from counter.services.take_catalogue import TakeCatalogue, publishers
from counter.store.store import Store
from tests.fakes.desk_filings import open_desk
from tests.fakes.published import CODE, FORMER, PUBLISHER, SINCE, STATION, package, shipped, version_from

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=VIETNAM)
DEAR = ("amount = 15000", "amount = 18000")
PROGRAM = shipped()
HEAD_OF_OFFICE = Account("hoa", "Trần Thị Hoà", Role.SUPERVISOR, "")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_desk(tmp_path / "store", lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def overlay(tmp_path: Path) -> Overlay:
    return Overlay(tmp_path / "overlay", [PUBLISHER.key], STATION.key)


@pytest.fixture
def take(overlay: Overlay, store: Store, tmp_path: Path) -> TakeCatalogue:
    return TakeCatalogue(overlay, PROGRAM, store, lambda: NOON, tmp_path / "lists")


@pytest.fixture
def mending(overlay: Overlay, store: Store) -> MendCatalogue:
    return MendCatalogue(overlay, PROGRAM, STATION, store, lambda: NOON)


def trail(store: Store) -> list[tuple[str, str, str]]:
    with store.begin() as work:
        assert work.audit.verify() is None
        told = [line for line in reversed(work.audit.last()) if line.action.startswith("catalogue-")]
    return [(line.actor, line.action, line.subject) for line in told]


def test_a_package_is_in_use_and_in_the_trail(take: TakeCatalogue, overlay: Overlay, store: Store) -> None:
    taken = take(package(3, version_from("2026-12-01", DEAR)), "sync")
    assert taken.version == 3
    catalogue, refused = overlay.over(PROGRAM, lambda: SINCE)
    assert refused == ()
    assert catalogue.get(CODE).fees[0].amount == 18000
    assert trail(store) == [("sync", "catalogue-taken", "motcua/catalogue 3")]
    assert publishers(store, FORMER.key) == (FORMER.key, PUBLISHER.key), "its filings outlive a change of gateway"


def test_the_same_again_is_nothing_new(take: TakeCatalogue, store: Store) -> None:
    once = package(3, version_from("2026-12-01"))
    take(once, "sync")
    take(once, "sync")
    assert len(trail(store)) == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", FailureCode.PACKAGE_REFUSED),
        (package(9, version_from("2026-12-01"), by=FORMER), FailureCode.PACKAGE_REFUSED),
        (package(2, version_from("2026-12-01", DEAR)), FailureCode.PACKAGE_REFUSED),
        (package(3, version_from("2026-12-02", DEAR)), FailureCode.PACKAGE_REFUSED),
        (package(9, version_from("2026-12-01", ("amount = 3", "amount = -3"))), FailureCode.PACKAGE_BROKEN),
        (package(9, more={"units.json": b"[]"}), FailureCode.PACKAGE_BROKEN),
    ],
    ids=["nothing", "another's", "older", "one number twice", "a broken procedure", "broken units"],
)
def test_what_is_refused_leaves_the_old_one_and_is_written_down(
    take: TakeCatalogue, overlay: Overlay, store: Store, data: bytes, code: FailureCode
) -> None:
    take(package(3, version_from("2026-12-01")), "sync")
    before = overlay.names()
    with pytest.raises(CounterError) as caught:
        take(data, "sync")
    assert caught.value.code is code
    assert isinstance(caught.value, (ContentError, FormError))
    assert overlay.names() == before
    assert trail(store)[-1][1] == "catalogue-refused"


def test_a_list_of_units_comes_along_and_holds_from_its_day(take: TakeCatalogue, tmp_path: Path) -> None:
    units = written(units_on(date(2026, 11, 22))).replace("Phường Hoàn Kiếm".encode(), "Phường Hồ Gươm".encode())
    take(package(1, more={"units.json": units}), "sync")
    assert kept_on(tmp_path / "lists", date(2026, 11, 30)) is None
    kept = kept_on(tmp_path / "lists", SINCE)
    assert kept is not None
    assert written(kept) == written(read_units(units))
    assert kept.search("ho guom")[0].name == "Phường Hồ Gươm"


def test_a_supervisor_mends_from_a_day_on(mending: MendCatalogue, overlay: Overlay, store: Store) -> None:
    fee = "Lệ phí đăng ký tạm trú@direct"
    before, after = mending.mend(HEAD_OF_OFFICE, CODE, {fee: 18000}, "", SINCE, "Nghị quyết 12/2026/NQ-HĐND")
    assert (before.fees[0].amount, after.fees[0].amount) == (15000, 18000)
    mending.mend(HEAD_OF_OFFICE, CODE, {}, "2 ngày làm việc", SINCE, "Quyết định 5")
    now = [date(2026, 11, 30)]
    catalogue, refused = overlay.over(PROGRAM, lambda: now[0])
    assert refused == ()
    assert catalogue.get(CODE) == PROGRAM.get(CODE)
    now[0] = SINCE
    assert (catalogue.get(CODE).fees[0].amount, catalogue.get(CODE).limit.amount) == (18000, 2)
    assert catalogue.get(CODE, "2026-07-01+2026-12-01").limit.amount == 3, "what was filed before the second mend"
    assert trail(store) == [
        ("hoa", "catalogue-mended", f"{CODE}@2026-07-01+2026-12-01"),
        ("hoa", "catalogue-mended", f"{CODE}@2026-07-01+2026-12-01.2"),
    ]


def test_a_mend_gives_way_to_the_publishers_later_version(mending: MendCatalogue, take: TakeCatalogue) -> None:
    take(package(1, version_from("2027-01-01")), "sync")
    mending.mend(HEAD_OF_OFFICE, CODE, {}, "2 ngày làm việc", SINCE, "Quyết định 5")
    before, _after = mending.mend(HEAD_OF_OFFICE, CODE, {}, "1 ngày làm việc", date(2027, 2, 1), "Quyết định 6")
    assert before.version == "2027-01-01"


def test_a_folder_comes_in_on_the_offices_own_word(mending: MendCatalogue, overlay: Overlay, store: Store) -> None:
    (brought,) = mending.bring(HEAD_OF_OFFICE, [version_from("2026-12-01", DEAR)], SINCE, "Nghị quyết 12")
    assert brought.fees[0].amount == 18000
    assert overlay.over(PROGRAM, lambda: SINCE)[0].get(CODE) == brought
    assert trail(store) == [("hoa", "catalogue-imported", f"{CODE}@2026-12-01")]
    with pytest.raises(FormError, match="known already"):
        mending.bring(HEAD_OF_OFFICE, [version_from("2026-12-01")], SINCE, "Nghị quyết 13")


def test_an_officer_mends_nothing(mending: MendCatalogue, overlay: Overlay, store: Store) -> None:
    officer = Account("lan", "Lê Thị Lan", Role.OFFICER, "")
    with pytest.raises(AccountError) as caught:
        mending.mend(officer, CODE, {}, "2 ngày làm việc", SINCE, "Quyết định 5")
    assert caught.value.code is FailureCode.ROLE_MISSING
    with pytest.raises(AccountError):
        mending.bring(officer, [version_from("2026-12-01")], SINCE, "Nghị quyết 12")
    assert (overlay.names(), trail(store)) == ((), [])


@pytest.mark.parametrize("source", ["", "   ", "x" * 301])
def test_a_mend_without_its_act_is_none(mending: MendCatalogue, source: str) -> None:
    with pytest.raises(FormError) as caught:
        mending.mend(HEAD_OF_OFFICE, CODE, {}, "2 ngày làm việc", SINCE, source)
    assert caught.value.code is FailureCode.MEND_REFUSED
