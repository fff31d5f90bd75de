"""The walk through the windows: from the first run to an answer in the record, by the touches of a person.

Told step by step, with a picture of the window at each; raises ``Differs`` at the first thing that is not as it must
be, in the windows, at the hospital, or on the disk.
"""

from pathlib import Path

from demo import cast
from demo.canaries import files, traces
from demo.story import Story, expect
from demo.windows.asking import Asking
from demo.windows.backstage import Backstage
from demo.windows.beginning import Beginning
from demo.windows.following import Following
from demo.windows.hand import Hand
from demo.windows.script import SCRIPTS


def walk(hand: Hand, stage: Backstage, language: str, out: Path) -> None:
    """What somebody does on the day that Pli is set up. ``out``: where they file and save."""
    tell = stage.story
    _first_run(tell, Beginning(hand, stage), language, out)
    _ask(tell, Asking(hand, stage, SCRIPTS[language]))
    _follow(tell, Following(hand, stage, SCRIPTS[language], out), "nl" if language != "nl" else "fr")
    hand.close()


def search(tell: Story, work: Path) -> None:
    """Nothing of a patient lies in clear in what any part wrote, but where somebody named a folder for it."""
    tell.chapter("Afterwards")
    wanted = {**cast.canaries(), "what was typed": "kanariemoedervlek"}
    with tell.step("Every file is searched for names, numbers and questions"):
        expect(traces(work, wanted), [], "what lies in the clear outside the named folder")
        tell.found(f"{len(list(files(work)))} files: none")


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


def _follow(tell: Story, doctor: Following, other_language: str) -> None:
    tell.chapter("The answer")
    with tell.step("The hospital has the case; the practice sees how far it came"):
        case_id = doctor.arrives()
    with tell.step("A PIN for today, and the door"):
        doctor.lock()
    with tell.step("While locked, an expert's wish for another picture arrives; the PIN reopens"):
        doctor.expert_asks_again(case_id)
        doctor.come_back()
    with tell.step("The camera opens on that very view; the picture goes to the same case"):
        doctor.take_again()
    with tell.step("The expert answers, and the answer is read"):
        doctor.expert_answers(case_id)
        doctor.read_answer()
    with tell.step("The patient is told; one click files the case in the practice's record"):
        doctor.finish()
    with tell.step(f"Everything in another language, while it runs: {other_language}"):
        doctor.speak(other_language)
