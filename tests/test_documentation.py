"""``docs/commands.md`` and the three command lines say the same: no command or option more or less; its forms hold."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup

from cases.forms import read_form
from cases.identifiers import new_id
from cases.person import Practice, Service
from cases.wire import Wire
from desktop.case_form import CaseForm
from desktop.cli import app as pli
from gateway.cli import app as pli_gateway
from hospital.cli import app as pli_hospital
from hospital.forms import AnswerForm

PAGE = Path(__file__).resolve().parents[1] / "docs" / "commands.md"
_OPTION = re.compile(r"`(--[a-z][a-z-]*)")


@dataclass(frozen=True)
class Command:
    """A command as it is: its usage as a heading shows it, and all its options."""

    usage: str
    options: frozenset[str]


@dataclass(frozen=True)
class Described:
    """A command as the page describes it: its own options, and those its chapter says that all have."""

    options: frozenset[str]
    shared: frozenset[str]


@cache
def commands() -> tuple[Command, ...]:
    apps = {"pli": pli, "pli-hospital": pli_hospital, "pli-gateway": pli_gateway}
    return tuple(found for name, app in apps.items() for found in _leaves(typer.main.get_command(app), name))


def _leaves(command: object, path: str) -> Iterator[Command]:
    if isinstance(command, TyperGroup):
        context = typer.Context(command)
        for name in command.list_commands(context):
            yield from _leaves(command.get_command(context, name), f"{path} {name}")
    if isinstance(command, TyperCommand):
        arguments = [_shown(each) for each in command.params if isinstance(each, TyperArgument)]
        options = {word for each in command.params for word in (*each.opts, *each.secondary_opts)}
        names = {word for word in options if word.startswith("--")}
        yield Command(" ".join([path, *arguments]), frozenset(names - {"--help"}))


def _shown(argument: TyperArgument) -> str:
    word = (argument.metavar or str(argument.name).upper()) + ("…" if argument.nargs == -1 else "")
    return word if argument.required else f"[{word}]"


@cache
def described() -> dict[str, Described]:
    """The page's commands by their usage."""
    found: dict[str, Described] = {}
    for chapter in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]:
        introduction, *sections = re.sub(r"```.*?```", "", chapter, flags=re.DOTALL).split("\n### ")
        shared = frozenset(_OPTION.findall(introduction))
        for section in sections:
            heading, _, text = section.partition("\n")
            usage = heading.strip("`")
            assert usage not in found, f"{usage} stands twice"
            found[usage] = Described(frozenset(_OPTION.findall(text)), shared)
    return found


def test_every_command_is_described_and_every_description_is_of_a_command() -> None:
    assert sorted(described()) == sorted(command.usage for command in commands())


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.usage)
def test_every_option_is_described_and_every_description_is_of_an_option(command: Command) -> None:
    page = described()[command.usage]
    assert command.options - page.options - page.shared == set()
    assert page.options - command.options == set()


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.usage)
def test_a_command_has_the_options_that_its_chapter_says_all_have(command: Command) -> None:
    """But those it says it does not have: `picture` and `service` print no lines of JSON."""
    missing = described()[command.usage].shared - command.options
    assert missing <= ({"--json"} if command.usage.split()[1] in ("picture", "service") else set())


@cache
def forms() -> dict[str, bytes]:
    """The page's forms by their version."""
    written = re.findall(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    return {json.loads(form)["v"]: form.encode() for form in written}


@pytest.mark.parametrize(
    ("version", "kind", "absent"),
    [
        ("practice/v1", Practice, {"party_id": new_id()}),
        ("service/v1", Service, {"party_id": new_id()}),
        ("case-form/v1", CaseForm, {}),
        ("answer-form/v1", AnswerForm, {}),
    ],
    ids=["practice", "service", "case", "answer"],
)
def test_the_forms_of_the_page_are_taken_as_they_stand(
    version: str, kind: type[Wire], absent: dict[str, str]
) -> None:
    assert len(forms()) == 4
    read_form(kind, forms()[version], **absent)
