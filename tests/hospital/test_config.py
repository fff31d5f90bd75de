"""The configuration is taken as ``docs/hospital.md`` describes it, and what is wrong is said with its place."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from cases.errors import FileUnreadable
from hospital import config_fields as fields
from hospital.config import Config, load
from hospital.errors import ConfigInvalid

PAGE = Path(__file__).resolve().parents[2] / "docs" / "hospital.md"
NAMES: dict[object, str] = {
    fields.Address: "address",
    fields.Text: "text",
    fields.Port: "port",
    fields.Minutes: "minutes",
    fields.Days: "days",
    fields.Gibibytes: "GiB",
    fields.Title: "title",
    fields.Folder: "folder",
    fields.File: "file",
    fields.SecretFile: "secret file",
    bool: "true or false",
}
KEY = tuple[str, str]  # a section's name and a key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a configuration lies, with the files that it names."""
    for name in ("key", "desk.key", "secret", "token"):
        path = tmp_path / name
        path.touch(mode=0o600)
        path.write_text("secret\n")
    (tmp_path / "desk.crt").write_text("certificate")
    return tmp_path


def written(folder: Path, text: str) -> Path:
    path = folder / "hospital.toml"
    path.write_text(text)
    return path


def refused(folder: Path, text: str) -> tuple[str, str]:
    with pytest.raises(ConfigInvalid) as said:
        load(written(folder, text))
    assert said.value.fields["name"] == "hospital.toml"
    return str(said.value.fields["where"]), str(said.value.fields["why"])


@cache
def described() -> dict[KEY, tuple[str, str]]:
    """Type and default of each key of the page's tables."""
    found: dict[KEY, tuple[str, str]] = {}
    for part in PAGE.read_text(encoding="utf-8").split("\n### ")[1:]:
        heading = part.splitlines()[0]
        section = heading.strip("`[]") if heading.startswith("`") else ""
        for key, kind, default in re.findall(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|", part, re.MULTILINE):
            assert (section, key) not in found
            found[section, key] = (kind, default.strip("`"))
    return found


@cache
def known() -> dict[KEY, tuple[str, str]]:
    """The same of the model."""
    return dict(_keys(Config, ""))


def _keys(section: type[BaseModel], name: str) -> list[tuple[KEY, tuple[str, str]]]:
    found: list[tuple[KEY, tuple[str, str]]] = []
    for key, hint in get_type_hints(section, include_extras=True).items():
        if key not in section.model_fields:
            continue
        kind = _without_none(hint)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            found += _keys(kind, f"{name}.{key}".strip("."))
        else:
            found.append(((name, key), (_name(kind), _default(section, key))))
    return found


def _without_none(hint: object) -> object:
    if type(None) in get_args(hint):
        [kind] = [each for each in get_args(hint) if each is not type(None)]
        return kind
    return hint


def _name(kind: object) -> str:
    if get_origin(kind) is dict:
        return "table"
    if get_origin(kind) is tuple:
        return "list of networks"
    return NAMES[kind]


def _default(section: type[BaseModel], key: str) -> str:
    default: Any = section.model_fields[key].get_default(call_default_factory=True)
    if default is PydanticUndefined:
        return "needed"
    if isinstance(default, bool):
        return str(default).lower()
    return "none" if default in (None, (), {}) else str(default)


def test_the_page_has_every_key_with_its_type_and_default_and_no_other() -> None:
    assert described() == known()


def test_the_example_of_the_page_is_taken_as_it_stands() -> None:
    [example] = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    credentials = re.findall(r'"credential:([a-z.-]+)"', example)
    assert len(credentials) == 5
    without = tomllib.loads(example.replace('"credential:', '"/run/credentials/'))
    config = Config.model_validate(without)
    assert config.desk.openid is not None
    assert config.desk.openid.roles["dermatology-residents"] == "resident"


def test_a_short_file_is_enough_and_paths_begin_at_its_folder(folder: Path) -> None:
    config = load(written(folder, 'home = "service"\nkey_file = "key"\n'))
    assert (config.home, config.key_file) == (folder / "service", folder / "key")
    assert (config.pacs, config.fhir, config.desk.port) == (None, None, 8443)


@pytest.mark.parametrize(
    ("text", "where", "why"),
    [
        ("", "home", "needed"),
        ("home = 1", "home", "path"),
        ('home = "h"\nhoem = "h"', "hoem", "did you mean home?"),
        ('home = "h"\n[desk]\nprot = 1', "desk.prot", "did you mean port?"),
        ('home = "h"\n[desk]\nxyz = 1', "desk.xyz", "there are url, host"),
        ('home = "h"\n[desk]\nport = 70000', "desk.port", "less than or equal to 65535"),
        ('home = "h"\n[desk]\nport = "many"', "desk.port", "valid integer"),
        ('home = "h"\n[desk]\nurl = "http://pli.example"', "desk.url", "begins with https://"),
        ('home = "h"\n[desk]\nurl = "https://pli.example/?a"', "desk.url", "neither ? nor #"),
        ('home = "h"\n[desk]\nurl = "https://me:word@pli.example"', "desk.url", "no user"),
        ('home = "h"\n[desk]\nhost = "0.0.0.0"', "desk", "certificate"),
        ('home = "h"\n[desk]\ncertificate = "desk.crt"', "desk", "set both"),
        ('home = "h"\n[desk]\nproxies = ["10.1.2.3/8"]', "desk.proxies.0", "host bits"),
        ('home = "h"\n[desk]\nlocal_accounts = false', "desk", "nobody could sign in"),
        ('home = "h"\nkey_file = "key"\npassphrase_file = "secret"', "the file", "remove one"),
        ('home = "h"\n[pacs]\nuser = "pli"', "pacs", "set both"),
        ('home = "h"\n[pacs]\nport = 104', "pacs", "stow_url"),
        ('home = "h"\n[pacs]\nhost = "pacs"\nuser = "u"\npassword_file = "secret"', "pacs", "no login"),
        ('home = "h"\n[pacs]\nhost = "pacs"\nca_file = "desk.crt"', "pacs", "tls = true"),
        ('home = "h"\n[pacs]\nhost = "pacs"\ntls = true\ncertificate = "desk.crt"', "pacs", "set both"),
        ('home = "h"\n[pacs]\nstow_url = "https://p"\ntls = true', "pacs", "belong to C-STORE"),
        ('home = "h"\n[pacs]\nhost = "pacs"\ncalled_title = "' + "x" * 17 + '"', "pacs.called_title", "pattern"),
        (
            'home = "h"\n[fhir]\nurl = "https://f"\nuser = "u"\npassword_file = "secret"\ntoken_file = "token"',
            "fhir",
            "remove one of them",
        ),
        ('home = "h"\nkey_file = "nothing"', "key_file", "cannot be read: No such file"),
        ('home = "h"\n[desk]\ncertificate = "nothing"\ncertificate_key = "desk.key"', "desk.certificate", "No such"),
        ('home = "h"\nkey_file = "credential:none"', "key_file", "LoadCredential=none"),
        ('home = "h"\n[desk\nport = 1', "TOML", "line 2"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(folder: Path, text: str, where: str, why: str) -> None:
    found = refused(folder, text)
    assert found[0] == where
    assert why in found[1]


def test_every_wrong_place_is_named(folder: Path) -> None:
    where, why = refused(folder, 'hoem = "h"\n[desk]\nport = -1\n')
    assert where == "home"
    assert "and see desk.port, hoem" in why


def test_what_is_wrong_is_said_without_the_value(folder: Path) -> None:
    where, why = refused(folder, 'home = "h"\n[desk]\nidle_minutes = "hunter2"\n')
    assert "hunter2" not in where + why


def test_a_secret_that_others_can_read_is_refused(folder: Path) -> None:
    (folder / "token").chmod(0o640)
    text = 'home = "h"\n[fhir]\nurl = "https://fhir.example"\ntoken_file = "token"'
    where, why = refused(folder, text)
    assert where == "fhir.token_file"
    assert "mode 0600" in why


def test_a_credential_of_systemd_is_a_secret_whatever_its_mode(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    credentials = folder / "credentials"
    credentials.mkdir()
    (credentials / "pli.phrase").write_text("correct horse battery staple")
    (credentials / "pli.phrase").chmod(0o644)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    config = load(written(folder, 'home = "h"\npassphrase_file = "credential:pli.phrase"'))
    assert config.passphrase_file == credentials / "pli.phrase"


def test_behind_a_proxy_or_with_a_certificate_the_desk_may_be_on_the_network(folder: Path) -> None:
    base = 'home = "h"\n[desk]\nhost = "0.0.0.0"\n'
    assert load(written(folder, base + 'proxies = ["10.1.2.3"]')).desk.proxies == ("10.1.2.3/32",)
    load(written(folder, base + 'certificate = "desk.crt"\ncertificate_key = "desk.key"'))


@pytest.mark.parametrize("content", [None, b"\xff\xfe"], ids=["absent", "no text"])
def test_a_file_that_cannot_be_read_is_said(folder: Path, content: bytes | None) -> None:
    path = folder / "other.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(FileUnreadable):
        load(path)
