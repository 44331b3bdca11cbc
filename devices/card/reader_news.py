"""What changed between two looks at the readers, as the events that tell it."""

from __future__ import annotations

from counter.events import CardInserted, CardRemoved, Event, ReadersChanged
from devices.card.readers import ReaderSnapshot, Slot


def reader_news(before: ReaderSnapshot | None, after: ReaderSnapshot) -> tuple[Event, ...]:
    """Removals first, then the change of readers, then insertions, each in the readers' order.

    Insertions and removals alternate for each reader, whatever was missed between the looks: a card
    taken and laid back is a removal and an insertion.
    """
    old = {slot.name: slot for slot in before.slots} if before else {}
    new = {slot.name: slot for slot in after.slots}
    news: list[Event] = [
        CardRemoved(name) for name, slot in old.items() if slot.card and not _same(slot, new.get(name))
    ]
    if before is None or before.state is not after.state or tuple(old) != tuple(new):
        news.append(ReadersChanged(after.state, tuple(new)))
    news.extend(CardInserted(name) for name, slot in new.items() if slot.card and not _same(slot, old.get(name)))
    return tuple(news)


def _same(slot: Slot, other: Slot | None) -> bool:
    """Whether both show one and the same insertion."""
    return other is not None and other.card == slot.card and other.changes == slot.changes
