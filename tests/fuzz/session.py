"""One fuzzing session: a target is fed changed inputs until a limit, a fault, or a slow answer.

An input that is refused in a way not seen before joins the corpus, so that the session works its
way deeper without measuring coverage.
"""

from __future__ import annotations

import importlib
import re
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import ModuleType

from counter.errors import CounterError
from tests.fuzz.mutation import mutate

SLOW = 2.0  # processor seconds for one input: a bounded parser takes milliseconds
_LARGEST_CORPUS = 2000
_NUMBERS = re.compile(r"[0-9A-F]+")  # a tag or a length does not make a refusal another one

OneInput = Callable[[bytes], None]


@dataclass(frozen=True)
class Finding:
    """An input after which something else than a CounterError came out, or nothing for too long."""

    data: bytes
    what: str


@dataclass(frozen=True)
class Report:
    executions: int
    corpus: int
    seconds: float
    finding: Finding | None = None


def targets() -> dict[str, ModuleType]:
    """Every ``target_<name>.py`` beside this file: ``one_input(data)``, and ``seeds()`` if it has any."""
    names = sorted(path.stem.removeprefix("target_") for path in Path(__file__).parent.glob("target_*.py"))
    return {name: importlib.import_module(f"tests.fuzz.target_{name}") for name in names}


def seeds_of(target: ModuleType) -> list[bytes]:
    return list(target.seeds()) if hasattr(target, "seeds") else [b""]


def fuzz(
    one_input: OneInput, seeds: Sequence[bytes], *, seed: int, seconds: float = 1e9, executions: int = 10**18
) -> Report:
    """Feeds ``one_input`` until ``seconds`` or ``executions`` are over, or a finding is made."""
    random = Random(seed)
    corpus = list(seeds)
    longest = 2 * max(256, *map(len, seeds))  # else the changing takes longer than the reading
    seen: set[str] = set()
    begin = time.monotonic()
    done = 0
    while done < executions and (now := time.monotonic()) - begin < seconds:
        data = corpus[done] if done < len(seeds) else mutate(random.choice(corpus), corpus, random)
        done += 1
        # of the processor, not of the clock: a long session runs beside other work
        busy = time.process_time()
        answer = ""
        try:
            one_input(data)
        except CounterError as refusal:
            answer = _NUMBERS.sub("#", str(refusal))
        except Exception:  # noqa: BLE001  # whatever escapes is what is looked for
            return Report(done, len(corpus), now - begin, Finding(data, traceback.format_exc()))
        if time.process_time() - busy > SLOW:
            return Report(done, len(corpus), now - begin, Finding(data, f"took more than {SLOW} s"))
        if answer not in seen and len(data) <= longest and len(corpus) < _LARGEST_CORPUS:
            seen.add(answer)
            corpus.append(data)
    return Report(done, len(corpus), time.monotonic() - begin)
