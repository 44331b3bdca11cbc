"""``motcua catalogue`` without a password: checked, compared, shown; published at a gateway."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from counter.catalogue.overlay import Overlay
from counter.catalogue.package import parse
from counter.errors import ContentError, FailureCode, FormError
from counter.lists.newer import read_units, written
from counter.lists.units import LISTED, units_on
from sync.gateway.run import open_store, published_overlay
from tests.fakes.published import CODE, later_version
from ui.bootstrap.catalogue import run_catalogue
from ui.bootstrap.gateway import gateway_run
from ui.bootstrap.served_catalogue import ServedCatalogue
from ui.bootstrap.station import open_station
from ui.cli import parser

DAY = "2026-12-01"
SOURCE = ("--source", "Nghị quyết 12/2026/NQ-HĐND")


def catalogue(state: Path, *words: str | Path) -> int:
    return run_catalogue(parser().parse_args(["--state", str(state), "catalogue", *(str(word) for word in words)]))


def overlay_of(state: Path) -> Overlay:
    run = gateway_run(open_station(None, state), None)
    store = open_store(run)
    try:
        return published_overlay(run, store)
    finally:
        store.close()


def test_published_packages_count_up_and_no_version_is_ever_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = later_version(tmp_path)
    served = ServedCatalogue(gateway_run(open_station(None, tmp_path), None))
    before = served().get(CODE)
    assert catalogue(tmp_path, "publish", folder, *SOURCE) == 0
    assert capsys.readouterr().out.startswith("Đã phát hành bản 1: 1 thủ tục")
    assert served().get(CODE, DAY).fees[0].amount == 18000, "a running gateway judges by it at once"
    assert served().get(CODE, before.version) == before
    assert catalogue(tmp_path, "publish", folder, *SOURCE) == 0
    head = folder / "procedure.toml"
    head.write_text(head.read_text(encoding="utf-8").replace("18000", "19000"), encoding="utf-8")
    with pytest.raises(FormError, match=f"{CODE}@{DAY}") as caught:
        catalogue(tmp_path, "publish", folder, *SOURCE)
    assert caught.value.code is FailureCode.PACKAGE_BROKEN
    newest = overlay_of(tmp_path).newest()
    assert newest is not None
    assert newest.version == 2


def test_a_list_of_units_is_published_without_what_nobody_reads(tmp_path: Path) -> None:
    units = json.loads(written(units_on(LISTED)))
    for province in units:
        province["Note"] = "x" * 1000
    file = tmp_path / "units.json"
    file.write_text(json.dumps(units), encoding="utf-8")
    assert catalogue(tmp_path, "publish", "--units", file, "--from", "2027-01-01", *SOURCE) == 0
    overlay = overlay_of(tmp_path)
    newest, packed = overlay.newest(), overlay.newest_file()
    assert newest is not None
    assert newest.units is not None
    assert packed is not None
    assert written(read_units(newest.units)) == written(units_on(LISTED))
    assert packed.stat().st_size < 64 * 1024


def test_a_broken_folder_is_not_published(tmp_path: Path) -> None:
    folder = later_version(tmp_path)
    (folder / "checks.json").write_text("{", encoding="utf-8")
    with pytest.raises(FormError, match=r"checks\.json") as caught:
        catalogue(tmp_path, "publish", folder, *SOURCE)
    assert caught.value.code is FailureCode.PACKAGE_BROKEN
    with pytest.raises(ContentError):
        catalogue(tmp_path, "publish", *SOURCE)
    assert overlay_of(tmp_path).names() == ()


def test_a_folder_is_checked_and_compared_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = later_version(tmp_path)
    assert catalogue(tmp_path, "check", folder) == 0
    assert catalogue(tmp_path, "diff", ".", folder) == 0
    out = capsys.readouterr().out
    assert f"{CODE}: Lệ phí đăng ký tạm trú (trực tiếp) từ 15.000 thành 18.000 đồng (từ 01/12/2026)" in out
    assert len(out.splitlines()) == 2
    assert catalogue(tmp_path, "diff", folder, ".") == 0
    assert "từ 18.000 thành 15.000 đồng" in capsys.readouterr().out
    assert catalogue(tmp_path, "diff", CODE, CODE) == 0
    assert capsys.readouterr().out == "Không khác nhau.\n"
    (folder / "checks.json").write_text("{", encoding="utf-8")
    assert catalogue(tmp_path, "check", folder) == 1
    assert "checks.json" in capsys.readouterr().out


def test_a_package_cannot_be_read_where_its_publisher_is_not_known(tmp_path: Path) -> None:
    catalogue(tmp_path, "publish", later_version(tmp_path), *SOURCE)
    file = overlay_of(tmp_path).newest_file()
    assert file is not None
    assert parse(file.read_bytes(), overlay_of(tmp_path).publishers).version == 1
    with pytest.raises(ContentError) as caught:
        catalogue(tmp_path, "diff", ".", file)
    assert caught.value.code is FailureCode.PACKAGE_REFUSED
