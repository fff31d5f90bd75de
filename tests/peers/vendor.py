"""Copies what the reading desk's pages load from others into its folder: the built files and their licences.

    python -m tests.peers.vendor

Versions are those of ``package-lock.json``. Each package is fetched once more as its tarball, whose SHA-512 must be the
lock's; only the files named here are taken from it.
"""

import base64
import hashlib
import io
import json
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.peers.node import FOLDER, NODE

VENDORED = FOLDER.parents[1] / "hospital" / "desk" / "static" / "vendor"
_NPM = NODE.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


@dataclass(frozen=True)
class Package:
    """``files``: a path in the package, and the name here."""

    name: str
    files: dict[str, str]


PACKAGES = (
    Package(
        "openseadragon",
        {
            "build/openseadragon/openseadragon.min.js": "openseadragon.min.js",
            "LICENSE.txt": "openseadragon.LICENSE",
        },
    ),
    Package("htmx.org", {"dist/htmx.min.js": "htmx.min.js", "LICENSE": "htmx.LICENSE"}),
)


def vendor(package: Package) -> None:
    """Put the package's files in their place; raises ``ValueError`` when its tarball is not the lock's."""
    locked = json.loads((FOLDER / "package-lock.json").read_text())["packages"][
        f"node_modules/{package.name}"
    ]
    tarball = _fetched(f"{package.name}@{locked['version']}")
    found = "sha512-" + base64.b64encode(hashlib.sha512(tarball).digest()).decode()
    if found != locked["integrity"]:
        raise ValueError(f"{package.name} is not what the lock names: {found}")
    with tarfile.open(fileobj=io.BytesIO(tarball)) as archive:
        for path, name in package.files.items():
            content = archive.extractfile(f"package/{path}")
            if content is None:
                raise ValueError(f"{path} is no file")
            (VENDORED / name).write_bytes(content.read())


def _fetched(what: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        command = [
            str(NODE),
            str(_NPM),
            "pack",
            "--silent",
            "--ignore-scripts",
            "--pack-destination",
            folder,
            what,
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=FOLDER)
        [tarball] = Path(folder).iterdir()
        return tarball.read_bytes()


if __name__ == "__main__":
    for each in PACKAGES:
        vendor(each)
