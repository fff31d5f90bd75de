from collections.abc import Sequence

from zxcvbn import Feedback

def get_feedback(score: int, sequence: Sequence[object]) -> Feedback: ...
