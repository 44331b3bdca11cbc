"""The session ends while the officer types: every key that was pressed is in the store."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.logged_off_child import TYPED, open_at, text_kept
from tests.end2end.programs import PATIENCE, ROOT, environment

_CHILD = Path(__file__).with_name("logged_off_child.py")


@pytest.mark.skipif(os.name == "nt", reason="SIGTERM is how a session ends here; Windows sends messages instead")
def test_what_was_typed_when_the_session_ended_is_kept(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-X", "utf8", str(_CHILD), str(tmp_path)],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
        cwd=ROOT,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "typed\n"
        child.terminate()
        child.wait(PATIENCE)
    store = open_at(tmp_path)
    try:
        assert text_kept(store) == TYPED
    finally:
        store.close()
