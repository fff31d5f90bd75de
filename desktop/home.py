"""The folder a practice lives in: where things are, and that only one Pli at a time uses it.

    lock              held while Pli runs on this folder
    settings.json     what is not about anybody
    creating          empty, there while the practice is made
    vault.json        the slots that open the rest, and whose they are
    case.db           cases and keys, there while unlocked           objects/   their pictures
    courier.db        what goes on while locked                      spool/     sealed, on the way out
                                                                     arrived/   sealed, on the way in

Nothing in it is in the clear but ``settings.json``, and in ``vault.json`` the names of those who open it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from cases.errors import SecondCopy
from crypto.vault import HEADER_NAME
from host.system import make_private_folder, try_lock


def default_folder() -> Path:
    """Where a practice lives when nobody says otherwise."""
    return Path(platformdirs.user_data_dir("pli", appauthor=False))


class Home:
    """Paths inside the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lock = folder / "lock"
        self.settings = folder / "settings.json"
        self.creating = folder / "creating"
        self.vault = folder / HEADER_NAME
        self.cases = folder / "case.db"
        self.courier = folder / "courier.db"
        self.objects = folder / "objects"
        self.spool = folder / "spool"
        self.arrived = folder / "arrived"

    @property
    def has_practice(self) -> bool:
        """Whether a practice was made here, wholly."""
        return self.vault.exists() and not self.creating.exists()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Be the only Pli on this folder; raises ``SecondCopy``."""
        make_private_folder(self.folder)
        with self.lock.open("ab") as file:
            if not try_lock(file):
                raise SecondCopy
            for left_behind in self.folder.glob("*.part"):  # by a kill, in the middle of writing
                left_behind.unlink()
            yield
