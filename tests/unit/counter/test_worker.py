"""A worker's thread: in order, one at a time, and outliving whatever its commands do."""

from __future__ import annotations

import logging
import threading
import weakref
from typing import Any

import pytest

from counter.errors import CounterError, FailureCode
from counter.events import Failed, ListQueue
from counter.worker import Worker
from tests.fakes.posted import Posted


class Trouble:
    """A command that fails in the way it was given."""

    def __init__(self, exc: BaseException) -> None:
        self.exc = exc


def carry_out(command: Any) -> None:
    if isinstance(command, Trouble):
        raise command.exc


def test_commands_are_carried_out_one_by_one_in_order_on_one_thread() -> None:
    seen: list[tuple[object, int]] = []
    worker = Worker("desk", lambda command: seen.append((command, threading.get_ident())), Posted())
    worker.submit(-1)  # before it runs: kept
    worker.start()
    for number in range(500):
        worker.submit(number)
    assert worker.stop()
    assert [command for command, _ in seen] == list(range(-1, 500))
    assert len({thread for _, thread in seen}) == 1
    assert seen[0][1] != threading.get_ident()


def test_of_several_senders_each_keeps_its_order() -> None:
    seen: list[tuple[int, int]] = []
    worker = Worker("desk", seen.append, Posted())
    worker.start()

    def send(sender: int) -> None:
        for number in range(200):
            worker.submit((sender, number))

    senders = [threading.Thread(target=send, args=(one,)) for one in range(4)]
    for one in senders:
        one.start()
    for one in senders:
        one.join()
    assert worker.stop()
    assert len(seen) == 800
    for sender in range(4):
        assert [number for one, number in seen if one == sender] == list(range(200))


def test_stopping_finishes_what_is_queued() -> None:
    gate, done = threading.Event(), []

    def slow(command: object) -> None:
        gate.wait(10)
        done.append(command)

    worker = Worker("desk", slow, Posted())
    worker.start()
    for number in range(5):
        worker.submit(number)
    threading.Timer(0.05, gate.set).start()
    assert worker.stop()
    assert done == [0, 1, 2, 3, 4]


def test_a_command_that_does_not_end_is_said_not_waited_for() -> None:
    gate = threading.Event()
    worker = Worker("desk", lambda _command: gate.wait(10) and None, Posted())
    worker.start()
    worker.submit(ListQueue())
    assert not worker.stop(timeout=0.05)
    gate.set()


def test_a_named_failure_is_posted_under_the_commands_name() -> None:
    posted = Posted()
    worker = Worker("desk", carry_out, posted)
    worker.start()
    worker.submit(Trouble(CounterError(FailureCode.DISK_FULL)))
    assert posted.next(Failed) == Failed("Trouble", FailureCode.DISK_FULL)
    assert worker.stop()


def test_a_defect_is_posted_and_logged_by_its_place_alone(caplog: pytest.LogCaptureFixture) -> None:
    """A foreign exception's message may quote what someone typed."""
    posted = Posted()
    worker = Worker("desk", carry_out, posted)
    worker.start()
    secret = KeyError("Nguyễn Thị Bí Mật 001188765432")
    secret.__cause__ = ValueError("001188765432")
    worker.submit(Trouble(secret))
    assert posted.next(Failed) == Failed("Trouble", FailureCode.UNEXPECTED)
    worker.submit(Trouble(CounterError(FailureCode.NOT_FOUND)))
    assert posted.next(Failed).code is FailureCode.NOT_FOUND, "the thread lives on"
    assert worker.stop()
    (line,) = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert "KeyError at test_worker.py:" in line
    assert "from ValueError" in line
    assert "Mật" not in caplog.text
    assert "001188765432" not in caplog.text


def test_a_listener_that_fails_does_not_end_the_thread(caplog: pytest.LogCaptureFixture) -> None:
    done: list[object] = []

    def carry_out_or_fail(command: object) -> None:
        carry_out(command)
        done.append(command)

    def deaf(_event: object) -> None:
        raise RuntimeError("the window has gone")

    worker = Worker("desk", carry_out_or_fail, deaf)
    worker.start()
    worker.submit(Trouble(CounterError(FailureCode.NOT_FOUND)))
    worker.submit(Trouble(ZeroDivisionError()))
    worker.submit("the next")
    assert worker.stop()
    assert done == ["the next"]
    assert "nobody heard of it" in caplog.text


def test_what_is_queued_can_be_waited_for_and_the_thread_goes_on() -> None:
    done: list[object] = []
    held, reached = threading.Event(), threading.Event()

    def carry(command: object) -> None:
        if command == "hold":
            reached.set()
            held.wait(10)
        done.append(command)

    worker = Worker("desk", carry, Posted())
    worker.start()
    for number in range(50):
        worker.submit(number)
    assert worker.finish(10)
    assert done == list(range(50))
    worker.submit("hold")
    assert reached.wait(10)
    assert not worker.finish(0.01), "it is told that it took too long"
    held.set()
    assert worker.finish(10)
    assert worker.stop()
    assert not worker.finish(10), "at once: nothing is done any more"


class Carried:
    """A command with a person in it."""


@pytest.mark.parametrize("fails", [False, True])
def test_a_thread_that_waits_holds_nothing_of_what_it_did_last(
    caplog: pytest.LogCaptureFixture, *, fails: bool
) -> None:
    def carry(_command: object) -> None:
        if fails:
            raise ZeroDivisionError

    worker = Worker("desk", carry, Posted())
    worker.start()
    command, gone = Carried(), threading.Event()
    weakref.finalize(command, gone.set)
    worker.submit(command)
    del command
    assert gone.wait(10), "it is gone before the next command comes"
    assert worker.stop()
    assert ("unexpected" in caplog.text) == fails
