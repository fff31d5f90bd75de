"""Every error speaks to a doctor: each code has two sentences, and no field of it is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from cases import errors
from cases.codes import Language
from cases.errors import GatewayBusy, GatewayRefused, PictureIsRaw, PliError, field_names
from desktop.gui import language
from desktop.gui.error_words import ERROR_WORDS
from desktop.gui.words import placeholders, words_of, words_of_code
from transport.mailbox import Event

KEPT_WITHOUT_FIELDS = [
    code for code in ERROR_WORDS if code.partition(".")[0] in ("package", "gateway", "key", "wire")
]


def kinds(root: type[PliError] = PliError) -> Iterator[type[PliError]]:
    """Every error that can be raised."""
    for kind in root.__subclasses__():
        if kind.__module__ == errors.__name__:
            yield from kinds(kind)
            if kind.code:
                yield kind


def raised(kind: type[PliError]) -> PliError:
    """An error with a value of its own in each field."""
    fields: dict[str, str | int] = {name: f"<{name}>" for name in field_names(kind)}
    if "role" in fields:
        fields["role"] = "nurse"
    return kind(**fields)


@pytest.fixture(params=list(Language))
def spoken(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[Language]:
    language.use(qapp, request.param)
    yield request.param
    language.use(qapp, Language.EN)


def test_every_code_has_words_and_no_words_are_left_over() -> None:
    kept_only = {f"package.{event}" for event in Event if event is not Event.DELIVERED}
    assert set(ERROR_WORDS) == {kind.code for kind in kinds()} | kept_only


def test_every_error_is_said_in_two_sentences_of_each_language(spoken: Language) -> None:
    for kind in kinds():
        words = words_of(raised(kind))
        for sentence in (words.what_happened, words.what_to_do):
            assert sentence[-1] == "."
            assert "{" not in sentence, kind.code


def test_each_field_is_said_or_stands_in_the_details(spoken: Language) -> None:
    for kind in kinds():
        error = raised(kind)
        words = words_of(error)
        whole = f"{words.what_happened} {words.what_to_do} {words.details}"
        for name, value in error.fields.items():
            assert name == "role" or str(value) in whole, (kind.code, name)


def test_sentences_name_only_fields_that_the_error_has() -> None:
    for kind in kinds():
        happened, todo = map(str, ERROR_WORDS[kind.code])
        assert placeholders(happened) | placeholders(todo) <= field_names(kind), kind.code


def test_a_code_kept_without_fields_is_said_without_gaps(spoken: Language) -> None:
    for code in [*KEPT_WITHOUT_FIELDS, "file.unreadable"]:
        words = words_of_code(code)
        if code != "gateway.clock":  # is never kept
            assert "…" not in f"{words.what_happened} {words.what_to_do}", code
        assert words.details == code


def test_a_gap_is_shown_where_a_kept_code_had_a_field(qapp: QCoreApplication) -> None:
    assert words_of_code("camera.gone").what_happened == "The camera “…” was unplugged."


def test_what_the_gateway_refused_is_said_by_its_own_words(qapp: QCoreApplication) -> None:
    plain = words_of(GatewayRefused(status=400, problem="about:blank"))
    full = words_of(GatewayRefused(status=507, problem="request.mailbox_full"))
    assert full.what_happened == words_of_code("request.mailbox_full").what_happened
    assert full.what_happened == words_of_code("gateway.refused/request.mailbox_full").what_happened
    assert full.what_happened != plain.what_happened
    assert full.details == "gateway.refused\nstatus: 507\nproblem: request.mailbox_full"


def test_a_code_of_a_newer_pli_is_said_to_be_unknown(qapp: QCoreApplication) -> None:
    assert "no words" in words_of_code("future.thing").what_happened
    assert words_of_code("future.thing").details == "future.thing"


def test_a_field_with_braces_is_said_as_it_is(qapp: QCoreApplication) -> None:
    name = "{why} {0} %n.jpg"
    assert name in words_of(errors.OutputExists(name=name)).what_happened


def test_numbers_are_written_as_in_the_language(spoken: Language) -> None:
    assert ("1.234" in words_of(errors.ClockWrong(minutes=1234)).what_happened) == (spoken is not Language.FR)
    assert words_of(GatewayBusy(status=503)).details == "gateway.busy\nstatus: 503"


def test_no_error_speaks_of_commands_or_folders_of_this_program() -> None:
    for code, sentences in ERROR_WORDS.items():
        for sentence in map(str, sentences):
            assert "--" not in sentence, code
            assert Path.home().as_posix() not in sentence, code


def test_what_is_said_in_parentheses_has_none_of_its_own(qapp: QCoreApplication) -> None:
    language.use(qapp, Language.EN)
    said = words_of(PictureIsRaw(format="Canon RAW (CR2)")).what_happened
    assert said == "This is the camera's raw file (Canon RAW, CR2), not a finished picture."
