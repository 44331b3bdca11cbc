"""The law of the house, as far as import-linter does not know it: rooms, sizes, words, suppressions."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("counter", "devices", "sync", "ui")
SOURCES = sorted(file for floor in FLOORS for file in (ROOT / floor).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
INSTALLER = sorted((ROOT / "installer").glob("*.py"))
OTHERS = TESTS + INSTALLER
PAPERS = sorted(
    file
    for pattern in ("*.md", "*.toml", "docs/**/*.md", "installer/*.lock", "installer/*.toml", ".ci/*")
    for file in ROOT.glob(pattern)
)

# Library → where it may be imported. A room ends with a slash.
ROOMS = {
    "PySide6": ("ui/",),
    "smartcard": ("devices/card/pcsc.py",),
    "h11": ("sync/pipeline.py",),
    "httpx": ("sync/line.py", "sync/pipeline.py"),
    "fastapi": ("sync/gateway/",),
    "uvicorn": ("sync/gateway/", "ui/bootstrap/gateway.py"),
    "sqlalchemy": ("counter/store/", "sync/gateway/store/"),
    "alembic": ("counter/store/", "sync/gateway/store/"),
    "sqlcipher3": ("counter/store/", "sync/gateway/store/"),
    "reportlab": ("counter/paper/",),
    "keyring": ("devices/",),
}
LONGEST = 400
_POSIX_ONLY = {"fcntl", "grp", "pty", "pwd", "resource", "termios", "tty"}
_SUPPRESSION = re.compile(r"#\s*(noqa|type:\s*ignore)(?P<codes>[:\[][A-Z0-9a-z\-, \]]*?)?(?P<reason>\s+-\s+\S.*)?$")
# Brackets so that this file does not find itself.
_NOT_OURS = re.compile(r"/[w]ork/|/[r]oot/|[p]ypi\.org|[p]ythonhosted|[n]pmjs\.org")


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@cache
def nodes(file: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(file.read_text(encoding="utf-8"), str(file))))


def module(file: Path) -> ast.Module:
    root = nodes(file)[0]
    assert isinstance(root, ast.Module)
    return root


def imported(file: Path) -> Iterator[str]:
    for node in nodes(file):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.fixture(scope="module", autouse=True)
def _house_closed() -> Iterator[None]:
    """The whole house as syntax trees is a million objects, which nobody after these tests wants to carry."""
    yield
    nodes.cache_clear()


@pytest.mark.parametrize("library", ROOMS)
def test_a_library_lives_in_its_room(library: str) -> None:
    strays = [
        name(file)
        for file in SOURCES
        if any(module.split(".")[0] == library for module in imported(file))
        and not name(file).startswith(ROOMS[library])
    ]
    assert strays == []


def test_what_only_posix_has_is_imported_behind_a_look_at_the_platform() -> None:
    strays = [
        f"{name(file)}: {alias.name}"
        for file in SOURCES
        for node in module(file).body
        if isinstance(node, ast.Import)
        for alias in node.names
        if alias.name in _POSIX_ONLY
    ]
    assert strays == []


@pytest.mark.parametrize("module", ["ui.cli", "ui.bootstrap.gateway", "ui.bootstrap.tools", "devices.doctor"])
def test_what_runs_without_a_screen_loads_no_qt(module: str) -> None:
    ask = f"import sys, {module}; sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", ask], cwd=ROOT, check=False).returncode == 0


def test_a_file_is_one_idea_long() -> None:
    long = [name(file) for file in SOURCES + OTHERS if len(file.read_text(encoding="utf-8").splitlines()) > LONGEST]
    assert long == []


def test_every_suppression_has_its_reason_beside_it() -> None:
    """After it on the line, or in the comment right above."""
    bare = []
    for file in SOURCES + INSTALLER:
        above = ""
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            found = _SUPPRESSION.search(line)
            if found and not (found["codes"] and (found["reason"] or above.lstrip().startswith("#"))):
                bare.append(f"{name(file)}:{number}: {line.strip()}")
            above = line
    assert bare == []


def test_text_files_are_opened_as_utf_8() -> None:
    bare = [
        f"{name(file)}:{node.lineno}"
        for file in SOURCES + OTHERS
        for node in nodes(file)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("read_text", "write_text")
        and not any(word.arg == "encoding" for word in node.keywords)
    ]
    assert bare == []


def test_every_module_says_what_idea_lives_in_it() -> None:
    assert [name(file) for file in SOURCES if not ast.get_docstring(module(file))] == []


def test_classes_are_named_for_what_they_are() -> None:
    vague = [
        f"{name(file)}: {node.name}"
        for file in SOURCES
        for node in nodes(file)
        if isinstance(node, ast.ClassDef) and node.name.endswith(("Manager", "Helper", "Utils", "Handler"))
    ]
    assert vague == []


def test_everything_is_caught_for_good_only_where_a_loop_must_outlive_it() -> None:
    """A handler that gives the exception on may tidy up after anything."""
    loops = (
        "worker.py",
        "_thread.py",
        "ui/bootstrap/behind.py",
        "ui/bootstrap/office_child.py",
        "ui/bootstrap/office_words.py",
        "ui/widgets/turns.py",
    )
    catchers = {
        name(file)
        for file in SOURCES
        for node in nodes(file)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")))
        and not isinstance(node.body[-1], ast.Raise)
    }
    assert {file for file in catchers if not file.endswith(loops)} == set()


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = [name(file) for file in SOURCES + OTHERS + PAPERS if _NOT_OURS.search(file.read_text(encoding="utf-8"))]
    assert found == []


def test_every_direct_dependency_is_accounted_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    direct = {re.split(r"[<>=\[; ]", line)[0] for line in wanted}
    paper = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `([A-Za-z0-9_.\-]+)`", paper, re.MULTILINE))
    assert told == direct


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_pin_by_hash_and_name_no_index(lock: str) -> None:
    text = (ROOT / "installer" / lock).read_text(encoding="utf-8")
    pins = re.findall(r"^\S+==\S+", text, re.MULTILINE)
    assert len(pins) > 30
    assert len(re.findall(r"^[^\s#-].*\\\n    --hash=sha256:", text, re.MULTILINE)) == len(pins)
    assert "--index" not in text
    assert "--find-links" not in text


def test_the_lock_has_every_direct_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = (ROOT / "installer" / "requirements.lock").read_text(encoding="utf-8").lower()
    for line in project["project"]["dependencies"]:
        package = re.split(r"[<>=\[; ]", line)[0].lower()
        assert f"\n{package}==" in f"\n{lock}"
