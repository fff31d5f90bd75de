"""What the deeds of the trail are called on its page."""

from collections.abc import Callable

from hospital.audit import Deed
from hospital.words import later as _

DEEDS = {
    Deed.SIGNED_IN: _("signed in"),
    Deed.SIGN_IN_REFUSED: _("was not let in"),
    Deed.SIGNED_OUT: _("signed out"),
    Deed.ACCOUNT_CHANGED: _("changed an account"),
    Deed.LIST_SEEN: _("saw the worklist"),
    Deed.CASE_SEEN: _("saw a case"),
    Deed.PICTURE_SEEN: _("saw a picture"),
    Deed.CASE_RECEIVED: _("received a case"),
    Deed.CASE_TAKEN: _("took a case"),
    Deed.CASE_GIVEN_BACK: _("gave a case back"),
    Deed.CASE_MATCHED: _("matched a case with a patient"),
    Deed.ANNOTATED: _("drew on a picture"),
    Deed.PROPOSED: _("proposed an answer"),
    Deed.RETURNED: _("returned a proposed answer"),
    Deed.ANSWERED: _("answered"),
    Deed.SAID: _("wrote to the practice"),
    Deed.REMARKED: _("wrote to the team"),
    Deed.FORWARDED: _("forwarded a case"),
    Deed.FILED: _("filed a part of a case"),
    Deed.PACKAGE_REFUSED: _("refused a package"),
    Deed.QUARANTINE_CHANGED: _("changed the quarantine"),
    Deed.TRUST_CHANGED: _("changed whose keys are known"),
    Deed.EXPORTED: _("wrote a case to a folder"),
    Deed.AUDIT_SEEN: _("looked at the trail"),
}


def deed_words(gettext: Callable[[str], str]) -> dict[str, str]:
    """The deeds in a reader's language."""
    return {deed.value: gettext(text) for deed, text in DEEDS.items()}
