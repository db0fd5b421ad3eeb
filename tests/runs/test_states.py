"""The states over time, as band and gauge ask for them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ganstudio.events import Balance, StateChanged
from ganstudio.problems import Message
from ganstudio.runs.states import SEEN_OVER, StateTrack
from ganstudio.training.balance.levels import WINDOW_IMAGES


def named(step, state=Balance.BALANCED, since=None):
    return StateChanged(0, step, state, step if since is None else since, Message("seen"))


def track(*events):
    made = StateTrack()
    for event in events:
        made.add(event)
    return made


STORY = (
    named(0, Balance.STARTING),
    named(100),
    named(300, Balance.D_TOO_STRONG, since=250),
    named(400, since=380),
)


def test_a_state_lasts_until_the_next_one_began():
    spans = track(*STORY).spans(500)
    assert [(s.first, s.last, s.event.state) for s in spans] == [
        (0, 100, Balance.STARTING), (100, 250, Balance.BALANCED), (250, 380, Balance.D_TOO_STRONG),
        (380, 500, Balance.BALANCED),
    ]  # fmt: skip


def test_the_state_at_a_step_is_the_one_whose_stretch_it_lies_in():
    made = track(*STORY)
    assert made.at(260).state is Balance.D_TOO_STRONG
    assert made.at(-1) is None
    assert made.now is STORY[-1]


def test_what_was_named_after_a_step_is_forgotten():
    made = track(*STORY)
    made.cut(299)
    assert made.now is STORY[1]


def test_a_state_told_twice_is_there_once():
    assert len(track(*STORY, *STORY)) == len(STORY)


def test_only_states_that_occurred_are_in_the_legend():
    assert track(*STORY).occurring() == [Balance.STARTING, Balance.BALANCED, Balance.D_TOO_STRONG]
    assert StateTrack().occurring() == []


EVENTS = st.lists(
    st.builds(lambda s, back, state: named(s, state, max(s - back, 0)), st.integers(0, 500),
              st.integers(0, 100), st.sampled_from(Balance))
)  # fmt: skip


@given(EVENTS, st.integers(0, 600))
def test_spans_follow_each_other_without_gaps_whatever_the_order(events, newest):
    spans = track(*events).spans(newest)
    assert all(before.last == after.first for before, after in pairwise(spans))
    assert all(span.first < span.last for span in spans)


def test_the_way_back_leads_to_the_last_balanced_checkpoint_that_trouble_is_not_seen_in_yet():
    made, batch = track(*STORY[:3]), 128
    margin = SEEN_OVER // batch
    assert made.balanced_checkpoint([50, 150, 240, 260], 400, batch) == 150
    assert made.balanced_checkpoint([50, 150, 250 - margin, 260], 400, batch) == 250 - margin
    assert made.balanced_checkpoint([50, 150, 240], 200, batch) == 150


def test_the_way_back_leads_close_to_trouble_where_there_is_no_older_checkpoint():
    assert track(*STORY[:3]).balanced_checkpoint([50, 235, 240, 260], 400, 128) == 240
    assert track(*STORY[:3]).balanced_checkpoint([50, 260], 400, 128) is None
    assert StateTrack().balanced_checkpoint([50], 400, 128) is None


def test_all_that_may_be_gone_back_to_come_newest_first():
    assert track(*STORY[:3]).balanced_checkpoints([50, 150, 120, 240, 260], 400, 128) == [150, 120]


def test_after_trouble_has_passed_the_way_back_leads_to_where_all_was_well_again():
    assert track(*STORY).balanced_checkpoint([150, 385], 500, 128) == 385


def test_trouble_shows_in_the_figures_over_as_many_pictures_as_the_monitor_averages():
    assert SEEN_OVER == WINDOW_IMAGES
