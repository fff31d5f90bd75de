"""Who is trusted is decided by the operating system's store of certificates, not by one of our own."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from cases.errors import GatewayUnreachable
from cases.wire import Wire
from tests.transport.servers import Exchange, client, gateway, tunnel


class Hello(Wire):
    hello: int


def self_signed(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a gateway of the tests")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "gateway.pem"
    path.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.fixture
def tls_gateway(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    pem = self_signed(tmp_path)
    with gateway(lambda exchange: exchange.reply_json(b'{"hello":1}'), pem) as url:
        yield url, pem


def test_a_certificate_of_the_system_store_is_trusted(
    tls_gateway: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, pem = tls_gateway
    monkeypatch.setenv("SSL_CERT_FILE", str(pem))  # where OpenSSL looks for the system's store
    with client(url) as asking:
        assert asking.get(Hello, "/").hello == 1


@pytest.mark.parametrize("trusted", [True, False])
def test_through_the_system_proxy_it_is_the_same_store_that_decides(
    trusted: bool, tls_gateway: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, pem = tls_gateway
    tunnelled: list[str] = []

    def proxy_to(exchange: Exchange) -> None:
        tunnelled.append(f"https://{exchange.path}")
        tunnel(exchange)

    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(pem))
    monkeypatch.setenv("no_proxy", "")
    with gateway(proxy_to) as proxy, client(url) as asking:
        monkeypatch.setenv("https_proxy", proxy)
        if trusted:
            assert asking.get(Hello, "/").hello == 1
        else:
            with pytest.raises(GatewayUnreachable, match="certificate"):
                asking.get(Hello, "/")
    assert tunnelled == [url]


def test_an_unknown_certificate_is_not(tls_gateway: tuple[str, Path]) -> None:
    with client(tls_gateway[0]) as asking, pytest.raises(GatewayUnreachable, match="certificate"):
        asking.get(Hello, "/")


def test_no_bundle_of_ours_is_added(tls_gateway: tuple[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    url, pem = tls_gateway
    monkeypatch.setattr("requests.adapters.DEFAULT_CA_BUNDLE_PATH", str(pem))
    with client(url) as asking, pytest.raises(GatewayUnreachable, match="certificate"):
        asking.get(Hello, "/")
