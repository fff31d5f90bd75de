"""A protocol's file is taken whole and strictly, and its questions follow the answers given so far."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from cases.codes import Language
from cases.errors import UnknownVersion, WireInvalid
from cases.protocol import Protocol, QuestionKind, parse_protocol
from cases.questionnaire import Intake, IntakeAnswer

SPECIALTIES = ("dermatology", "nails", "wounds")
Tree = dict[str, Any]


def file_of(specialty: str) -> bytes:
    return files("resources").joinpath("protocols", f"{specialty}.json").read_bytes()


def protocol(specialty: str) -> Protocol:
    return parse_protocol(file_of(specialty))


def changed(change: Callable[[Tree], object], specialty: str = "dermatology") -> bytes:
    tree = json.loads(file_of(specialty))
    change(tree)
    return json.dumps(tree).encode()


def items(tree: Tree) -> list[Tree]:
    return [item for group in tree["questionnaire"]["item"] for item in group["item"]]


def answer(
    found: Protocol, link_id: str, chosen: str = "", *, yes: bool | None = None, not_known: bool = False
) -> IntakeAnswer:
    question = next(each for each in found.questions() if each.link_id == link_id)
    codes = {choice.code: choice.as_code(Language.FR) for choice in question.choices}
    words = question.words.in_language(Language.FR)
    code = codes.get(chosen)
    return IntakeAnswer(link_id=link_id, question=words, code=code, yes=yes, not_known=not_known)


@pytest.mark.parametrize("specialty", SPECIALTIES)
def test_every_text_is_there_in_all_languages(specialty: str) -> None:
    found = protocol(specialty)
    texts = [found.title, found.where]
    texts += [section.words for section in found.sections] + [each.words for each in found.questions()]
    texts += [choice.words for each in found.questions() for choice in each.choices]
    texts += [words for view in found.views for words in (view.name, view.hint)]
    texts += [each.unit for each in found.questions() if each.unit is not None]
    assert all(all(words.model_dump().values()) for words in texts)


@pytest.mark.parametrize("specialty", SPECIALTIES)
def test_every_question_can_be_answered_as_an_intake_keeps_it(specialty: str) -> None:
    found = protocol(specialty)
    answers = [answer(found, question.link_id, not_known=True) for question in found.questions()]
    answers += [
        answer(found, question.link_id, choice.code)
        for question in found.questions()
        for choice in question.choices
    ]
    intake = Intake(protocol=found.specialty, version=found.version, answers=tuple(answers))
    assert intake.answered() == {question.link_id for question in found.questions()}


@pytest.mark.parametrize("specialty", SPECIALTIES)
def test_the_questions_that_depend_on_others_are_hidden_at_first_and_can_all_be_reached(
    specialty: str,
) -> None:
    found = protocol(specialty)
    every = list(found.questions())
    answers = [answer(found, each.link_id, choice.code) for each in every for choice in each.choices]
    answers += [answer(found, each.link_id, yes=True) for each in every if each.kind is QuestionKind.YES_NO]
    assert len(found.asked(())) < len(every)
    assert list(found.asked(answers)) == every


def test_a_question_is_asked_after_the_answer_it_depends_on_alone() -> None:
    found = protocol("dermatology")

    def asks(*answers: IntakeAnswer) -> bool:
        return "own-skin-cancer-kind" in {question.link_id for question in found.asked(answers)}

    assert asks(answer(found, "own-skin-cancer", yes=True))
    assert not asks(answer(found, "own-skin-cancer", yes=False))
    assert not asks(answer(found, "own-skin-cancer", not_known=True))
    assert not asks(answer(found, "itch", yes=True))


def test_a_hidden_answer_shows_no_further_question() -> None:
    def chain(tree: Tree) -> None:
        kind = next(item for item in items(tree) if item["linkId"] == "own-skin-cancer-kind")
        coding = kind["answerOption"][0]["valueCoding"]
        condition = {"question": kind["linkId"], "operator": "="}
        condition |= {"answerCoding": {"system": coding["system"], "code": coding["code"]}}
        items(tree)[-1]["enableWhen"] = [condition]

    found = parse_protocol(changed(chain))
    melanoma = answer(found, "own-skin-cancer-kind", "melanoma")
    had_one = answer(found, "own-skin-cancer", yes=True)
    assert "skin-type" in {question.link_id for question in found.asked((had_one, melanoma))}
    assert "skin-type" not in {question.link_id for question in found.asked((melanoma,))}


def test_several_answers_to_one_question_stand_together() -> None:
    found = protocol("nails")
    thumb, pain = answer(found, "right-hand", "770810008"), answer(found, "pain", yes=True)
    ring = answer(found, "right-hand", "770817006")
    intake = Intake(protocol="nails", answers=(thumb, pain, ring))
    assert intake.by_question() == [(thumb, ring), (pain,)]


def _drop_german(tree: Tree) -> None:
    items(tree)[0]["_text"]["extension"].pop()


def _twice_french(tree: Tree) -> None:
    translations = items(tree)[0]["_text"]["extension"]
    translations[1]["extension"][0]["valueCode"] = "fr"


def _condition_on(question: str) -> Callable[[Tree], None]:
    def change(tree: Tree) -> None:
        items(tree)[0]["enableWhen"] = [{"question": question, "operator": "=", "answerBoolean": True}]

    return change


@pytest.mark.parametrize(
    "change",
    [
        _drop_german,
        _twice_french,
        _condition_on("nobody"),
        _condition_on("itch"),
        lambda tree: items(tree)[1].update(linkId=items(tree)[0]["linkId"]),
        lambda tree: items(tree)[0].update(linkId=tree["questionnaire"]["item"][0]["linkId"]),
        lambda tree: items(tree)[0].update(linkId="With Spaces"),
        lambda tree: items(tree)[0].pop("answerOption"),
        lambda tree: items(tree)[0].update(type="attachment"),
        lambda tree: items(tree)[3].update(repeats=True),
        lambda tree: items(tree)[0].update(required=True),
        lambda tree: tree["questionnaire"].update(url="urn:pli:questionnaire:nails"),
        lambda tree: tree.update(views=[tree["views"][0], tree["views"][0]]),
        lambda tree: tree.update(views=[]),
        lambda tree: tree["views"][0]["hint"].pop("nl"),
        lambda tree: tree["where"].pop("fr"),
        lambda tree: tree.update(locator="map"),
    ],
)
def test_a_file_that_breaks_a_rule_is_refused(change: Callable[[Tree], object]) -> None:
    with pytest.raises(WireInvalid):
        parse_protocol(changed(change))


def test_a_file_of_a_later_version_asks_for_an_update() -> None:
    with pytest.raises(UnknownVersion):
        parse_protocol(changed(lambda tree: tree.update(v="protocol/v2")))


def test_the_smallest_file_of_the_documentation_is_one() -> None:
    page = (Path(__file__).parents[2] / "docs" / "protocols.md").read_text(encoding="utf-8")
    example = page.split("```json")[1].split("```")[0].encode()
    assert [question.link_id for question in parse_protocol(example).questions()] == ["blisters"]
