"""States on recorded trainings: healthy ones without an alarm, those made to fail with the right name."""

import pytest
from recordings import HEALTHY, RIGHT, Recording, alarms, recordings, replay

WITHIN_IMAGES = 20_480
"""Pictures after the failure by which it has its name, on every recording."""
ALL = {recording.name: recording for recording in recordings()}


def named(kind):
    return [name for name, recording in ALL.items() if (recording.kind in HEALTHY) == kind]


def test_every_kind_of_failure_was_recorded():
    assert {recording.kind for recording in ALL.values()} == set(RIGHT)


@pytest.mark.parametrize("name", named(True))
def test_a_healthy_training_raises_no_alarm(name):
    assert alarms(replay(ALL[name])) == []


@pytest.mark.parametrize("name", named(False))
def test_a_failure_has_the_right_name_in_time_and_none_before(name):
    recording = ALL[name]
    found = alarms(replay(recording))
    assert [images for images, _ in found if images < recording.failed_at] == []
    right = [images for images, state in found if state in RIGHT[recording.kind]]
    assert right, found
    assert right[0] - recording.failed_at <= WITHIN_IMAGES
    assert found[0][1] in RIGHT[recording.kind]


def test_a_recording_keeps_what_it_was_given(tmp_path):
    for recording in list(ALL.values())[:2]:
        recording.save(tmp_path)
        stored = Recording.load(tmp_path / f"{recording.name}.npz")
        assert replay(stored) == replay(recording)
