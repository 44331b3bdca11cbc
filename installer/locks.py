"""The two lock files: what a counter runs on, and what its makers need besides."""

from __future__ import annotations

import shutil

from environment import ROOT, SetUpError
from steps import StepError, run

# Universal: one lock for Linux and Windows and every Python from 3.11. No index and no host of one is
# written down: which mirror serves the packages is the machine's affair, the hashes are ours.
_WORDS = (
    "pip", "compile", "pyproject.toml", "--quiet", "--universal", "--python-version", "3.11",
    "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--no-header",
)  # fmt: skip


def make_locks() -> None:
    """Resolve anew, keeping what the present lock pins wherever it still fits. Raises SetUpError."""
    uv = shutil.which("uv")
    if uv is None:
        raise SetUpError("uv is wanted for this command alone: python3 -m pip install uv")
    for name, words in (("requirements.lock", ()), ("requirements-dev.lock", ("--group", "dev"))):
        try:
            run([uv, *_WORDS, *words, "--output-file", ROOT / "installer" / name])
        except StepError as exc:
            raise SetUpError(f"The lock was not made: {exc}") from exc
