"""What the trail's details are called on its page. The trail itself keeps ids and codes, as does its export."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cases.identifiers import PersonId
from hospital.audit import Deed, Entry
from hospital.words import ENGLISH, word
from hospital.words import later as _

_TOKEN = re.compile(r"(?P<name>[a-z]+)=(?P<value>\S+)")
_ID = re.compile(r"[0-9a-f]{32}")
_SHOWN = 8
"""Digits of an identifier: as many as the trail's page shows of a case's."""
_KINDS = {
    Deed.LIST_SEEN: "Shelf.{}",
    Deed.CASE_RECEIVED: "item.{}",
    Deed.ANSWERED: "Outcome.{}",
    Deed.SAID: "MessageKind.{}",
}
"""Deeds whose detail is the value of one of our types: the key of its words."""
_WORDS = {
    (Deed.SIGNED_IN, "local"): _("with an account of this desk"),
    (Deed.SIGNED_IN, "openid"): _("with a hospital account"),
    (Deed.SIGN_IN_REFUSED, "passphrase"): _("wrong name or passphrase"),
    (Deed.SIGN_IN_REFUSED, "code"): _("wrong code"),
    (Deed.SIGN_IN_REFUSED, "too_many"): _("too many tries"),
    (Deed.RETURNED, "by its author"): _("taken back by its author"),
    (Deed.CASE_MATCHED, "server=same"): _("shown with the same name and birth date"),
    (Deed.CASE_MATCHED, "server=differs"): _("shown with another name or birth date"),
    (Deed.CASE_MATCHED, "server=nobody"): _("a number that the hospital's server does not know"),
    (Deed.CASE_MATCHED, "server=no_answer"): _("not looked up: the hospital's server did not answer"),
    (Deed.CASE_MATCHED, "server=no_server"): _("typed: there is no server to look it up"),
    (Deed.AUDIT_SEEN, "verify"): _("verified it"),
    (Deed.AUDIT_SEEN, "case=- person=-"): _("all of it"),
}
"""Whole details."""
_PARTS = {
    "opened": _("opened"),
    "reset": _("new link"),
    "disabled": _("disabled"),
    "enabled": _("enabled"),
    "enrolled": _("enrolled"),
    "passphrase": _("another passphrase"),
    "openid": _("by the hospital's own sign-in"),
    "keys": _("keys"),
    "confirmed": _("compared"),
    "rejected": _("rejected"),
    "retry": _("tried again"),
    "remove": _("removed"),
    "removed": _("removed"),
    "picture": _("picture"),
    "answer": _("answer"),
    "case": _("case"),
    "role": _("role"),
    "account": _("account"),
    "person": _("person"),
    "party": _("party"),
    "from": _("from"),
    "to": _("to"),
    "asked": _("asked"),
    "pacs": _("PACS"),
    "fhir": _("FHIR server"),
    "reader": _("reader"),
    "resident": _("resident"),
    "supervisor": _("supervisor"),
    "administrator": _("administrator"),
    "named in the consent": _("named in the consent"),
    "by a statement in the message": _("by a statement in the message"),
}
"""Parts of a detail, each of which is said by itself."""
_FREE = {
    Deed.QUARANTINE_CHANGED: re.compile(
        r"(?P<start>[0-9a-f]{32} remove) (?P<code>\S+): (?P<text>.*)", re.DOTALL
    )
}


@dataclass(frozen=True)
class DetailWords:
    """The details in a reader's language. ``names``: of people and parties, by identifier."""

    gettext: Callable[[str], str]
    names: Mapping[PersonId, str]

    def of(self, entry: Entry) -> str:
        """In words; what has none stays as it is."""
        deed = Deed(entry.action) if entry.action in set(Deed) else None
        if deed is None or not entry.detail:
            return entry.detail
        whole = _WORDS.get((deed, entry.detail))
        if whole is not None:
            return self.gettext(whole)
        key = _KINDS.get(deed, "").format(entry.detail)
        if key in ENGLISH:
            return word(key, into=self.gettext)
        return self._in_parts(deed, entry.detail)

    def _in_parts(self, deed: Deed, detail: str) -> str:
        free = _FREE[deed].fullmatch(detail) if deed in _FREE else None
        if free is not None:  # a person's own words are left as they were written
            return f"{self._in_parts(deed, free['start'])}, {free['code']}: {free['text']}"
        first, *rest = detail.split(", ")
        said = [self._part(each) for each in re.split(r"[ :]", first) if not each.endswith("=-")]
        tokens = "=" in first
        return ", ".join([(", " if tokens else " ").join(said), *map(self._part, rest)])

    def _part(self, part: str) -> str:
        found = _TOKEN.fullmatch(part)
        if found is not None:
            return f"{self._part(found['name'])} {self._part(found['value'])}"
        if part in self.names:
            return self.names[part]
        if _ID.fullmatch(part):
            return part[:_SHOWN]
        return self.gettext(_PARTS[part]) if part in _PARTS else part
