"""The walk: from the first run of the windows to an answer in the record, and in the hospital's own systems.

Two people are played: a practitioner at the windows, an expert at the reading desk. Told step by step, with a picture
at each; raises ``Differs`` at the first thing that is not as it must be, in windows, on pages, or on the disk.
"""

from pathlib import Path

from demo import cast
from demo.canaries import files, traces
from demo.desk.chromium import chromium
from demo.desk.door import SignIn
from demo.desk.incoming import CANARIES
from demo.desk.visitor import Visitor
from demo.desk.words import DeskWords
from demo.sending import Sent
from demo.story import Story, expect, expect_that
from demo.windows.asking import Asking
from demo.windows.backstage import Backstage
from demo.windows.beginning import Beginning
from demo.windows.following import AGAIN, Following
from demo.windows.hand import Hand
from demo.windows.reading import Reading
from demo.windows.script import SCRIPTS

_KEPT_PICTURES: dict[str, str | bytes] = {
    "a tile that a browser kept": b"/tiles/1",
    "a picture that a browser kept": b"/thumbnail.jpg",
}
"""By their addresses; the levels of tiles that fill a screen begin with 1."""


def walk(hand: Hand, stage: Backstage, language: str, out: Path) -> None:
    """What happens on the day that Pli is set up. ``out``: where people file and save."""
    tell, script = stage.story, SCRIPTS[language]
    with chromium(stage.work / "chromium", language) as page:
        expert = Reading(Visitor(page, DeskWords(language), hand.album), stage, language)
        others, known = _before(tell, expert)
        _first_run(tell, Beginning(hand, stage), language, out)
        _ask(tell, Asking(hand, stage, script))
        doctor = Following(hand, stage, script, out)
        _answer(tell, doctor, expert, known)
        pictures = _follow(tell, doctor, "nl" if language != "nl" else "fr")
        _file(tell, expert, [*(picture["sha256"] for sent in others for picture in sent.pictures), *pictures])
    hand.close()


def search(tell: Story, work: Path) -> None:
    """Nothing of a patient lies in clear in what any part wrote, but where somebody named a folder for it.

    The expert's browser is a part, with its history and its cache: that it does keep the desk's code shows that it
    could have kept the rest.
    """
    tell.chapter("Afterwards")
    wanted: dict[str, str | bytes] = {**cast.canaries(), **CANARIES, **_KEPT_PICTURES}
    browser = work / "chromium"
    with tell.step("Every file is searched for names, numbers and questions, the browser's for pictures too"):
        expect(traces(work, wanted), [], "what lies in the clear outside the named folder")
        tell.found(f"{len(list(files(work)))} files, {len(list(files(browser)))} of them the browser's: none")
        expect_that(bool(traces(browser, {"code": b"/static/"})), "the browser keeps the code of the desk")


def _first_run(tell: Story, doctor: Beginning, language: str, out: Path) -> None:
    tell.chapter("The first run")
    service = doctor.stage.dermatology
    with tell.step(f"The language is chosen, the practice described: {language}"):
        doctor.choose_language(language)
        doctor.describe_practice()
    with tell.step("A doctor and a nurse, each with a passphrase of their own; a poor one is judged"):
        doctor.add_people()
    with tell.step("The recovery code is written down, and two groups of it typed from paper"):
        doctor.keep_code()
    with tell.step("A file that is no invitation is refused; the hospital's code connects"):
        doctor.connect(service, out)
    with tell.step(f"{service.name} is told the practice's keys, and the digits are compared"):
        doctor.become_known(service, out)


def _ask(tell: Story, doctor: Asking) -> None:
    tell.chapter("A request in four steps")
    with tell.step("Patient, service, question, consent"):
        doctor.begin()
        doctor.ask()
        doctor.consent()
        doctor.hand.shot("patient")
    with tell.step("Pictures by the space bar"):
        doctor.take_pictures()
        doctor.hand.shot("pictures")
    with tell.step("Checked, and sent"):
        doctor.send()


def _before(tell: Story, expert: Reading) -> tuple[list[Sent], SignIn]:
    tell.chapter("The reading desk")
    others = expert.receive_from_others()
    with tell.step("The expert opens the link of their account: a passphrase, an authenticator"):
        return others, expert.enrol()


def _answer(tell: Story, doctor: Following, expert: Reading, known: SignIn) -> None:
    tell.chapter("The expert")
    with tell.step("The hospital has the case; the practice sees how far it came"):
        doctor.arrives()
    with tell.step("A PIN for today, and the door"):
        doctor.lock()
    with tell.step("The expert signs in, and sees three cases"):
        expert.come_in(known)
    with tell.step("… opens the practitioner's, zooms in, and asks for a view again"):
        expert.ask_again(min(doctor.hand.words.of(AGAIN[0])))
    with tell.step("… answers the two others, going from one to the next"):
        expert.answer_the_others()
    with tell.step("The wish has come while Pli is locked; the PIN reopens"):
        doctor.hear_while_locked()
        doctor.come_back()
    with tell.step("The camera opens on that very view; the picture goes to the same case"):
        doctor.take_again()
        doctor.addition_arrives()
    with tell.step("The case is back in the worklist; the expert answers it"):
        expert.answer_addition()


def _follow(tell: Story, doctor: Following, other_language: str) -> list[str]:
    tell.chapter("The answer")
    with tell.step("The practice sees who opened the case, and reads the answer"):
        doctor.read_answer()
    with tell.step("The patient is told; one click files the case in the practice's record"):
        pictures = doctor.finish()
    with tell.step(f"Everything in another language, while it runs: {other_language}"):
        doctor.speak(other_language)
    return pictures


def _file(tell: Story, expert: Reading, pictures: list[str]) -> None:
    tell.chapter("The hospital's own systems")
    with tell.step("Each case is matched with a patient and an order of the hospital"):
        expert.match_all()
    with tell.step("Orthanc holds the pictures and the answers, the FHIR server the reports"):
        expert.see_filed(pictures)
    with tell.step("Who saw and did what: every hash of the trail is computed anew"):
        tell.found(f"{expert.stage.dermatology.verify_trail()} deeds stand")
