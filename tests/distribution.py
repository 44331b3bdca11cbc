"""Which tests stay together when several workers share them (``--dist=loadgroup``).

xdist's own groups travel in the node id, which pytest 9.2 no longer lets it change: nothing fails, and tests
lie anywhere (pytest-dev/pytest-xdist#1386). Here the file says where a test belongs.
"""

from __future__ import annotations

from typing import Final

from xdist.scheduler import LoadScopeScheduling

# One smart-card service on the machine: whoever needs it waits for it, so they queue on one worker.
_AT_THE_READER: Final = (
    "tests/end2end/test_demo_plays.py",
    "tests/end2end/test_morning_by_keys.py",
    "tests/end2end/test_real_reader.py",
    "tests/integration/card/test_pcsc.py",
)
_READER: Final = "pc/sc"  # the parameter of a test that is run in process too
# What these files' tests share is dear, mostly a program or more: made once, not once on each worker.
_TOGETHER: Final = (
    "tests/end2end/test_catalogue_command.py",
    "tests/end2end/test_restore_drill.py",
    "tests/end2end/test_walk_in_without_window.py",
    "tests/integration/carry/test_bundle_at_gateway.py",
    "tests/integration/carry/test_carried_over_the_line.py",
    "tests/integration/faults/test_faults_short.py",
    "tests/integration/gateway/test_operator.py",
    "tests/integration/sync/test_gateway_guards.py",
    "tests/unit/counter/training/test_commune.py",
    "tests/unit/test_house.py",
)


class Rooms(LoadScopeScheduling):
    """The units that must not be torn apart first, then every other test wherever there is a free hand."""

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        if file in _AT_THE_READER or f"[{_READER}]" in test:
            return _READER
        return file if file in _TOGETHER else nodeid
