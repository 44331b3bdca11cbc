"""F12 locks whatever stands on the screen: a list of names above it too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from counter.account_events import LockDesk

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_K, CONTROL), (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)],
    ids=["the quick jump", "the help"],
)
def test_the_desk_locks_behind_what_is_open_above_it(built, key, modifiers):
    built.sign_in()
    built.press(key, modifiers)
    built.press(Qt.Key.Key_F12)
    assert [one for one in built.desk.submitted if isinstance(one, LockDesk)] == [LockDesk(by_time=False)]
