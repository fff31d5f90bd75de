"""What can go wrong at a hospital alone: leaves on the branches of ``cases.errors``, which the windows never meet."""

from cases.errors import CaseRefused


class CaseTaken(CaseRefused):
    code = "case.taken"
    what_happened = "Somebody else at the service has taken this case."
    what_to_do = "Choose another, or ask your colleague to give it back."
