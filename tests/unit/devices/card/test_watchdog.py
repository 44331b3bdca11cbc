from __future__ import annotations

import threading

from devices.card.watchdog import Watchdog


def test_silence_sounds_the_alarm_once() -> None:
    rung = threading.Semaphore(0)
    watchdog = Watchdog(0.02, rung.release)
    watchdog.start()
    assert rung.acquire(timeout=5)
    watchdog.stop()
    assert not rung.acquire(blocking=False)


def test_a_beat_puts_the_alarm_off() -> None:
    now = [0.0]
    rung = threading.Event()
    watchdog = Watchdog(0.05, rung.set, monotonic=lambda: now[0])
    watchdog.start()
    for _ in range(5):
        now[0] += 0.04
        watchdog.beat()
        assert not rung.wait(0.005)
    now[0] += 0.06
    assert rung.wait(5)


def test_the_alarm_may_stop_its_own_watchdog() -> None:
    done = threading.Event()

    def alarm() -> None:
        watchdog.stop()
        done.set()

    watchdog = Watchdog(0.01, alarm)
    watchdog.start()
    assert done.wait(5)


def test_stopped_in_time_it_stays_silent() -> None:
    rung = threading.Event()
    watchdog = Watchdog(30.0, rung.set)
    watchdog.start()
    watchdog.stop()
    assert not rung.is_set()


def test_what_was_begun_must_finish_however_alive_it_is() -> None:
    now = [0.0]
    rung = threading.Event()
    watchdog = Watchdog(0.05, rung.set, monotonic=lambda: now[0], whole=0.1)
    watchdog.start()
    watchdog.begin()
    for _ in range(3):
        now[0] += 0.03
        watchdog.beat()
        assert not rung.wait(0.005)
    now[0] += 0.03
    watchdog.beat()
    assert rung.wait(5)


def test_what_has_finished_in_time_is_forgotten() -> None:
    now = [0.0]
    rung = threading.Event()
    watchdog = Watchdog(1e9, rung.set, monotonic=lambda: now[0], whole=0.02)
    watchdog.start()
    watchdog.begin()
    watchdog.finish()
    now[0] += 5.0
    assert not rung.wait(0.1)
    watchdog.stop()
