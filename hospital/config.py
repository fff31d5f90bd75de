"""What the one who runs a service can set: one TOML file, which ``docs/hospital.md`` describes key by key.

>>> config = load(Path("/etc/pli/hospital.toml"))                               # doctest: +SKIP
>>> config.desk.url                                                             # doctest: +SKIP
'https://pli.hospital.example'

Secrets are never in it: it names files that hold them.
"""

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, Self, get_args

from pydantic import BaseModel, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails

from cases.errors import FileUnreadable
from hospital.config_fields import (
    Address,
    Days,
    File,
    Folder,
    Gibibytes,
    Minutes,
    Network,
    Port,
    SecretFile,
    Section,
    Text,
    Title,
    is_loopback,
)
from hospital.errors import ConfigInvalid

_MOST_BYTES = 1_048_576


class OpenId(Section):
    """Sign-in by the hospital's OpenID Connect provider. ``roles`` maps the claim's values to roles of the desk."""

    issuer: Address
    client_id: Text
    client_secret_file: SecretFile
    scope: Text = "openid profile"
    role_claim: Text = "groups"
    roles: dict[str, Literal["reader", "resident", "supervisor", "administrator"]] = Field(
        default_factory=dict
    )
    name_claim: Text = "name"
    inami_claim: Text | None = None
    ca_file: File | None = None


class DeskSection(Section):
    """The reading desk. ``url`` is what browsers use; without a certificate a TLS proxy stands before it."""

    url: Address = "https://localhost:8443"
    host: Text = "127.0.0.1"
    port: Port = 8443
    certificate: File | None = None
    certificate_key: SecretFile | None = None
    proxies: tuple[Network, ...] = ()
    idle_minutes: Minutes = 15
    longest_minutes: Minutes = 600
    tiles_gib: Gibibytes = 20
    local_accounts: bool = True
    openid: OpenId | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if (self.certificate is None) != (self.certificate_key is None):
            raise ValueError("certificate and certificate_key go together; set both, or neither")
        if self.certificate is None and not self.proxies and not is_loopback(self.host):
            raise ValueError(
                "on the network the desk needs a certificate, or the addresses of the TLS proxies before it (proxies)"
            )
        if not self.local_accounts and self.openid is None:
            raise ValueError("nobody could sign in: set local_accounts = true, or the section openid")
        return self


class _Login(Section):
    """How a server lets us in: by a token, by user and password, or by neither."""

    user: Text | None = None
    password_file: SecretFile | None = None
    token_file: SecretFile | None = None
    ca_file: File | None = None

    @model_validator(mode="after")
    def _check_login(self) -> Self:
        if (self.user is None) != (self.password_file is None):
            raise ValueError("user and password_file go together; set both, or neither")
        if self.user is not None and self.token_file is not None:
            raise ValueError("either a user or a token lets us in; remove one of them")
        return self


class PacsSection(_Login):
    """Where pictures are filed: by STOW-RS (``stow_url``) or by C-STORE (``host``, ``port``, ``called_title``).

    C-STORE goes by TLS with ``tls``; then ``certificate`` shows who we are, to a PACS that asks.
    """

    stow_url: Address | None = None
    host: Text | None = None
    port: Port = 104
    called_title: Title = "PACS"
    calling_title: Title = "PLI"
    tls: bool = False
    certificate: File | None = None
    certificate_key: SecretFile | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if (self.stow_url is None) == (self.host is None):
            raise ValueError(
                "either stow_url (DICOMweb) or host (C-STORE) says where the PACS is; set one of them"
            )
        if self.host is not None and (self.user is not None or self.token_file is not None):
            raise ValueError(
                "C-STORE knows no login: remove user, password_file and token_file, or set stow_url"
            )
        if (self.certificate is None) != (self.certificate_key is None):
            raise ValueError("certificate and certificate_key go together; set both, or neither")
        if self.stow_url is not None and (self.tls or self.certificate is not None):
            raise ValueError(
                "tls and certificate belong to C-STORE; an address that begins with https:// has its own"
            )
        if self.host is not None and not self.tls and (self.ca_file or self.certificate) is not None:
            raise ValueError("ca_file and certificate are for TLS: set tls = true, or remove them")
        return self


class FhirSection(_Login):
    """Where cases are filed as resources, and patients and orders looked up."""

    url: Address


class FilingSection(Section):
    """How this hospital numbers: the systems of its patient and accession numbers, and what it calls itself."""

    patient_system: Text = "urn:pli:patient"
    patient_issuer: Text = "PLI"
    accession_system: Text = "urn:pli:accession"


class Config(Section):
    """The whole file."""

    home: Folder
    key_file: SecretFile | None = None
    passphrase_file: SecretFile | None = None
    quarantine_days: Days = 30
    desk: DeskSection = DeskSection()
    pacs: PacsSection | None = None
    fhir: FhirSection | None = None
    filing: FilingSection = FilingSection()

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.key_file is not None and self.passphrase_file is not None:
            raise ValueError("either key_file or passphrase_file opens the vault; remove one of them")
        return self


def load(path: Path) -> Config:
    """Read the file and look at the files it names; raises ``FileUnreadable``, or ``ConfigInvalid`` with the place."""
    folder = path.absolute().parent
    try:
        return Config.model_validate(tomllib.loads(_read(path)), context={"folder": folder})
    except tomllib.TOMLDecodeError as error:
        raise ConfigInvalid(name=path.name, where="TOML", why=str(error).rstrip(".")) from error
    except ValidationError as error:
        raise _invalid(path, error) from error


def section_at(steps: tuple[int | str, ...]) -> type[BaseModel] | None:
    """The section of the file that keys lead to, ``None`` where they lead to a value."""
    found: type[BaseModel] | None = Config
    for step in steps:
        field = None if found is None else found.model_fields.get(str(step))
        found = None if field is None else _section(field.annotation)
    return found


def _section(annotation: object) -> type[BaseModel] | None:
    kinds = [annotation, *get_args(annotation)]
    return next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)), None)


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES).decode()
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "unreadable") from error
    except UnicodeDecodeError as error:
        raise FileUnreadable(name=path.name, why="it is not UTF-8") from error


def _invalid(path: Path, error: ValidationError) -> ConfigInvalid:
    first, *others = error.errors()
    places = sorted({_place(other) for other in others} - {_place(first)})
    also = f" (and see {', '.join(places)})" if places else ""
    return ConfigInvalid(name=path.name, where=_place(first), why=_why(first) + also)


def _place(details: ErrorDetails) -> str:
    return ".".join(map(str, details["loc"])) or "the file"


def _why(details: ErrorDetails) -> str:
    match details["type"]:
        case "missing":
            return "this key is needed, and is missing"
        case "extra_forbidden":
            return _unknown(details["loc"])
        case "value_error":
            return str(details["ctx"]["error"])
        case _:
            return details["msg"][:1].lower() + details["msg"][1:]


def _unknown(steps: tuple[int | str, ...]) -> str:
    section = section_at(steps[:-1])
    known = [] if section is None else list(section.model_fields)
    close = get_close_matches(str(steps[-1]), known, n=1)
    return "there is no such key" + (
        f"; did you mean {close[0]}?" if close else f"; there are {', '.join(known)}"
    )
