"""A specialty's form: each kind of question is answered, left open, or not known, in the request's language."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cases.codes import SNOMED, Language, Words
from cases.person import ServiceQuestion
from cases.protocol import Protocol
from cases.questionnaire import IntakeAnswer
from desktop.gui import language
from desktop.gui.intake_field import IntakeField
from desktop.gui.intake_form import IntakeForm, ServiceForm
from desktop.protocols import protocol_for, protocols
from tests.cases import samples


@pytest.fixture(autouse=True)
def _english(qapp: QCoreApplication) -> None:
    language.use(qapp, Language.EN)


def form(
    qtbot: QtBot, specialty: str, given: tuple[IntakeAnswer, ...] = (), without: frozenset[str] = frozenset()
) -> IntakeForm:
    protocol = protocol_for(specialty)
    assert protocol is not None
    made = IntakeForm(protocol, given, Language.EN, Language.FR, without)
    qtbot.addWidget(made)
    return made


def press(field: IntakeField, words: str) -> None:
    next(button for button in field.findChildren(QPushButton) if button.text() == words).click()


def write(field: IntakeField, text: str) -> QLineEdit:
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.clear()
    QTest.keyClicks(line, text)
    return line


def answer_of(made: IntakeForm, link_id: str) -> IntakeAnswer:
    return next(answer for answer in made.answers() if answer.link_id == link_id)


@pytest.mark.parametrize("protocol", protocols(), ids=lambda protocol: protocol.specialty)
def test_every_question_has_its_field_and_none_is_answered_at_first(qtbot: QtBot, protocol: Protocol) -> None:
    made = form(qtbot, protocol.specialty)
    assert list(made.fields) == [question.link_id for question in protocol.questions()]
    assert made.answers() == ()


@pytest.mark.parametrize("protocol", protocols(), ids=lambda protocol: protocol.specialty)
def test_not_known_is_an_answer_to_every_question_that_is_asked(qtbot: QtBot, protocol: Protocol) -> None:
    made = form(qtbot, protocol.specialty)
    asked = [field for field in made.fields.values() if not field.isHidden()]
    for field in asked:
        press(field, "Not known")
    assert [answer.link_id for answer in made.answers()] == [field.question.link_id for field in asked]
    assert all(answer.not_known for answer in made.answers())


def test_an_answer_is_kept_in_the_language_of_the_request(qtbot: QtBot) -> None:
    made = form(qtbot, "dermatology")
    press(made.fields["bleeding"], "No")
    press(made.fields["since"], "More than a year")
    assert answer_of(made, "bleeding").question == "Saignement ?"
    assert answer_of(made, "bleeding").yes is False
    code = answer_of(made, "since").code
    assert code is not None
    assert (code.code, code.display) == ("over-1-year", "Plus d’un an")


def test_a_question_comes_and_goes_with_the_answer_it_depends_on(qtbot: QtBot) -> None:
    made = form(qtbot, "dermatology")
    which = made.fields["medicines-which"]
    assert which.isHidden()
    press(made.fields["medicines"], "Yes")
    assert not which.isHidden()
    write(which, "aspirin")
    press(made.fields["medicines"], "No")
    assert which.isHidden()
    assert [answer.link_id for answer in made.answers()] == ["medicines"]
    press(made.fields["medicines"], "Yes")
    assert answer_of(made, "medicines-which").text == "aspirin"


def test_each_change_is_told_with_all_answers(qtbot: QtBot) -> None:
    made = form(qtbot, "dermatology")
    heard: list[tuple[IntakeAnswer, ...]] = []
    made.changed.connect(heard.append)
    press(made.fields["itch"], "Yes")
    press(made.fields["itch"], "Yes")
    assert [[answer.yes for answer in answers] for answers in heard] == [[True], []]


def test_several_nails_are_several_answers(qtbot: QtBot) -> None:
    made = form(qtbot, "nails")
    press(made.fields["left-foot"], "Great toe")
    press(made.fields["left-foot"], "Little toe")
    codes = [answer.code for answer in made.answers()]
    assert [(code.system, code.code) for code in codes if code] == [
        (SNOMED, "770822006"),
        (SNOMED, "770820003"),
    ]
    press(made.fields["left-foot"], "Not known")
    assert [answer.not_known for answer in made.answers()] == [True]
    press(made.fields["left-foot"], "Great toe")
    assert [answer.not_known for answer in made.answers()] == [False]


@pytest.mark.parametrize(("typed", "number"), [("3.7", 3.7), ("0", 0.0), ("12", 12.0)])
def test_a_number_is_taken_with_its_unit(qtbot: QtBot, typed: str, number: float) -> None:
    made = form(qtbot, "wounds")
    write(made.fields["length"], typed)
    answer = answer_of(made, "length")
    assert (answer.number, answer.unit) == (number, "cm")


def test_a_comma_is_a_decimal_point_in_french(qtbot: QtBot, qapp: QCoreApplication) -> None:
    language.use(qapp, Language.FR)
    made = form(qtbot, "wounds")
    write(made.fields["length"], "3,7")
    assert answer_of(made, "length").number == 3.7
    write(made.fields["since-weeks"], "6")
    assert answer_of(made, "since-weeks").unit == "semaines"


@pytest.mark.parametrize(
    ("link_id", "typed"), [("pain", "11"), ("pain", "2.5"), ("length", "3 cm"), ("length", "-1")]
)
def test_a_number_out_of_bounds_stays_on_the_line_and_is_not_taken(
    qtbot: QtBot, link_id: str, typed: str
) -> None:
    made = form(qtbot, "wounds")
    line = write(made.fields[link_id], typed)
    assert made.answers() == ()
    assert line.text() == typed
    assert line.property("wrong") is True


def test_not_known_empties_the_line_and_typing_takes_it_back(qtbot: QtBot) -> None:
    made = form(qtbot, "wounds")
    line = write(made.fields["dressing"], "foam")
    press(made.fields["dressing"], "Not known")
    assert line.text() == ""
    assert answer_of(made, "dressing").not_known
    write(made.fields["dressing"], "foam, weekly")
    assert answer_of(made, "dressing").text == "foam, weekly"


def test_what_is_pasted_leaves_nothing_in_an_answer_that_is_not_seen(qtbot: QtBot) -> None:
    made = form(qtbot, "wounds")
    line = write(made.fields["dressing"], "x")
    line.setText("foam\u2028daily\u200b\x07")
    line.textEdited.emit(line.text())
    assert answer_of(made, "dressing").text == "foam daily"


def test_a_day_is_taken_when_it_is_one(qtbot: QtBot) -> None:
    made = form(qtbot, "nails")
    press(made.fields["mycology"], "Positive")
    write(made.fields["mycology-on"], "31.02.2026")
    assert "mycology-on" not in {answer.link_id for answer in made.answers()}
    write(made.fields["mycology-on"], "03/02/2026")
    assert answer_of(made, "mycology-on").day == date(2026, 2, 3)


@pytest.mark.parametrize("protocol", protocols(), ids=lambda protocol: protocol.specialty)
def test_what_was_answered_is_shown_again(qtbot: QtBot, protocol: Protocol) -> None:
    made = form(qtbot, protocol.specialty)
    for field in made.fields.values():
        words = {button.text() for button in field.findChildren(QPushButton)}
        if "Yes" in words:
            press(field, "Yes")
        elif field.question.choices:
            press(field, field.question.choices[-1].words.in_language(Language.EN))
        else:
            write(field, "03.02.2026" if field.question.kind == "date" else "1")
    again = form(qtbot, protocol.specialty, made.answers())
    assert again.answers() == made.answers()
    assert len(again.answers()) > 10


def test_a_question_asked_elsewhere_is_not_asked_twice_and_still_counts(qtbot: QtBot) -> None:
    made = form(qtbot, "dermatology", without=frozenset({"medicines"}))
    assert "medicines" not in made.fields
    assert made.fields["medicines-which"].isHidden()
    made.heard([IntakeAnswer(link_id="medicines", question="Medicines?", yes=True)])
    assert not made.fields["medicines-which"].isHidden()


def service_form(qtbot: QtBot, given: tuple[IntakeAnswer, ...] = ()) -> ServiceForm:
    questions = (
        ServiceQuestion(
            link_id="anticoagulant", text=Words(en="Any anticoagulant?", fr="Un anticoagulant ?")
        ),
        ServiceQuestion(link_id="skin-type", text=Words(en="Skin type?")),
    )
    service = samples.service().model_copy(update={"questions": questions})
    made = ServiceForm(service, protocols()[0], given, Language.EN, Language.FR)
    qtbot.addWidget(made)
    return made


def test_a_services_own_question_takes_yes_no_not_known_or_words(qtbot: QtBot) -> None:
    made = service_form(qtbot)
    field = made.fields["anticoagulant"]
    press(field, "Yes")
    assert [(answer.question, answer.yes) for answer in made.answers()] == [("Un anticoagulant ?", True)]
    line = write(field, "apixaban")
    assert [(answer.text, answer.yes) for answer in made.answers()] == [("apixaban", None)]
    press(field, "Not known")
    assert line.text() == ""
    assert service_form(qtbot, made.answers()).answers() == made.answers()


def test_a_services_question_that_the_protocol_has_is_asked_as_the_protocol_asks_it(qtbot: QtBot) -> None:
    made = service_form(qtbot)
    press(made.fields["skin-type"], "III – burns sometimes, tans slowly")
    codes = [answer.code for answer in made.answers()]
    assert [code.code for code in codes if code] == ["fitzpatrick-3"]
