"""What is killed: a practice at work, as a process that is forked again and again from one that has imported it all.

Reads orders from standard input, one JSON line each, and answers how each ended. What the work has promised to keep
is noted in a file before it goes on, so that the test can hold it to that.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cases.errors import VaultExists
from cases.picture import PictureRole
from cases.wire import parse
from crypto.unlock import KeySlot
from desktop.case_form import CaseForm
from desktop.case_view import Stage
from desktop.consent import ConsentForm
from desktop.exchange import Exchange
from desktop.home import Home
from desktop.practice import Practice
from desktop.session import Session
from tests.cases import samples
from tests.crash.killing import arm
from tests.desktop.world import MemoryKeychain, clean_picture, facts

PICTURES = 2
QUESTION = "Is it benign?"


@dataclass
class Work:
    """One order."""

    home: Home
    key: KeySlot
    form: str
    promises: Path

    def session(self) -> Session:
        return Session(self.home, MemoryKeychain(), lambda: datetime.now(UTC))

    def promise(self, what: str, value: str) -> None:
        with self.promises.open("a") as file:
            file.write(f"{what} {value}\n")


def create(work: Work) -> None:
    """Make a practice, or find it made."""
    with work.home.held(), work.session() as session:
        try:
            code = session.create(samples.practice(), "desk", work.key)
        except VaultExists:
            return
        work.promise("code", code.printed)


def send(work: Work) -> None:
    """Begin a case unless there is one, photograph it, send it, and sync."""
    with work.home.held(), work.session() as session:
        practice = session.unlock(work.key)
        if not practice.overview.cases():
            work.promise("draft", practice.new_draft(parse(CaseForm, work.form.encode())))
        [case] = practice.overview.cases()
        if case.stage is Stage.DRAFT:
            for number in range(case.waiting_pictures, PICTURES):
                practice.add_picture(case.case_id, clean_picture(number), facts())
                work.promise("picture", str(number))
            practice.send(case.case_id)
            work.promise("sent", case.case_id)
        _sync(session)


def draft(work: Work) -> None:
    """Make a case as a window does: begin, type, consent, two pictures of which one is thrown away again."""
    with work.home.held(), work.session() as session:
        practice = session.unlock(work.key)
        if not practice.overview.cases():
            work.promise("begun", practice.begin(practice.document.people[0].person_id))
        [case] = practice.overview.cases()
        practice.save_draft(practice.draft(case.case_id).with_fields(question=QUESTION))
        work.promise("question", QUESTION)
        consent = practice.record_consent(case.case_id, ConsentForm()).consent
        work.promise("consent", "" if consent is None else consent.consent_id)
        _photograph(work, practice, case.case_id)


def _photograph(work: Work, practice: Practice, case_id: str) -> None:
    first, second = clean_picture(0), clean_picture(1)
    kept = {picture.sha256 for picture in practice.pictures(case_id)}
    for image in (first, second):
        if image.sha256 not in kept and second.sha256 not in kept:
            practice.add_picture(case_id, image, facts())
    work.promise("picture", second.sha256)
    for picture in practice.pictures(case_id):
        if picture.sha256 == first.sha256:
            practice.remove_picture(case_id, picture.picture_id)
        else:
            practice.change_picture(case_id, picture.picture_id, facts(PictureRole.OVERVIEW))
    work.promise("removed", first.sha256)


def receive(work: Work) -> None:
    """Fetch, open and acknowledge what waits."""
    with work.home.held(), work.session() as session:
        session.unlock(work.key)
        _sync(session)


def file(work: Work) -> None:
    """Tell the patient what the answers say, file each case, and let it leave."""
    with work.home.held(), work.session() as session:
        practice = session.unlock(work.key)
        for answer in practice.overview.answers():
            practice.inform_patient(answer.item_id, practice.document.people[0].person_id)
            practice.mark_filed(answer.case_id)
            work.promise("filed", answer.case_id)
        practice.remove_filed(0)


def _sync(session: Session) -> None:
    done = Exchange(session).once(at_once=True)
    if done.trouble is not None:
        raise done.trouble


ORDERS: dict[str, Callable[[Work], None]] = {
    "create": create,
    "send": send,
    "draft": draft,
    "receive": receive,
    "file": file,
}


def obey(order: dict[str, str]) -> int:
    """Carry out an order; returns how many points there were at which it could have been killed."""
    work = Work(
        Home(Path(order["home"])),
        KeySlot(bytes.fromhex(order["key"])),
        order.get("form", ""),
        Path(order["promises"]),
    )
    work.home.folder.mkdir(mode=0o700, exist_ok=True)
    countdown = arm(int(order["kill"]) or None)
    ORDERS[order["order"]](work)
    return countdown.seen


def main() -> None:
    """Fork for each order, where there is fork."""
    if sys.platform != "win32":
        for line in sys.stdin:
            reading, writing = os.pipe()
            child = os.fork()
            if child == 0:
                os.close(reading)
                _obey_and_end(json.loads(line), writing)
            os.close(writing)
            with os.fdopen(reading) as pipe:
                said = pipe.read()
            _, status = os.waitpid(child, 0)
            killed = os.WIFSIGNALED(status)
            print(json.dumps({"killed": killed, "points": int(said or 0), "code": status}), flush=True)


def _obey_and_end(order: dict[str, str], pipe: int) -> None:
    """Whatever happens, this copy of the process ends here."""
    code = 1
    try:
        os.write(pipe, str(obey(order)).encode())
        code = 0
    finally:
        if code:
            traceback.print_exc()
            sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    main()
