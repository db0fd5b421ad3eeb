"""The order of the pictures, and reading ahead."""

import threading

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.problems import InputProblem, Problem
from ganstudio.training.batches import BatchReader, EpochOrder


def order(count: int = 10, batch_size: int = 4, seed: int = 0) -> EpochOrder:
    return EpochOrder(count, batch_size, torch.Generator().manual_seed(seed))


def walk(made: EpochOrder, batches: int) -> list[list[int]]:
    walked = []
    for _ in range(batches):
        walked.append(made.upcoming().tolist())
        made.advance()
    return walked


@given(count=st.integers(2, 40), data=st.data())
def test_an_epoch_shows_no_picture_twice_and_the_rest_that_fills_no_batch_not_at_all(count, data):
    size = data.draw(st.integers(2, count))
    made = order(count, size)
    batches = walk(made, count // size)
    shown = [index for batch in batches for index in batch]
    assert len(shown) == len(set(shown)) == count // size * size
    assert set(shown) <= set(range(count))
    assert (made.epochs_done, made.position) == (1, 0)


def test_each_epoch_has_an_order_of_its_own():
    made = order(100, 50)
    assert walk(made, 2) != walk(made, 2)


def test_what_is_left_of_the_epoch_counts_down():
    made = order(10, 4)
    assert (made.steps_per_epoch, made.left_in_epoch) == (2, 2)
    made.advance()
    assert made.left_in_epoch == 1
    made.advance()
    assert made.left_in_epoch == 2


def test_fewer_pictures_than_a_batch_are_refused_with_the_number_to_lower_to():
    with pytest.raises(InputProblem, match=r"batch_size is 11.*only 10 pictures.*lower batch_size to 10"):
        order(10, 11)


def test_another_number_of_pictures_begins_the_epoch_anew_with_all_of_them():
    old = order(10, 4)
    walk(old, 3)
    new = order(7, 3)
    new.load_state(old.state())
    assert (new.epochs_done, new.position) == (1, 0)
    assert {index for batch in walk(new, 2) for index in batch} <= set(range(7))


def test_a_larger_batch_that_the_rest_does_not_fill_begins_the_next_epoch():
    old = order(10, 4)
    old.advance()
    new = order(10, 8)
    new.load_state(old.state())
    assert (new.epochs_done, new.position) == (1, 0)


def test_an_order_that_is_no_permutation_is_refused():
    state = order(4, 2).state()
    with pytest.raises(ValueError, match="no permutation"):
        order(4, 2).load_state(state | {"permutation": torch.tensor([0, 1, 2, 9])})
    with pytest.raises(ValueError, match="does not exist"):
        order(4, 2).load_state(state | {"position": -1})


def test_batches_are_read_through_the_training_indices_in_order(pictures):
    images, indices = pictures(20), np.arange(5, 15)
    walked = order()
    reader = BatchReader(images, indices, order(), torch.device("cpu"))
    try:
        for batch in walk(walked, 5):
            np.testing.assert_array_equal(reader.take().numpy(), images.pixels[indices[batch]])
    finally:
        reader.close()


def test_the_next_batch_is_read_by_another_thread_while_this_one_trains(pictures):
    images = pictures(20)
    asked, threads = threading.Semaphore(0), []
    read = images.read

    def watched(indices):
        threads.append(threading.current_thread())
        asked.release()
        return read(indices)

    images.read = watched
    reader = BatchReader(images, np.arange(20), order(20), torch.device("cpu"))
    try:
        reader.take()
        assert asked.acquire(timeout=60)
        assert asked.acquire(timeout=60), "the second batch is read though only one was taken"
        assert threading.main_thread() not in threads
    finally:
        reader.close()
    assert not any(thread.is_alive() for thread in threads)


def test_a_batch_that_cannot_be_read_leaves_the_order_where_it_was(pictures):
    images = pictures(20)
    images.gone = set(range(20))
    made = order(20)
    reader = BatchReader(images, np.arange(20), made, torch.device("cpu"))
    try:
        with pytest.raises(Problem, match="is gone"):
            reader.take()
    finally:
        reader.close()
    assert (made.epochs_done, made.position) == (0, 0)
