"""Simulated cards from description files: each shipped one is read end to end and gives what it announces."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import card_access, dg14
from counter.emrtd.card_record import CardRecord
from counter.errors import CardError, FailureCode, SettingsError
from counter.training.chip_image import ChipImage
from devices.card.simulator.described_card import holder, image, play, qr, request
from devices.card.simulator.description import CardDescription, load_descriptions, parse_description
from devices.card.simulator.hostile import HARMS
from devices.card.simulator.quirks import QUIRKS
from tests.fakes.id_cards import Desk, seeded

DESCRIBED = {one.key: one for one in load_descriptions()}
LONGEST = 30.0  # seconds after which nothing more is asked of a chip; test_hostile_bounds.py has the single exchange


class Watch:
    """A clock that goes on only when somebody waits. ``asked``: when the last wait began."""

    def __init__(self) -> None:
        self.now = self.asked = 0.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.asked = self.now
        self.now += seconds


@cache
def files_of(key: str) -> ChipImage:
    return image(DESCRIBED[key])


def read(described: CardDescription, files: ChipImage, watch: Watch) -> CardRecord:
    chip = play(described, seeded(5), wait=watch.wait, files=files)
    return Desk(monotonic=watch).read(chip, request(described, files))


@pytest.mark.parametrize("key", DESCRIBED)
def test_every_shipped_card_comes_to_its_verdict(key: str) -> None:
    described, files, watch = DESCRIBED[key], files_of(key), Watch()
    verdict = described.verdict
    if verdict.fails:
        with pytest.raises(CardError) as caught:
            read(described, files, watch)
        assert caught.value.code in {FailureCode[name] for name in verdict.fails}
    else:
        record = read(described, files, watch)
        assert record.files == files.groups or described.chip.harm
        assert record.passive.authenticity is verdict.authenticity
        assert record.active is verdict.active
        assert record.access is (verdict.access or verdict.by)
    assert watch.asked <= LONGEST


def test_every_quirk_and_every_harm_has_a_card() -> None:
    chips = [one.chip for one in DESCRIBED.values()]
    assert {quirk for chip in chips for quirk in chip.refuses} == set(QUIRKS)
    assert {chip.harm for chip in chips} - {""} == set(HARMS)


def test_the_training_desk_has_its_nine_cards_in_order() -> None:
    placed = [one for one in load_descriptions() if one.place]
    assert [one.key for one in placed] == [
        "divorced", "tenant", "birth_year_only", "new_generation", "conflict_birth",
        "child", "groom", "bride", "expired",
    ]  # fmt: skip
    assert all(qr(one).startswith(holder(one).number.digits) for one in placed)
    assert qr(DESCRIBED["passport"]) == ""


@pytest.mark.parametrize("key", [one.key for one in DESCRIBED.values() if one.access])
def test_dg14_repeats_what_may_be_read_before_access(key: str) -> None:
    files = files_of(key)
    signed = dg14.parse(files.groups[14])
    offered = card_access.parse(files.card_access).pace if files.card_access else ()
    assert set(signed.pace) == set(offered)
    assert signed.chip_authentication


def test_a_described_person_is_on_the_chip() -> None:
    record = read(DESCRIBED["made_up"], files_of("made_up"), Watch())
    assert record.details is not None
    assert record.details.name is not None
    assert record.details.name.full == "Trịnh Thị Mẫu"
    assert record.details.ethnic_group == "Tày"


def test_a_contactless_card_takes_the_time_that_its_line_takes() -> None:
    watch = Watch()
    read(DESCRIBED["contactless"], files_of("contactless"), watch)
    assert 0.5 < watch.now < 2.0


BROKEN = """
about = ""
place = 0
colour = "green"

[card]
active_key = "ed25519"
unreadable = [17]

[access]
pace = [{ mapping = "ECDH_CAM", cipher = "3DES", parameters = 13 }, { mapping = "ECDH_CAM", cipher = "AES-128", parameters = 12 }]

[chip]
refuses = ["everything"]
harm = "biting"
us_per_byte = -1

[verdict]
fails = ["TIRED"]
"""


def test_every_problem_is_named_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        parse_description("broken", BROKEN)
    named = [one.removeprefix("broken: ").split(":")[0] for one in caught.value.problems]
    assert sorted(named) == sorted(
        [
            "give either cast or a table [person]", "about", "place", "colour", "card.active_key", "card.unreadable.0",
            "access.pace.0", "access.pace.1", "chip.refuses.0", "chip.harm", "chip.us_per_byte", "verdict.fails.0",
        ]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('about = "x"\ncast = "nobody"', "cast: one of the cast"),
        ('about = "x"\ncast = "groom"\n[person]\nnumber = "1"', "either cast or"),
        ('key = "y"\nabout = "x"\ncast = "groom"', "it is the file's name"),
        ("about = ", "Invalid value"),
        ("about = " + "[" * 9_000, "recursion"),
        ('about = "x"\n[person]\nnumber="000190000900"\nname="A"\nbirth="1990-02-31"\nsex="Nữ"', "person.birth"),
    ],
)
def test_a_problem_says_where_it_is(text: str, problem: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_description("x", text)
    assert any(problem in one for one in caught.value.problems), caught.value.problems


def test_a_folder_tells_all_problems_of_all_its_files(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('about = "x"\ncast = "nobody"', encoding="utf-8")
    (tmp_path / "b.toml").write_bytes(b"\xff")
    (tmp_path / "c.toml").write_text("#" * 20_000, encoding="utf-8")
    for name in "de":
        (tmp_path / f"{name}.toml").write_text('about = "x"\ncast = "groom"\nplace = 3', encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_descriptions(tmp_path)
    assert [one.split(":")[0] for one in caught.value.problems] == ["a", "b", "c", "place 3 is given twice"]


@given(st.text(max_size=200))
def test_any_text_is_a_list_of_problems(text: str) -> None:
    with pytest.raises(SettingsError):
        parse_description("x", text)
