"""The catalogues of the reading desk: brings them up to date with the words in the code, and compiles them.

    python -m hospital.translating update      # after a sentence changed; then translate what is new
    python -m hospital.translating check       # nothing is missing, untranslated or left over
    python -m hospital.translating compile     # what the desk reads at run time

Words stand in templates and code as ``_("…")``; as data in ``hospital.words`` and in the classes of errors.
"""

import ast
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

LANGUAGES = ("fr", "nl", "de")
DOMAIN = "desk"
_ROOT = Path(__file__).parent.parent
_FOLDER = _ROOT / "hospital" / "translations"
_DATA = ("cases/errors.py", "hospital/errors.py", "hospital/words.py")
_METHODS = [("**.py", "python"), ("desk/templates/**.html", "jinja2")]
_KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "gettext": None,
    "later": None,
    "ngettext": (1, 2),
    "pgettext": (1, 2),
}
_NAMES = {"what_happened", "what_to_do", "ENGLISH"}
_ALWAYS = datetime(2026, 1, 1, tzinfo=UTC)
"""A catalogue says the same whenever it is written."""


def main(arguments: list[str]) -> int:
    """Do one of the three; the exit code: 1 when a catalogue is not as it must be."""
    match arguments:
        case ["update"]:
            for language in LANGUAGES:
                _write(language, brought_up_to_date(language))
        case ["check"]:
            faults = [fault for language in LANGUAGES for fault in faults_of(language)]
            print("\n".join(faults), file=sys.stderr)
            return 1 if faults else 0
        case ["compile"]:
            for language in LANGUAGES:
                with _path(language).with_suffix(".mo").open("wb") as file:
                    write_mo(file, _read(language))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def faults_of(language: str) -> Iterator[str]:
    """What is wrong with a catalogue: run ``update``, or translate."""
    kept, wanted = _read(language), brought_up_to_date(language)
    if {message.id for message in kept} != {message.id for message in wanted}:
        yield f"{language}: the code has other sentences: make translations"
    for message in wanted:
        translated = message.string if isinstance(message.string, tuple | list) else [message.string]
        if message.id and not all(translated):
            yield f"{language}: not translated: {message.id}"
        for error in message.check(wanted):
            yield f"{language}: {message.id}: {error}"


def brought_up_to_date(language: str) -> Catalog:
    """The catalogue with the sentences the code has now, and their translations as far as there are any."""
    kept = _read(language) if _path(language).is_file() else Catalog(locale=language)
    kept.update(_template(), no_fuzzy_matching=True)
    kept.obsolete.clear()
    return kept


def _template() -> Catalog:
    template = Catalog()
    found = extract_from_dir(_ROOT / "hospital", _METHODS, keywords=_KEYWORDS)
    for _file, _line, message, _comments, context in found:
        template.add(message, context=context)
    for name in _DATA:
        for text in _texts(_ROOT / name):
            template.add(text)
    return template


def _texts(path: Path) -> Iterator[str]:
    """The sentences that stand as data: the attributes of errors, the values of ``hospital.words.ENGLISH``."""
    for node in ast.walk(ast.parse(path.read_text())):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict(values=values)) if name in _NAMES:
                yield from map(ast.literal_eval, values)
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(text))) if (
                name in _NAMES
            ):
                yield from [text] if text else []
            case _:
                pass


def _path(language: str) -> Path:
    return _FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def _read(language: str) -> Catalog:
    with _path(language).open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def _write(language: str, catalogue: Catalog) -> None:
    catalogue.project, catalogue.version = "Pli", "1"
    catalogue.creation_date = catalogue.revision_date = _ALWAYS
    catalogue.fuzzy = False
    catalogue.header_comment = "# The words of the reading desk. Brought up to date by: make translations"
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = "Pli"
    _path(language).parent.mkdir(parents=True, exist_ok=True)
    with _path(language).open("wb") as file:
        write_po(file, catalogue, no_location=True, sort_output=True, ignore_obsolete=True, width=110)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
