"""What the one who runs a service can set: one TOML file, which ``docs/hospital.md`` describes key by key.

>>> config = load(Path("/etc/pli/hospital.toml"))                               # doctest: +SKIP
>>> config.desk.url                                                             # doctest: +SKIP
'https://pli.hospital.example'

Secrets are never in it: it names files that hold them.
"""

import tomllib
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from cases.errors import FileUnreadable, WrongUsage


def _bare_address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("an address begins with https:// and has neither ? nor #")
    return url.rstrip("/")


Address = Annotated[str, StringConstraints(max_length=300), AfterValidator(_bare_address)]
Port = Annotated[int, Field(ge=0, le=65_535)]
_Minutes = Annotated[int, Field(ge=1, le=1_440)]


class Section(BaseModel):
    """Base of every part of the file: nothing beyond the keys it names."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class OpenId(Section):
    """Sign-in by the hospital's OpenID Connect provider. ``roles`` maps the claim's values to roles of the desk."""

    issuer: Address
    client_id: str
    client_secret_file: Path
    role_claim: str = "groups"
    roles: dict[str, Literal["reader", "resident", "supervisor", "administrator"]] = {}
    ca_file: Path | None = None


class DeskSection(Section):
    """The reading desk. ``url`` is what browsers use; without a certificate a TLS proxy stands before it."""

    url: Address = "https://localhost:8443"
    host: str = "127.0.0.1"
    port: Port = 8443
    certificate: Path | None = None
    certificate_key: Path | None = None
    idle_minutes: _Minutes = 15
    longest_minutes: _Minutes = 600
    local_accounts: bool = True
    openid: OpenId | None = None


class PacsSection(Section):
    """Where pictures are filed: by STOW-RS (``stow_url``) or by C-STORE (``host``, ``port``, ``called_title``)."""

    stow_url: Address | None = None
    user: str | None = None
    password_file: Path | None = None
    token_file: Path | None = None
    ca_file: Path | None = None
    host: str | None = None
    port: Port = 104
    called_title: Annotated[str, StringConstraints(pattern=r"^[ -~]{1,16}$")] = "PACS"
    calling_title: Annotated[str, StringConstraints(pattern=r"^[ -~]{1,16}$")] = "PLI"


class FhirSection(Section):
    """Where cases are filed as resources, and patients and orders looked up."""

    url: Address
    user: str | None = None
    password_file: Path | None = None
    token_file: Path | None = None
    ca_file: Path | None = None


class FilingSection(Section):
    """How this hospital numbers: the systems of its patient and accession numbers, and what it calls itself."""

    patient_system: str = "urn:pli:patient"
    patient_issuer: str = "PLI"
    accession_system: str = "urn:pli:accession"


class Config(Section):
    """The whole file."""

    home: Path
    key_file: Path | None = None
    desk: DeskSection = DeskSection()
    pacs: PacsSection | None = None
    fhir: FhirSection | None = None
    filing: FilingSection = FilingSection()


def load(path: Path) -> Config:
    """Read the file; raises ``FileUnreadable``, or ``WrongUsage`` that names the key and what is wrong with it."""
    try:
        return Config.model_validate(tomllib.loads(path.read_text()))
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "unreadable") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongUsage(why=f"{path.name} is no TOML file: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise WrongUsage(why=f"{path.name}: {where}: {first['msg']}") from error
