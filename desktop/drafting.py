"""Making a case: the part of ``desktop.practice.Practice`` that windows call at each key that is pressed.

Whatever is saved is on the disk when the call returns, so a draft is there at the next start whatever happens.

>>> case_id = practice.begin(person.person_id)                                   # doctest: +SKIP
>>> practice.save_draft(practice.draft(case_id).with_fields(question="…"))       # doctest: +SKIP
>>> practice.record_consent(case_id, ConsentForm())                              # doctest: +SKIP
>>> practice.add_picture(case_id, clean(data), facts)                            # doctest: +SKIP
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from cases.codes import Language
from cases.errors import CaseFull, CaseSent, CaseWithdrawn, ConsentMissing, PartyUnknown, PictureUnknown
from cases.identifiers import CaseId, PersonId, PictureId, new_id
from cases.message import Message, MessageKind
from cases.person import Patient, Service
from cases.person import Practice as PracticeDocument
from cases.picture import MOST_PICTURES, Picture
from cases.request import Request
from cases.search import is_found
from cases.wire import Sha256, parse
from crypto.objects import ObjectStore
from crypto.pinned_key_book import PinnedKeyBook
from desktop.case_form import CaseForm, draft_of
from desktop.consent import ConsentForm, recorded
from desktop.covering import Covering
from desktop.disk import require_room, told_when_full
from desktop.draft import Draft, KeptPicture, Missing, PictureFacts, find_person, find_service
from desktop.home import Home
from desktop.incoming import document_of
from desktop.reminding import Reminding
from desktop.store.cases import CaseStore
from desktop.store.stored import StoredObject

if TYPE_CHECKING:  # its libraries are for those who have pictures; an unlock window must not wait for them
    from capture.clean.clean import CleanImage

_MOST_FOUND = 20


class Drafting(Covering, Reminding):
    """Drafts, and the pictures that wait to be sent on any case."""

    def __init__(
        self,
        home: Home,
        store: CaseStore,
        objects: ObjectStore,
        book: PinnedKeyBook,
        now: Callable[[], datetime],
    ) -> None:
        self._home = home
        self._store = store
        self._objects = objects
        self.book = book
        self._now = now

    @property
    def document(self) -> PracticeDocument:
        """The practice as its requests name it."""
        return parse(PracticeDocument, self._store.own("practice") or b"")

    def services(self) -> list[Service]:
        """Whom this practice can ask."""
        return self._store.services()

    def known_patients(self, text: str) -> list[Patient]:
        """The first few patients for whom a case was sent, by any part of their name or number."""
        if not text.strip():
            return []
        found = (
            each
            for each in self._store.patients()
            if is_found(text, each.full_name, each.niss or "", each.pseudonym or "")
        )
        return list(islice(found, _MOST_FOUND))

    # ── Drafts ───────────────────────────────────────────────────────────────────────────────────────────

    def begin(self, author: PersonId, language: Language = Language.FR) -> CaseId:
        """An empty draft. Raises ``PersonUnknown``."""
        now = self._now()
        person = find_person(self.document, author)
        draft = Draft(case_id=new_id(), created=now, changed=now, language=language, author=person)
        self._store.set_draft(draft)
        return draft.case_id

    def new_draft(self, form: CaseForm) -> CaseId:
        """Begin a case with all that a script knows.

        Raises ``PartyUnknown``, ``PersonUnknown``, ``AuthorNotAdmitted``.
        """
        service = find_service(self.services(), form.service)
        if service is None:
            raise PartyUnknown(party=form.service)
        for party_id in form.copies_to:
            self.book.record_of(party_id)
        draft = draft_of(form, self.document, service, self._now())
        self._store.set_draft(draft)
        return draft.case_id

    def draft(self, case_id: CaseId) -> Draft:
        """A case that was not sent yet; raises ``CaseSent``, ``CaseUnknown``."""
        draft = self._store.draft(case_id)
        if draft is None:
            self._store.first_item(case_id)
            raise CaseSent
        return draft

    def save_draft(self, draft: Draft) -> Draft:
        """Keep a draft, whole; its consent stays as it was recorded. Raises ``CaseSent``, ``CaseUnknown``."""
        with self._store.database.transaction():
            kept = self.draft(draft.case_id)
            own = {"created": kept.created, "changed": self._now(), "consent": kept.consent}
            changed = draft.model_copy(update=own)
            self._store.set_draft(changed)
        return changed

    def record_consent(self, case_id: CaseId, form: ConsentForm, by: PersonId | None = None) -> Draft:
        """The patient consents, now; ``by`` whom it is recorded, else by the author.

        A second time mends what was mistyped; the moment of the first stays. Raises ``CaseIncomplete``.
        """
        with self._store.database.transaction():
            draft = self.draft(case_id)
            person = find_person(self.document, by or draft.author.person_id)
            consent = (
                recorded(form, person.person_id, max(self._now(), draft.created))
                if draft.consent is None
                else draft.consent.corrected(form)
            )
            changed = draft.model_copy(update={"changed": self._now(), "consent": consent})
            self._store.set_draft(changed)
        return changed

    def drop_draft(self, case_id: CaseId) -> None:
        """Forget a case that was not sent, and its pictures. Raises ``CaseSent``."""
        self.draft(case_id)
        for object_id in self._store.delete_draft(case_id):
            self._objects.delete(object_id)

    def missing(self, case_id: CaseId) -> tuple[Missing, ...]:
        """What a draft lacks before it can be sent, in the order of the steps."""
        draft = self.draft(case_id)
        service = next((each for each in self.services() if each.party_id == draft.service), None)
        return draft.missing(self.document, service, len(self._store.waiting_pictures(case_id)))

    # ── Pictures that were not sent yet ──────────────────────────────────────────────────────────────────

    def add_picture(
        self, case_id: CaseId, image: "CleanImage", facts: PictureFacts, clock: str = ""
    ) -> PictureId:
        """Keep a picture for the next thing sent on the case; ``clock``: as in ``KeptPicture``.

        Raises ``ConsentMissing`` before the consent was recorded, ``CaseFull``, ``CaseWithdrawn``, ``DiskFull``.
        """
        begun = self._begun(case_id)
        if len(self._store.waiting_pictures(case_id)) >= MOST_PICTURES:
            raise CaseFull(most=MOST_PICTURES)
        require_room(self._home.folder, len(image.data))
        with told_when_full():
            object_id, key = self._objects.put(image.data)
        kept = KeptPicture(
            picture_id=new_id(),
            sha256=image.sha256,
            type="image/png" if image.media_type == "image/png" else "image/jpeg",
            size=len(image.data),
            width=image.width,
            height=image.height,
            facts=facts,
            added_at=max(self._now(), begun),
            cleaning=image.report,
            clock=clock,
        )
        self._store.add_picture(case_id, kept, StoredObject(object_id, key))
        return kept.picture_id

    def pictures(self, case_id: CaseId) -> list[KeptPicture]:
        """Those that wait: of a draft all, of a case that was sent those of the next addition."""
        return [picture for picture, _ in self._store.waiting_pictures(case_id)]

    def has_picture(self, case_id: CaseId, sha256: Sha256) -> bool:
        """Whether the very same picture is with the case: waiting, also with parts covered since, or sent already."""
        waiting = self._store.waiting_pictures(case_id)
        originals = (self._store.original(picture.picture_id) for picture, _ in waiting)
        there = {picture.sha256 for picture, _ in (*waiting, *filter(None, originals))}
        return sha256 in there or any(sha256 == each.sha256 for each in self._sent_pictures(case_id))

    def draft_picture(self, case_id: CaseId, picture_id: PictureId) -> bytes:
        """The bytes of one that waits; for a decoder in another process. Raises ``PictureUnknown``."""
        _, stored = self._waiting(case_id, picture_id)
        return self._objects.read(stored.object_id, stored.key)

    def change_picture(self, case_id: CaseId, picture_id: PictureId, facts: PictureFacts) -> None:
        """Say something else of a picture that waits. Raises ``PictureUnknown``."""
        self.change_pictures(case_id, {picture_id: facts})

    def change_pictures(self, case_id: CaseId, facts: Mapping[PictureId, PictureFacts]) -> None:
        """The same of several at once: all of them, or none. Raises ``PictureUnknown``."""
        with self._store.database.transaction():
            for picture_id, said in facts.items():
                picture, _ = self._waiting(case_id, picture_id)
                self._change(picture, facts=said)

    def remove_picture(self, case_id: CaseId, picture_id: PictureId) -> None:
        """Forget a picture that waits, and its bytes. Raises ``PictureUnknown``."""
        _, stored = self._waiting(case_id, picture_id)
        _, original = self._original(case_id, picture_id)
        if not self._store.delete_picture(picture_id):
            raise PictureUnknown(number=picture_id)
        for object_id in {stored.object_id, original.object_id}:
            self._objects.delete(object_id)

    def _sent_pictures(self, case_id: CaseId) -> Iterator[Picture]:
        for item in self._store.items(case_id):
            document = document_of(item)
            if isinstance(document, Request | Message):
                yield from document.pictures

    def _begun(self, case_id: CaseId) -> datetime:
        """Since when a case is, for times that must not come before it; it must be open, and consented to."""
        draft = self._store.draft(case_id)
        if draft is not None:
            if draft.consent is None:
                raise ConsentMissing
            earlier = [picture.added_at for picture, _ in self._store.waiting_pictures(case_id)]
            return max(draft.consent.given_at, *earlier) if earlier else draft.consent.given_at
        first = self._store.first_item(case_id)
        if self._is_withdrawn(case_id):
            raise CaseWithdrawn
        return first.created

    def _is_withdrawn(self, case_id: CaseId) -> bool:
        return any(
            isinstance(document, Message) and document.kind is MessageKind.WITHDRAWAL
            for document in map(document_of, self._store.items(case_id))
        )
