"""What lies over the program's catalogue: in use from its day, kept for its filings, never believed unsigned."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counter.catalogue.overlay import Overlay, procedures_of
from counter.catalogue.package import parse
from counter.errors import FailureCode, FormError
from counter.ledger.note import NoteSigner
from tests.fakes.published import CODE, FORMER, PUBLISHER, STATION, package, shipped, version_from

DEAR = ("amount = 15000", "amount = 18000")
PROGRAM = shipped()


@pytest.fixture
def overlay(tmp_path: Path) -> Overlay:
    return Overlay(tmp_path, [PUBLISHER.key, FORMER.key], STATION.key)


def put(overlay: Overlay, data: bytes, by: NoteSigner = PUBLISHER) -> None:
    overlay.put(data, parse(data, [by.key]))


def direct_fee(overlay: Overlay, day: date) -> int:
    catalogue, refused = overlay.over(PROGRAM, lambda: day)
    assert refused == ()
    return catalogue.get(CODE).fees[0].amount


def test_a_new_version_holds_from_its_day_on_without_a_restart(overlay: Overlay) -> None:
    put(overlay, package(1, version_from("2026-12-01", DEAR)))
    now = [date(2026, 11, 30)]
    catalogue, _ = overlay.over(PROGRAM, lambda: now[0])
    assert catalogue.get(CODE).fees[0].amount == 15000
    assert catalogue.search(CODE)[0].procedure.version == "2026-07-01"
    now[0] = date(2026, 12, 1)
    assert catalogue.get(CODE).fees[0].amount == 18000
    assert catalogue.search(CODE)[0].procedure.version == "2026-12-01"
    assert catalogue.get(CODE, "2026-07-01").fees[0].amount == 15000


def test_the_last_package_speaks_alone_and_filings_keep_the_one_before(overlay: Overlay) -> None:
    put(overlay, package(1, version_from("2026-12-01", DEAR)))
    put(overlay, package(2, version_from("2026-12-15")))
    day = date(2026, 12, 20)
    assert direct_fee(overlay, day) == 15000
    catalogue, _ = overlay.over(PROGRAM, lambda: day)
    assert [one.version for one in catalogue.procedures] == ["2026-07-01", "2026-12-15"]
    assert catalogue.get(CODE, "2026-12-01").fees[0].amount == 18000


def test_what_is_known_under_a_version_stays_what_it_was(overlay: Overlay) -> None:
    put(overlay, package(1, version_from("2026-12-01")))
    put(overlay, package(2, version_from("2026-12-01", DEAR), version_from("2026-07-01", DEAR)))
    catalogue, refused = overlay.over(PROGRAM, lambda: date(2026, 12, 20))
    assert refused == ()
    assert {one.fees[0].amount for one in catalogue.procedures} == {15000}


@pytest.mark.parametrize("at", [30, -5])
def test_a_tampered_file_is_passed_over_and_said_and_the_one_before_holds(overlay: Overlay, at: int) -> None:
    put(overlay, package(1, version_from("2026-12-01", DEAR)))
    put(overlay, package(2, version_from("2026-12-15")))
    file = overlay.newest_file()
    assert file is not None
    octets = bytearray(file.read_bytes())
    octets[at] ^= 1
    file.write_bytes(octets)
    catalogue, refused = overlay.over(PROGRAM, lambda: date(2026, 12, 20))
    assert [one.code for one in refused] == [FailureCode.PACKAGE_REFUSED]
    assert catalogue.get(CODE).fees[0].amount == 18000
    newest = overlay.newest()
    assert newest is not None
    assert newest.version == 1


def test_an_older_package_under_a_newer_name_is_none(overlay: Overlay) -> None:
    put(overlay, package(1, version_from("2026-12-01", DEAR)))
    file = overlay.newest_file()
    assert file is not None
    file.rename(file.with_name(file.name[:-1] + "9"))
    _catalogue, refused = overlay.over(PROGRAM)
    assert [one.code for one in refused] == [FailureCode.PACKAGE_REFUSED]
    assert overlay.newest() is None


def test_a_former_publishers_package_is_kept_for_its_filings_only(overlay: Overlay) -> None:
    put(overlay, package(5, version_from("2026-12-01", DEAR), by=FORMER), FORMER)
    catalogue, refused = overlay.over(PROGRAM, lambda: date(2026, 12, 20))
    assert refused == ()
    assert catalogue.get(CODE).fees[0].amount == 15000
    assert catalogue.get(CODE, "2026-12-01").fees[0].amount == 18000
    assert overlay.newest() is None


def test_what_the_office_signs_itself_lies_over_what_was_published(overlay: Overlay) -> None:
    put(overlay, package(1, version_from("2026-12-01")))
    put(overlay, package(1, version_from("2026-12-15", DEAR), by=STATION), STATION)
    assert direct_fee(overlay, date(2026, 12, 20)) == 18000
    assert overlay.next_own() == 2


def test_nothing_there_is_the_programs_catalogue(overlay: Overlay) -> None:
    catalogue, refused = overlay.over(PROGRAM)
    assert (catalogue.procedures, catalogue.kept, refused) == (PROGRAM.procedures, (), ())
    assert overlay.names() == ()
    assert overlay.next_own() == 1


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (package(1, version_from("2026-12-01", ("amount = 3", "amount = -3"))), "limit.amount"),
        (package(1, more={"units.json": b"[]"}), "units.json"),
        (package(1, more={f"mends/{CODE}@2020-01-01+2026-12-01.json": b"{}"}), "mends/"),
        (package(1, more={f"{CODE}@2026-12-01/checks.json": b"[]"}), "procedure.toml: missing"),
    ],
)
def test_a_package_that_fails_the_check_does_not_count(overlay: Overlay, data: bytes, named: str) -> None:
    with pytest.raises(FormError) as caught:
        procedures_of(parse(data, [PUBLISHER.key]), PROGRAM.procedures)
    assert caught.value.code is FailureCode.PACKAGE_BROKEN
    assert named in caught.value.detail
    put(overlay, data)  # as if a newer program had taken it
    catalogue, refused = overlay.over(PROGRAM)
    assert [one.code for one in refused] == [FailureCode.PACKAGE_BROKEN]
    assert catalogue.procedures == PROGRAM.procedures
