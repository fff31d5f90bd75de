"""The rules of the house that no linter knows."""

import ast
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).is_file()]


def test_every_init_imports_nothing() -> None:
    for path in tracked("*__init__.py"):
        assert not ast.parse(path.read_text()).body, path.relative_to(ROOT)


def test_every_module_says_what_it_is_for() -> None:
    for path in tracked("*.py"):
        if path.name != "__init__.py":
            assert ast.get_docstring(ast.parse(path.read_text())), path.relative_to(ROOT)


def test_windows_and_posix_are_named_in_one_place() -> None:
    platform_words = re.compile(
        r"^\s*(import|from) (fcntl|resource|msvcrt|winreg|pwd|termios)\b|os\.fork\(", re.MULTILINE
    )
    for path in tracked("*.py"):
        room = path.relative_to(ROOT).parts[0]
        if room not in ("host", "tests"):
            assert not platform_words.search(path.read_text()), path.relative_to(ROOT)


def test_only_windows_import_qt_and_what_looks_at_them() -> None:
    windows = {("desktop", "gui"), ("tests", "gui"), ("demo", "windows")}
    imports_qt = re.compile(r"^\s*(import|from) PySide6\b", re.MULTILINE)
    for path in tracked("*.py"):
        room = path.relative_to(ROOT).parts[:2]
        if room not in windows and room[0] != "bench":
            assert not imports_qt.search(path.read_text()), path.relative_to(ROOT)


def test_relative_links_in_the_documentation_lead_somewhere() -> None:
    for path in tracked("*.md"):
        for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", path.read_text()):
            assert (path.parent / target).exists(), f"{path.relative_to(ROOT)}: {target}"


def test_make_lists_its_targets() -> None:
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in ("run", "demo", "hospital", "screenshots", "test", "check", "bench"):
        assert f"make {target}" in listed
