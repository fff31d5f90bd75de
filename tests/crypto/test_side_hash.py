"""Hashing beside the work gives the hashes that hashing alone gives."""

import hashlib
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given, settings
from hypothesis import strategies as st

from crypto.side_hash import SideHasher

MIB = 1 << 20


@settings(max_examples=15)
@given(
    st.lists(st.tuples(st.integers(0, 2), st.sampled_from([0, 1, 1000, MIB - 1, MIB, MIB + 1])), max_size=6)
)
def test_every_digest_covers_what_was_appended_to_it_in_order(parts: list[tuple[int, int]]) -> None:
    beside, plain = ([hashlib.sha256() for _ in range(3)] for _ in range(2))
    with ThreadPoolExecutor(1) as worker:
        hasher = SideHasher(worker)
        for number, (which, size) in enumerate(parts):
            data = bytearray([number]) * size
            plain[which].update(data)
            hasher.update(beside[which], memoryview(data))
            data[:] = bytes(size)  # the caller reuses its buffer at once
        hasher.drain()
    assert [each.hexdigest() for each in beside] == [each.hexdigest() for each in plain]
