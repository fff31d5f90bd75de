"""The parcel's machine: what each story of events leads to, and what is to be done on the way."""

import itertools

import pytest

from desktop.outbox_states import TABLE, Do, Event, State, step

STORIES = {
    "a good day": (
        [Event.BEGIN, Event.RECEIPT, Event.DELIVERED],
        State.ACKNOWLEDGED,
        [Do.SEND, Do.STORE_RECEIPT, Do.DELETE_BYTES],
    ),
    "a poor link": (
        [Event.BEGIN, Event.LATER, Event.BEGIN, Event.LATER, Event.BEGIN, Event.RECEIPT],
        State.UPLOADED,
        [Do.SEND, Do.WAIT, Do.SEND, Do.WAIT, Do.SEND, Do.STORE_RECEIPT, Do.DELETE_BYTES],
    ),
    "refused, mended, sent": (
        [Event.BEGIN, Event.REFUSED, Event.AGAIN, Event.BEGIN, Event.RECEIPT],
        State.UPLOADED,
        [Do.SEND, Do.TELL, Do.SEAL_AGAIN_IF_GONE, Do.SEND, Do.STORE_RECEIPT, Do.DELETE_BYTES],
    ),
    "a key that changed before anything was sent": ([Event.REFUSED], State.ATTENTION, [Do.TELL]),
    "never fetched, and sent again": (
        [Event.BEGIN, Event.RECEIPT, Event.LOST, Event.AGAIN],
        State.SEALED,
        [Do.SEND, Do.STORE_RECEIPT, Do.DELETE_BYTES, Do.TELL, Do.SEAL_AGAIN_IF_GONE],
    ),
    "lost at one recipient, then delivered after all": (
        [Event.BEGIN, Event.RECEIPT, Event.LOST, Event.DELIVERED],
        State.ACKNOWLEDGED,
        [Do.SEND, Do.STORE_RECEIPT, Do.DELETE_BYTES, Do.TELL],
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_a_story_ends_where_it_must(story: str) -> None:
    events, end, wanted = STORIES[story]
    state = State.SEALED
    done: list[Do] = []
    for event in events:
        state, todo = step(state, event)
        done += todo
    assert (state, done) == (end, wanted)


def test_bytes_are_deleted_only_with_the_receipt_that_was_stored_before() -> None:
    for _, todo in TABLE.values():
        if Do.DELETE_BYTES in todo:
            assert todo == (Do.STORE_RECEIPT, Do.DELETE_BYTES)


def test_what_means_nothing_changes_nothing() -> None:
    for state, event in itertools.product(State, Event):
        if (state, event) not in TABLE:
            assert step(state, event) == (state, ())


def test_every_state_but_the_last_can_be_left() -> None:
    assert {state for state, _ in TABLE} == set(State) - {State.ACKNOWLEDGED}
