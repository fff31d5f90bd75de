"""Until when the desk's certificate holds, as the page of the service says it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding

from cases.errors import FileUnreadable
from hospital.desk.certificate import expiry

ENDS = datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC)


def certificate() -> bytes:
    key, name = Ed25519PrivateKey.generate(), x509.Name([])
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1)
    built = builder.not_valid_before(ENDS - timedelta(days=90)).not_valid_after(ENDS).sign(key, None)
    return built.public_bytes(Encoding.PEM)


def test_the_last_moment_of_a_certificate(tmp_path: Path) -> None:
    (tmp_path / "desk.pem").write_bytes(certificate())
    assert expiry(tmp_path / "desk.pem") == ENDS


@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
def test_what_is_no_certificate_is_said(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "desk.pem").write_bytes(content)
    with pytest.raises(FileUnreadable):
        expiry(tmp_path / "desk.pem")
