"""Commands are loaded when they are asked for, and none stands under a wrong name."""

import subprocess
import sys
from importlib import import_module

import pytest
import typer

from desktop.commands.loading import MODULES
from tests.desktop.case_files import run


@pytest.mark.parametrize("module", MODULES)
def test_each_module_adds_the_commands_it_is_listed_with(module: str) -> None:
    app = typer.Typer()
    import_module(f"desktop.commands.{module}").add_to(app)
    assert tuple(typer.main.get_group(app).commands) == MODULES[module]


def test_help_tells_all_of_them() -> None:
    told = run("--help").out
    assert [name for names in MODULES.values() for name in names if name not in told] == []


def test_a_mistyped_name_is_answered_by_the_right_one() -> None:
    done = run("clena")
    assert done.code == 2
    assert "clean" in done.err


@pytest.mark.slow  # in an interpreter of its own, where nothing was loaded before
def test_cleaning_loads_no_vault_no_network_and_no_camera() -> None:
    code = "import sys, desktop.cli as cli\ntry: cli.app(['clean', '--help'])\nfinally: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.splitlines()[-1].split()
    assert "capture.clean.batch" in loaded
    assert {"cryptography", "requests", "cv2", "sqlcipher3", "keyring"}.isdisjoint(loaded)
