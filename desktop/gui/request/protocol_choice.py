"""Which specialty's form, and which list of views, goes with a draft."""

from cases.person import Service
from cases.protocol import Protocol
from cases.questionnaire import Intake
from desktop.draft import Draft
from desktop.protocols import likely_protocol, protocol_for, protocols


def protocol_of(draft: Draft, service: Service | None) -> Protocol:
    """The one it was begun with, else what the service's name recalls, else the first."""
    begun = None if draft.intake is None else protocol_for(draft.intake.protocol)
    if begun is not None:
        return begun
    return protocols()[0] if service is None else likely_protocol(service)


def intake_of(draft: Draft, protocol: Protocol) -> Intake:
    """The draft's intake under a protocol; what the other protocol alone asked goes."""
    if draft.intake is None:
        return Intake(protocol=protocol.specialty, version=protocol.version)
    ours = {question.link_id for question in protocol.questions()}
    theirs = protocol_for(draft.intake.protocol)
    others = set() if theirs is None else {question.link_id for question in theirs.questions()}
    kept = tuple(each for each in draft.intake.answers if each.link_id in ours or each.link_id not in others)
    return Intake(protocol=protocol.specialty, version=protocol.version, answers=kept)
