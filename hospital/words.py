"""Every word that the hospital's pages show, in one place: the template and the code name them by key.

English is the core's language; the others are gettext catalogues of these sentences (``hospital/translations``).
"""

from collections.abc import Callable
from enum import StrEnum

ENGLISH = {
    "title": "Case of {patient}",
    "withdrawn": "This case was withdrawn by the practice. Do not use or answer it.",
    "withdrawn_reason": "Reason",
    "corrected": "Corrected by {name}, {at}",
    "forwarded_by": "Forwarded by {service}. The original is sealed by {practice}.",
    "forwarded_to": "Forwarded to {service}, {at}. Its answer goes to the practice, and comes here too.",
    "passed_on_to": "Forwarded to",
    "consent_basis": "Consent to forwarding it",
    "question": "Question",
    "urgency": "Urgency",
    "answer_by": "Answer promised by",
    "patient": "Patient",
    "born": "Born",
    "sex": "Sex",
    "national_number": "National number",
    "practice_number": "Number at the practice",
    "last_seen": "Last seen in person",
    "asked_by": "Asked by",
    "responsible": "Responsible",
    "practice": "Practice",
    "service": "Service",
    "consent": "Consent to pictures and to this opinion",
    "consent_by": "given by {giver} on {at}",
    "consent_teaching": "also for teaching",
    "consent_withdrawn": "WITHDRAWN on {at}",
    "intake": "Intake",
    "yes": "yes",
    "no": "no",
    "not_known": "not known",
    "no_intake": "No intake questions were answered.",
    "pictures": "Pictures",
    "site": "Site",
    "side": "Side",
    "lesion": "Lesion",
    "taken": "Taken",
    "time_unknown": "not known",
    "time_without_zone": "{at} (zone not known)",
    "size": "Size",
    "pixels": "{width} × {height} pixels",
    "note": "Note",
    "cleaned": "Removed from the file",
    "nothing_removed": "nothing",
    "removed_some": "{what} ({count})",
    "pixels_same": "pixels unchanged",
    "pixels_written_anew": "pixels written anew",
    "in_the_picture": "In the picture",
    "areas_covered": "areas covered: {count}",
    "made_from": "made from {format}",
    "Change.first_of_several": "the first of several pictures in the file",
    "Change.eight_bits": "rounded to 8 bits",
    "Change.encoded_again": "written anew as JPEG",
    "Change.rendered": "a page drawn as a picture",
    "messages": "Messages",
    "answers": "Answers",
    "answered_by": "By",
    "supervised_by": "Supervised by",
    "answer_read_by": "Answer read by",
    "outcome": "Outcome",
    "see_by": "See in person by",
    "telephone": "Telephone",
    "other_service": "Other service",
    "diagnosis": "Diagnosis",
    "cannot_be_assessed": "Cannot be assessed",
    "advice": "Advice",
    "retake": "View to take again",
    "follow_up": "Follow-up",
    "picture_feedback": "On the pictures",
    "opinion": "Opinion at a distance",
    "Target.pacs": "PACS",
    "Target.fhir": "FHIR server",
    "seals": "Seals and signatures",
    "seals_explained": "Each item came sealed and signed; its signature, its addressees and every file were checked.",
    "item": "Item",
    "sealed": "Sealed",
    "received": "Received and verified",
    "sender": "Sender",
    "signing_key": "Signing key",
    "manifest": "SHA-256 of the signed manifest",
    "package": "Package",
    "item.request": "Request",
    "item.message": "Message",
    "item.answer": "Answer",
    "Role.doctor": "doctor",
    "Role.nurse": "nurse",
    "Role.assistant": "assistant",
    "Sex.female": "female",
    "Sex.male": "male",
    "Sex.other": "other",
    "Sex.unknown": "unknown",
    "Urgency.routine": "routine",
    "Urgency.soon": "soon",
    "Urgency.urgent": "URGENT",
    "ConsentGiver.patient": "the patient",
    "ConsentGiver.parent": "a parent",
    "ConsentGiver.representative": "a representative",
    "PictureRole.overview": "Overview",
    "PictureRole.close_up": "Close-up",
    "PictureRole.dermoscopy": "Dermoscopy",
    "PictureRole.scale": "Scale",
    "PictureRole.document": "Document",
    "PictureRole.other": "Other",
    "Laterality.left": "left",
    "Laterality.right": "right",
    "Laterality.both": "both sides",
    "Laterality.midline": "midline",
    "TimeSource.camera_clock": "by this computer when the camera took it",
    "TimeSource.file": "as the file said",
    "TimeSource.person": "as a person said",
    "TimeSource.unknown": "not known",
    "Removed.place": "place",
    "Removed.time": "time",
    "Removed.device": "camera",
    "Removed.person": "person",
    "Removed.software": "software",
    "Removed.thumbnail": "small second picture",
    "Removed.further_picture": "further pictures",
    "Removed.identifier": "numbers of patient or file",
    "Removed.comment": "comment",
    "Removed.hidden_data": "hidden data",
    "Removed.trailer": "data after the picture",
    "Removed.other": "other",
    "ColourProfile.none": "no colour profile",
    "ColourProfile.rebuilt": "colour profile kept",
    "ColourProfile.converted": "colours converted to sRGB",
    "MarkKind.arrow": "Arrow",
    "MarkKind.ellipse": "Ellipse",
    "MarkKind.line": "Line",
    "MarkKind.text": "Text",
    "MessageKind.addition": "Addition",
    "MessageKind.reply": "Reply",
    "MessageKind.retake": "Request for a retake",
    "MessageKind.correction": "Correction",
    "MessageKind.withdrawal": "Withdrawal",
    "MessageKind.forward": "Forwarded",
    "Outcome.treat_here": "Treat at the practice",
    "Outcome.see_in_person": "See in person",
    "Outcome.biopsy": "Biopsy",
    "Outcome.telephone_now": "Telephone now",
    "Outcome.other_service": "Another service",
    "Outcome.declined": "Declined",
    "CaseState.received": "not opened yet",
    "CaseState.opened": "opened",
    "CaseState.forwarded": "forwarded",
    "CaseState.answered": "answered",
    "CaseState.withdrawn": "withdrawn",
    "FilingStand.unmatched": "not matched",
    "FilingStand.matched": "matched",
    "FilingStand.waiting": "being filed",
    "FilingStand.filed": "filed",
    "FilingStand.trouble": "not filed: trouble",
    "Shelf.open": "To answer",
    "Shelf.mine": "Mine",
    "Shelf.approval": "To approve",
    "Shelf.done": "Done",
    "Language.fr": "French",
    "Language.nl": "Dutch",
    "Language.de": "German",
    "Language.en": "English",
    "Certainty.certain": "certain",
    "Certainty.probable": "probable",
    "Certainty.possible": "possible",
}


def _as_it_is(text: str) -> str:
    return text


def word(key: str | StrEnum, *, into: Callable[[str], str] = _as_it_is, **fields: object) -> str:
    """The words for a key, or for a value of one of the types of ``cases``; ``KeyError`` when there are none.

    ``into`` puts English words into another language.
    """
    name = f"{type(key).__name__}.{key.value}" if isinstance(key, StrEnum) else key
    return into(ENGLISH[name]).format(**fields)


def later(text: str) -> str:
    """Marks a text that is translated where it is shown: import it as ``_``."""
    return text


def said_once(*parts: str) -> str:
    """Parts of a name in one line, each said once: a view is often called as what it is for.

    >>> said_once("Close-up", "close-up", "left")
    'Close-up, left'
    """
    named: dict[str, str] = {}
    for part in filter(None, parts):
        named.setdefault(part.casefold(), part)
    return ", ".join(named.values())
