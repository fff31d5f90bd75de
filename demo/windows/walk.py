"""The walk through the windows: from the first run to an answer in the record, by the touches of a person.

Told step by step, with a picture of the window at each; raises ``Differs`` at the first thing that is not as it must
be, in the windows, at the hospital, or on the disk.
"""

from pathlib import Path

from demo.story import Story
from demo.windows.asking import Asking
from demo.windows.backstage import Backstage
from demo.windows.beginning import Beginning
from demo.windows.hand import Hand
from demo.windows.script import SCRIPTS


def walk(hand: Hand, stage: Backstage, language: str, out: Path) -> None:
    """What somebody does on the day that Pli is set up. ``out``: where they file and save."""
    tell = stage.story
    _first_run(tell, Beginning(hand, stage), language, out)
    _ask(tell, Asking(hand, stage, SCRIPTS[language]))


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
    with tell.step("Pictures by the space bar"):
        doctor.take_pictures()
    with tell.step("Checked, and sent"):
        doctor.send()
