"""Commands that need files alone, no vault and no practice: make an identity, look at a package.

pli keygen --out practice.identity --name "Example Practice"
pli inspect case.age
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from cases.errors import FileUnreadable, WrongUsage
from cases.person import PartyKind
from crypto.keys import PartyKeys
from crypto.opening import inspect as inspect_package
from crypto.public_keys import fingerprint
from crypto.signing import allowed_signers_line
from desktop.commands.console import AsJson, told
from desktop.identity_file import write_identity
from host.console import show


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (keygen, inspect):
        app.command()(command)


@told
def keygen(
    out: Annotated[Path, typer.Option(help="The new identity file, all private; the record goes beside it.")],
    name: Annotated[str, typer.Option(help="What the party is called; else as its file.")] = "",
    kind: Annotated[PartyKind, typer.Option(help="What the party is.")] = PartyKind.PRACTICE,
    as_json: AsJson = False,
) -> None:
    """Make the keys of a party: NAME.identity (private, never overwritten) and NAME.keys.json (to be handed out).

    The identity file is not encrypted: for scripts and trials. A practice that works every day keeps its keys in a
    vault: pli init.
    """
    require_folder(out.parent)
    keys = PartyKeys.create(kind, _party_name(name or out.stem), "command line", datetime.now(UTC))
    record = write_identity(out, keys)
    line = allowed_signers_line(keys.party_id, keys.record.identity_key)
    show(
        as_json,
        f"{out}: private, keep it\n{record}: for the others, who compare by telephone:\n"
        f"  {fingerprint(keys.record)}\n{line}",
        party=keys.party_id,
        name=keys.record.name,
        identity=str(out),
        record=str(record),
        fingerprint=fingerprint(keys.record),
        allowed_signers=line,
        recipient=str(keys.recipient),
    )


@told
def inspect(
    package: Annotated[Path, typer.Argument(help="A sealed package.")], as_json: AsJson = False
) -> None:
    """Show what anybody can see of a sealed package without a key: nothing about whom or what it is."""
    try:
        with package.open("rb") as source:
            facts = inspect_package(source)
    except OSError as error:
        raise FileUnreadable(name=package.name, why=error.strerror or "the system says no more") from error
    show(
        as_json,
        f"{package}: {facts.size} bytes, {facts.recipients} recipients with the sender\n"
        f"header {facts.header} bytes, content {facts.content} with its padding\n"
        f"header and nonce, as the manifest inside names them: SHA-256 {facts.header_sha256}",
        package=str(package),
        size=facts.size,
        recipients=facts.recipients,
        header=facts.header,
        content=facts.content,
        header_sha256=facts.header_sha256,
    )


def require_folder(folder: Path) -> None:
    """Raise ``WrongUsage`` when there is no such folder to write into."""
    if not folder.is_dir():
        raise WrongUsage(why=f"there is no folder “{folder}”")


def _party_name(text: str) -> str:
    name = text.strip()
    if not (0 < len(name) <= 120 and name.isprintable()):
        raise WrongUsage(why="a name is one line of at most 120 characters")
    return name
