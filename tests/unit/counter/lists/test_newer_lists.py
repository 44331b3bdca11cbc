"""A newer list of units: believed only when it is one, compared, and used from its day on."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import ContentError
from counter.lists.newer import Difference, differences, keep, kept_on, read_units
from counter.lists.units import units_on

TODAY = units_on(date(2026, 11, 22))
SINCE = date(2027, 1, 1)


def published(**renamed: str) -> bytes:
    """Today's units in the public form; ``renamed``: code with c before it → new name."""
    return json.dumps(
        [
            {
                "Code": one.code,
                "FullName": one.name,
                "Wards": [
                    {"Code": each.code, "FullName": renamed.get(f"c{each.code}", each.name)}
                    for each in TODAY.communes_of(one)
                ],
            }
            for one in TODAY.provinces
        ]
    ).encode()


def test_the_same_list_differs_in_nothing():
    assert differences(TODAY, read_units(published())) == ()


def test_what_differs_is_shown_by_code():
    newer = read_units(published(c00004="Phường Ba Đình Mới"))
    assert differences(TODAY, newer) == (
        Difference("00004", "Phường Ba Đình, Thành phố Hà Nội", "Phường Ba Đình Mới, Thành phố Hà Nội"),
    )


def test_a_kept_list_holds_from_its_day_on(tmp_path: Path):
    keep(published(c00004="Phường Ba Đình Mới"), tmp_path, SINCE)
    assert kept_on(tmp_path, date(2026, 12, 31)) is None
    kept = kept_on(tmp_path, SINCE)
    assert kept is not None
    assert kept.commune("00004").name == "Phường Ba Đình Mới"
    (tmp_path / "scratch").mkdir()
    (tmp_path / "scratch" / "units.json").write_bytes(b"{}")
    assert kept_on(tmp_path, SINCE).commune("00004").name == "Phường Ba Đình Mới", "a folder that is no day"


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: raw[0].update(Code=1),
        lambda raw: raw[0]["Wards"][0].update(Code="4"),
        lambda raw: raw[0]["Wards"].append(raw[0]["Wards"][0]),
        lambda raw: raw[0]["Wards"][0].update(FullName=""),
        lambda raw: raw[0].update(Wards=None),
        lambda raw: raw.__delitem__(slice(5, None)),
    ],
    ids=["number", "short", "twice", "nameless", "no-communes", "a-few-provinces"],
)
def test_a_list_with_a_fault_is_refused_whole(change):
    raw = json.loads(published())
    change(raw)
    with pytest.raises(ContentError):
        read_units(json.dumps(raw).encode())


@given(
    st.one_of(
        st.binary(max_size=60),
        st.recursive(
            st.none() | st.integers() | st.text(max_size=6),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.sampled_from(["Code", "FullName", "Wards"]), inner, max_size=3)
            ),
            max_leaves=12,
        ).map(lambda raw: json.dumps(raw).encode()),
    )
)
def test_anything_else_is_refused(data):
    with suppress(ContentError):
        assert read_units(data) is None
