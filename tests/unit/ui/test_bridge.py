"""Threads meet Qt in one place, and the binding survives it."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import threading

from PySide6.QtCore import QThread

from ui.bridge import Bridge


def test_events_from_other_threads_arrive_on_the_gui_thread_in_order(qtbot, qapp):
    bridge, got = Bridge(), []
    bridge.arrived.connect(lambda event: got.append((event, QThread.currentThread() is qapp.thread())))
    worker = threading.Thread(target=lambda: [bridge.post(n) for n in range(200)])
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: len(got) == 200, timeout=5000)
    assert got == [(n, True) for n in range(200)]


def test_a_handler_never_runs_inside_the_post_that_caused_it(qtbot):
    bridge, got = Bridge(), []
    bridge.arrived.connect(got.append)
    bridge.post("event")
    assert got == []
    qtbot.waitUntil(lambda: got == ["event"], timeout=5000)


def test_a_thousand_emits_leave_the_process_alive():
    """PySide6 6.12.0 on CPython 3.11 loses a reference of True in every emit and aborts after some 570."""
    program = textwrap.dedent(
        """
        import sys
        from PySide6.QtCore import QCoreApplication
        from ui.bridge import Bridge
        app = QCoreApplication([])
        bridge, got = Bridge(), []
        bridge.arrived.connect(got.append)
        before = sys.getrefcount(True)
        for number in range(1000):
            bridge.post(number)
            app.processEvents()
        assert got == list(range(1000))
        assert before - sys.getrefcount(True) < 500
        print("alive")
        """
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "alive", done.stderr
