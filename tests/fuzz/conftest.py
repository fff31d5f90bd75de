"""As in the fuzzer, the child's work is done in this process."""

from tests.capture.clean.conftest import in_process

__all__ = ["in_process"]
