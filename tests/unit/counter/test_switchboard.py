"""Who hears which event."""

from __future__ import annotations

import threading

from counter.events import CardInserted, CardRemoved, Event, LineChanged
from counter.switchboard import Switchboard


def test_a_listener_hears_the_kinds_it_asked_for_and_one_without_kinds_everything() -> None:
    board = Switchboard()
    cards: list[Event] = []
    everything: list[Event] = []
    board.connect(cards.append, CardInserted, CardRemoved)
    board.connect(everything.append)
    events = [CardInserted("a"), LineChanged(up=True, waiting=0), CardRemoved("a"), object()]
    for event in events:
        board.post(event)
    assert cards == [events[0], events[2]]
    assert everything == events


def test_listeners_hear_in_the_order_of_connecting() -> None:
    board, heard = Switchboard(), []
    for name in "abc":
        board.connect(lambda _event, name=name: heard.append(name))
    board.post(object())
    assert heard == ["a", "b", "c"]


def test_an_event_is_heard_on_the_thread_that_posts_it() -> None:
    board, heard = Switchboard(), []
    board.connect(lambda _event: heard.append(threading.get_ident()))
    thread = threading.Thread(target=board.post, args=(object(),))
    thread.start()
    thread.join()
    assert heard == [thread.ident]


def test_what_nobody_asked_for_is_no_failure() -> None:
    board = Switchboard()
    board.connect(lambda event: None, CardInserted)
    board.post(object())
