"""What the start must not wait for: the libraries of pictures and of holidays are read after somebody unlocked."""

import json
import subprocess
import sys

import pytest

from tests.gateway.server import ROOT

_LATER = {"numpy", "cv2", "PIL", "simplejpeg", "holidays"}
_STARTED = """
import importlib, json, pkgutil, sys
import desktop.gui.app, desktop.gui.unlock_page, desktop.gui.unlock
for each in pkgutil.iter_modules(desktop.gui.unlock.__path__, "desktop.gui.unlock."):
    importlib.import_module(each.name)
print(json.dumps(sorted(sys.modules)))
"""


@pytest.mark.slow  # another interpreter imports the whole application
def test_the_unlock_window_needs_no_library_of_pictures() -> None:
    command = [sys.executable, "-c", _STARTED]
    printed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    loaded = set(json.loads(printed))
    assert "desktop.gui.unlock.passphrase_panel" in loaded
    assert not loaded & _LATER
