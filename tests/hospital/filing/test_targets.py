"""The PACS of the configuration: by which way it is spoken to, and what must be there before."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from hospital.config import Config, PacsSection
from hospital.dicom.cstore import CStorePacs
from hospital.dicom.pacs import Pacs
from hospital.dicom.stow import StowPacs
from hospital.errors import LibraryMissing
from hospital.filing import targets
from hospital.filing.targets import Targets

WEB = PacsSection(stow_url="https://pacs.example/dicom-web")
NETWORK = PacsSection(host="127.0.0.1")


@pytest.mark.parametrize(("section", "way"), [(WEB, StowPacs), (NETWORK, CStorePacs)])
def test_the_way_that_is_configured(section: PacsSection, way: type[Pacs], tmp_path: Path) -> None:
    with ExitStack() as stack:
        pacs = Targets(Config(home=tmp_path, pacs=section)).pacs(stack)
        assert type(pacs) is way


def test_a_system_without_libturbojpeg_is_told_so_at_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(targets, "missing_library", lambda: "libturbojpeg.so.0")
    with pytest.raises(LibraryMissing, match=r"libturbojpeg\.so\.0"):
        Targets(Config(home=tmp_path, pacs=NETWORK))
    assert Targets(Config(home=tmp_path)).pacs(ExitStack()) is None
