"""The PACS of the configuration: by which way it is spoken to, and what must be there before."""

import ssl
from contextlib import ExitStack
from pathlib import Path

import pytest

from cases.errors import WrongUsage
from hospital.config import Config, PacsSection
from hospital.dicom.cstore import CStorePacs
from hospital.dicom.pacs import Pacs
from hospital.dicom.stow import StowPacs
from hospital.errors import LibraryMissing
from hospital.filing import targets
from hospital.filing.targets import Targets
from tests.transport.test_wire import self_signed

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


def test_by_tls_it_shows_its_own_certificate_and_asks_for_theirs(tmp_path: Path) -> None:
    pem = self_signed(tmp_path)
    section = PacsSection(host="127.0.0.1", tls=True, ca_file=pem, certificate=pem, certificate_key=pem)
    context = targets._tls(section)
    assert context is not None
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert len(context.get_ca_certs()) > 0
    assert targets._tls(NETWORK) is None


def test_a_certificate_that_is_none_is_told_at_start(tmp_path: Path) -> None:
    pem = tmp_path / "pacs.pem"
    pem.write_text("no certificate")
    section = PacsSection(host="127.0.0.1", tls=True, certificate=pem, certificate_key=pem)
    with pytest.raises(WrongUsage):
        Targets(Config(home=tmp_path, pacs=section))
