"""The losses by chance along a line of training."""

from hypothesis import given
from hypothesis import strategies as st

from ganstudio.events import ChanceChanged, ControlChanged, Paused, RunStarted
from ganstudio.runs.chance import Chance, ChanceLine


def started(step, d=1.386, g=0.693, branch=0):
    return RunStarted(branch, step, 0, 4, 8, 40, "cpu", True, d, g, 0.0)


def test_a_change_holds_from_the_batch_after_it_on():
    line = ChanceLine([started(0), Paused(0, 7), ChanceChanged(0, 7, 1.376, 0.799)])
    assert line.at(7) == Chance(1, 1.386, 0.693)
    assert line.at(8) == Chance(8, 1.376, 0.799)
    assert line.at(0) is None


def test_where_a_run_goes_on_what_was_said_of_later_batches_is_forgotten():
    line = ChanceLine([started(0), ChanceChanged(0, 7, 1.3, 0.8), ChanceChanged(0, 9, 1.2, 0.9)])
    line.take(started(8, 1.3, 0.8, branch=1))
    assert line.at(100) == Chance(8, 1.3, 0.8)


def test_going_on_as_before_is_no_step():
    line = ChanceLine([started(0), started(50), started(70)])
    assert line.all == [Chance(1, 1.386, 0.693)]


def test_an_objective_without_such_a_loss_has_none():
    assert ChanceLine([started(0, None, 0.0)]).at(3) == Chance(1, None, 0.0)


def test_other_events_are_passed_over():
    assert ChanceLine([ControlChanged(0, 3, "lr_d", 1e-4, 1e-5), Paused(0, 3)]).all == []


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from([0.1, 0.2, None])), max_size=12))
def test_the_newest_word_about_a_batch_counts(told):
    line = ChanceLine(ChanceChanged(0, step, d, None) for step, d in told)
    for batch in range(1, 32):
        said = [(step, d) for step, d in told if step < batch]
        # A later word for an earlier step takes back what was said of the steps behind it.
        while len(said) > 1 and said[-1][0] < said[-2][0]:
            del said[-2]
        found = line.at(batch)
        assert (found.d if found else "nothing") == (said[-1][1] if said else "nothing")
    firsts = [part.first for part in line.all]
    assert firsts == sorted(set(firsts))
