from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counter.events import CardInserted, CardRemoved, ReadersChanged, ReaderState
from devices.card.reader_news import reader_news
from devices.card.readers import ReaderSnapshot, Slot, can_hold_a_card

NAMES = ("ACS ACR1252", "HID OMNIKEY 5422", "Identiv uTrust")


@st.composite
def snapshots(draw: st.DrawFn) -> ReaderSnapshot:
    names = draw(st.lists(st.sampled_from(NAMES), unique=True))
    slots = tuple(Slot(name, draw(st.booleans()), changes=draw(st.integers(0, 3))) for name in names)
    return ReaderSnapshot(ReaderState.READY if slots else draw(st.sampled_from(list(ReaderState)[1:])), slots)


@given(st.lists(snapshots(), min_size=1))
def test_insertions_and_removals_alternate_and_end_where_the_readers_stand(looks: list[ReaderSnapshot]) -> None:
    lying: set[str] = set()
    known: ReadersChanged | None = None
    for before, after in zip([None, *looks], looks, strict=False):
        for event in reader_news(before, after):
            match event:
                case CardInserted(reader):
                    assert reader not in lying
                    lying.add(reader)
                case CardRemoved(reader):
                    assert reader in lying
                    lying.remove(reader)
                case ReadersChanged():
                    known = event
        assert lying == {slot.name for slot in after.slots if slot.card}
        assert known == ReadersChanged(after.state, tuple(slot.name for slot in after.slots))


@given(snapshots())
def test_nothing_new_is_no_news(look: ReaderSnapshot) -> None:
    assert reader_news(look, look) == ()


def test_a_card_taken_and_laid_back_between_two_looks_is_another_insertion() -> None:
    before = ReaderSnapshot(ReaderState.READY, (Slot("R", card=True, changes=1),))
    after = ReaderSnapshot(ReaderState.READY, (Slot("R", card=True, changes=3),))
    assert reader_news(before, after) == (CardRemoved("R"), CardInserted("R"))


def test_readers_that_no_card_can_lie_on_are_known_by_name() -> None:
    assert not can_hold_a_card("Windows Hello for Business 1")
    assert can_hold_a_card("ACS ACR122U PICC Interface 0")
