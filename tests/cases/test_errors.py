"""Every error has a code of its own, says what happened and what to do, and takes exactly its fields."""

import ast
import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases import errors
from cases.errors import PliError, field_names
from hospital import errors as hospital_errors

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("cases", "capture", "crypto", "transport", "desktop", "gateway", "hospital", "demo", "host")


TREE = {errors.__name__, hospital_errors.__name__}


def leaves(root: type[PliError] = PliError) -> Iterator[type[PliError]]:
    for child in root.__subclasses__():
        yield from leaves(child)
        if child.code:
            yield child


def test_errors_stand_in_the_tree_and_nowhere_else() -> None:
    assert {leaf.__module__ for leaf in leaves() if not leaf.__module__.startswith("tests.")} == TREE


def test_codes_are_unique() -> None:
    codes = [leaf.code for leaf in leaves()]
    assert len(codes) == len(set(codes)) > 40


@pytest.mark.parametrize("leaf", list(leaves()), ids=lambda leaf: leaf.code)
def test_each_error_says_what_happened_and_what_to_do(leaf: type[PliError]) -> None:
    raised = leaf(**dict.fromkeys(field_names(leaf), "x"))
    assert leaf.what_happened.endswith(".")
    assert leaf.what_to_do.endswith(".")
    assert "{" not in str(raised)
    assert raised.exit_code in (1, 2, 3)


def test_an_error_refuses_fields_that_its_words_do_not_name() -> None:
    with pytest.raises(TypeError):
        errors.NissInvalid(niss="85073003328")


def raised_in(tree: ast.AST) -> Iterator[tuple[type[PliError], ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            candidate = getattr(errors, node.func.id, None)
            if isinstance(candidate, type) and issubclass(candidate, PliError):
                yield candidate, node


def test_every_error_in_the_source_is_made_with_its_fields() -> None:
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            for error, call in raised_in(ast.parse(path.read_text())):
                given = {keyword.arg for keyword in call.keywords}
                if None not in given:
                    assert given == field_names(error), f"{path.relative_to(ROOT)}:{call.lineno}"


def test_scripts_read_an_error_as_its_code_fields_and_both_sentences() -> None:
    assert errors.PictureFormatUnsupported(format="HEIC").described() == {
        "error": "picture.format_unsupported",
        "fields": {"format": "HEIC"},
        "what_happened": "Pli does not take HEIC pictures.",
        "what_to_do": "Save it as JPEG or PNG, or take the picture with Pli.",
    }


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_disk_without_room_is_full_however_the_system_says_it(number: int) -> None:
    assert isinstance(errors.of_system(OSError(number, "no room")), errors.DiskFull)


@pytest.mark.parametrize("path", ["/home/anna/case", "C:\\Users\\anna\\case", Path("case/")])
def test_a_file_that_the_system_refuses_is_named_without_its_folders(path: str | Path) -> None:
    said = errors.of_system(PermissionError(errno.EACCES, "Permission denied", str(path)))
    assert said.fields == {"name": "case", "why": "Permission denied"}


def test_what_the_system_says_of_something_else_stays_a_fault_of_ours() -> None:
    fault = OSError(errno.EBADF, "Bad file descriptor")
    with pytest.raises(OSError, match="Bad file") as raised:
        errors.of_system(fault)
    assert raised.value is fault
