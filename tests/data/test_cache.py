"""Pictures are decoded once, and what was decoded outlives pictures, crashes and full disks."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import namedtuple
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ganstudio.data.cache import PictureStore, cache_size, clear_cache
from ganstudio.data.cache_entry import CacheEntry
from ganstudio.data.cache_folder import cache_folder, make_room
from ganstudio.data.decode import decode_picture
from ganstudio.data.manifest import DataManifest
from ganstudio.data.opening import PictureProblem
from ganstudio.data.scan import scan_folder
from ganstudio.data.settings import PictureSettings
from ganstudio.data.source import PictureSource
from ganstudio.problems import Cancelled, InputProblem

ALL = np.arange(12)
IN_MEMORY, ON_DISK = 1 << 30, 0
both = pytest.mark.parametrize("limit", [IN_MEMORY, ON_DISK], ids=["memory", "disk"])


def expected(manifest: DataManifest) -> np.ndarray:
    return np.stack(
        [decode_picture(manifest.folder / picture.path, manifest.settings) for picture in manifest.pictures]
    )


@both
def test_what_is_read_is_what_was_decoded(manifest: DataManifest, limit: int) -> None:
    with PictureStore(manifest, memory_limit_bytes=limit) as store:
        assert len(store) == 12
        assert store.filled == 0.0
        order = np.array([5, 0, 5, 11])
        got = store.read(order)
        assert got.shape == (4, 3, 32, 32)
        assert np.array_equal(got, expected(manifest)[order])
        got[:] = 0
        assert np.array_equal(store.read(order), expected(manifest)[order])
        assert store.filled == 3 / 12


@both
def test_a_later_store_needs_no_pictures(manifest: DataManifest, folder: Path, limit: int) -> None:
    truth = expected(manifest)
    with PictureStore(manifest, memory_limit_bytes=limit) as store:
        store.fill()
    shutil.rmtree(folder)
    with PictureStore(manifest, memory_limit_bytes=limit) as store:
        assert store.filled == 1.0
        store.fill()
        assert np.array_equal(store.read(ALL), truth)


@both
def test_reading_works_while_filling(manifest: DataManifest, limit: int) -> None:
    truth = expected(manifest)
    with PictureStore(manifest, memory_limit_bytes=limit) as store:
        store.start_filling()
        for index in range(11, -1, -1):
            assert np.array_equal(store.read(np.array([index]))[0], truth[index])
    with PictureStore(manifest, memory_limit_bytes=limit) as store:
        assert store.filled == 1.0


@both
def test_many_threads_may_read(manifest: DataManifest, limit: int) -> None:
    truth = expected(manifest)
    wrong: list[int] = []

    def work(seed: int) -> None:
        rng = np.random.default_rng(seed)
        for _ in range(10):
            some = rng.integers(0, 12, 5)
            if not np.array_equal(store.read(some), truth[some]):
                wrong.append(seed)

    with PictureStore(manifest, memory_limit_bytes=limit) as store:
        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert wrong == []


@both
def test_a_picture_that_vanished_is_named(manifest: DataManifest, folder: Path, limit: int) -> None:
    (folder / "3.png").unlink()
    index = [picture.path for picture in manifest.pictures].index("3.png")
    with PictureStore(manifest, memory_limit_bytes=limit) as store:
        with pytest.raises(PictureProblem, match=r"3\.png: it is no longer there"):
            store.read(np.array([index]))
        with pytest.raises(PictureProblem, match=r"3\.png"):
            store.read(ALL)
        with pytest.raises(PictureProblem, match=r"3\.png"):
            store.fill()
        assert store.filled == 11 / 12


def test_a_picture_that_changed_is_named(manifest: DataManifest, folder: Path, paint) -> None:
    paint(77).save(folder / "3.png")
    with PictureStore(manifest) as store, pytest.raises(PictureProblem, match=r"3\.png: it has changed"):
        store.fill()


def test_a_picture_that_changed_without_changing_its_size_is_named(tmp_path: Path, paint) -> None:
    place = tmp_path / "bitmaps"
    place.mkdir()
    paint(0).save(place / "a.bmp")
    report = scan_folder(place)
    content = bytearray((place / "a.bmp").read_bytes())
    content[-1] ^= 1
    (place / "a.bmp").write_bytes(content)
    with (
        PictureStore(DataManifest(place, PictureSettings(32, 3), report.pictures)) as store,
        pytest.raises(PictureProblem, match=r"a\.bmp: it has changed"),
    ):
        store.read(np.array([0]))


def test_several_lost_pictures_are_counted(manifest: DataManifest, folder: Path) -> None:
    for number in (1, 2, 3):
        (folder / f"{number}.png").unlink()
    with PictureStore(manifest) as store, pytest.raises(PictureProblem, match="2 more cannot be read either"):
        store.fill()


def test_trouble_while_filling_in_the_background_is_told(manifest: DataManifest, folder: Path) -> None:
    (folder / "3.png").unlink()
    store = PictureStore(manifest)
    store.start_filling()
    store._filler.join()
    assert isinstance(store.fill_problem, PictureProblem)
    store.close()


def test_filling_tells_progress_and_can_be_cancelled(manifest: DataManifest) -> None:
    told: list[tuple[int, int]] = []
    with PictureStore(manifest, workers=1) as store:  # so that it decodes no more than four ahead
        with pytest.raises(Cancelled):
            store.fill(lambda done, total: done < 5)
        assert 0 < store.filled < 1
        store.fill(lambda done, total: told.append((done, total)) or True)
        assert told[-1] == (12, 12)
        assert store.filled == 1.0


@both
def test_closing_twice_or_in_the_middle_does_no_harm(manifest: DataManifest, limit: int) -> None:
    store = PictureStore(manifest, memory_limit_bytes=limit)
    store.start_filling()
    store.close()
    store.close()
    with PictureStore(manifest, memory_limit_bytes=limit) as store:
        store.fill()
        assert np.array_equal(store.read(ALL), expected(manifest))


@both
def test_a_store_that_is_closed_while_it_is_read_never_gives_empty_pictures(
    manifest: DataManifest, monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    store = PictureStore(manifest, memory_limit_bytes=limit, workers=2)
    decode = PictureSource.decode

    def closing_meanwhile(self, picture, settings):
        store._closing.set()
        return decode(self, picture, settings)

    monkeypatch.setattr(PictureSource, "decode", closing_meanwhile)
    with pytest.raises(Cancelled):
        store.read(ALL)
    store.close()


KILLED = """
import sys, time, os
from pathlib import Path
import numpy as np
from ganstudio.data.cache import PictureStore
from ganstudio.data.manifest import DataManifest
manifest = DataManifest.from_json(Path(sys.argv[1]).read_text())
store = PictureStore(manifest, memory_limit_bytes=int(sys.argv[2]))
store.read(np.arange(5))
store._entry.commit()
store.read(np.arange(8))
print("ready", flush=True)
time.sleep(60)
"""


@both
def test_a_killed_process_leaves_a_cache_that_is_completed(
    manifest: DataManifest, folder: Path, tmp_path: Path, limit: int
) -> None:
    written = tmp_path / "data.json"
    written.write_text(manifest.to_json())
    command = [sys.executable, "-c", KILLED, str(written), str(limit)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    with PictureStore(manifest, memory_limit_bytes=limit) as store:
        assert 5 / 12 <= store.filled <= 8 / 12
        store.fill()
        assert np.array_equal(store.read(ALL), expected(manifest))


def test_pixels_that_were_never_declared_there_do_not_count(manifest: DataManifest) -> None:
    with PictureStore(manifest) as store:
        store.fill()
        place = store._entry.path
    flags = bytearray((place / "filled.u8").read_bytes())
    flags[2], flags[3] = 0, 77
    (place / "filled.u8").write_bytes(flags)
    with PictureStore(manifest) as store:
        assert store.filled == 10 / 12


@pytest.mark.parametrize("name", ["pixels.u8", "filled.u8", "about.json"])
@pytest.mark.parametrize("damage", ["short", "long", "gone"])
@both
def test_a_damaged_cache_is_made_anew(manifest: DataManifest, name: str, damage: str, limit: int) -> None:
    with PictureStore(manifest, memory_limit_bytes=limit) as store:
        store.fill()
        path = store._entry.path / name
    if damage == "gone":
        path.unlink()
    else:
        content = path.read_bytes()
        path.write_bytes(content[:-1] if damage == "short" else content + b"!")
    with PictureStore(manifest, memory_limit_bytes=limit) as store:
        assert store.filled == 0.0
        assert np.array_equal(store.read(ALL), expected(manifest))


def test_two_stores_share_one_cache(manifest: DataManifest) -> None:
    with PictureStore(manifest, memory_limit_bytes=ON_DISK) as one:
        with PictureStore(manifest, memory_limit_bytes=ON_DISK) as two:
            one.read(ALL[:6])
            two.read(ALL[4:])
        assert np.array_equal(one.read(ALL), expected(manifest))
    with PictureStore(manifest) as store:
        assert store.filled == 1.0


def other_sizes(manifest: DataManifest) -> list[DataManifest]:
    return [replace(manifest, settings=PictureSettings(size, 3)) for size in (28, 32, 48)]


def test_the_cache_can_be_measured_and_cleared_but_not_under_a_run(manifest: DataManifest) -> None:
    one, two, _ = other_sizes(manifest)
    with PictureStore(one) as store:
        store.fill()
    with PictureStore(two) as store:
        store.fill()
        before = cache_size()
        assert before >= 12 * 3 * (28 * 28 + 32 * 32)
        assert 0 < clear_cache() < before
        assert np.array_equal(store.read(ALL), expected(two))
        assert cache_size() > 0
    with PictureStore(two) as store:
        assert store.filled == 1.0
    assert clear_cache() > 0
    assert cache_size() == 0
    assert [path.name for path in cache_folder().iterdir()] in ([".lock"], [])


def test_room_is_made_from_what_was_used_longest_ago(manifest: DataManifest) -> None:
    for age, other in enumerate(other_sizes(manifest)):
        with PictureStore(other) as store:
            store.fill()
            about = store._entry.path / "about.json"
        os.utime(about, (1000 + age, 1000 + age))
    keys = [other.key for other in other_sizes(manifest)]
    os.utime(cache_folder() / keys[0] / "about.json", (5000, 5000))
    make_room(cache_folder(), needed=1, limit=cache_size())
    assert [(cache_folder() / key).is_dir() for key in keys] == [True, False, True]


def test_opening_a_cache_counts_as_use(manifest: DataManifest) -> None:
    with PictureStore(manifest) as store:
        about = store._entry.path / "about.json"
    os.utime(about, (1000, 1000))
    with PictureStore(manifest):
        assert about.stat().st_mtime > time.time() - 600


def test_what_a_crash_left_of_a_removal_is_swept_up(manifest: DataManifest) -> None:
    rest = cache_folder() / ".removing-1234"
    rest.mkdir(parents=True)
    (rest / "pixels.u8").write_bytes(b"x")
    clear_cache()
    assert not rest.exists()


def test_foreign_files_in_the_cache_folder_stay(manifest: DataManifest) -> None:
    mine = cache_folder() / "notes"
    mine.mkdir(parents=True)
    (mine / "letter.txt").write_text("dear")
    clear_cache()
    assert (mine / "letter.txt").read_text() == "dear"


def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(10, 10, 0))


def test_a_full_disk_costs_the_cache_but_not_the_training(
    manifest: DataManifest, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_disk(monkeypatch)
    with PictureStore(manifest) as store:
        assert "0 MB free" in str(store.cache_problem)
        store.fill()
        assert np.array_equal(store.read(ALL), expected(manifest))


def test_a_full_disk_is_a_problem_when_memory_is_not_enough(
    manifest: DataManifest, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_disk(monkeypatch)
    with pytest.raises(InputProblem, match="0 MB free, but the decoded pictures need"):
        PictureStore(manifest, memory_limit_bytes=ON_DISK)


def fills_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def write(self, index, picture):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(CacheEntry, "write", write)


def test_a_disk_that_fills_up_while_decoding_costs_the_cache_only(
    manifest: DataManifest, monkeypatch: pytest.MonkeyPatch
) -> None:
    fills_up(monkeypatch)
    with PictureStore(manifest) as store:
        store.fill()
        assert "No space left on device" in str(store.cache_problem)
        assert np.array_equal(store.read(ALL), expected(manifest))


def test_a_disk_that_fills_up_is_a_problem_when_memory_is_not_enough(
    manifest: DataManifest, monkeypatch: pytest.MonkeyPatch
) -> None:
    fills_up(monkeypatch)
    with PictureStore(manifest, memory_limit_bytes=ON_DISK) as store:
        with pytest.raises(InputProblem, match="No space left on device"):
            store.fill()
        with pytest.raises(InputProblem, match="GANSTUDIO_CACHE_DIR"):
            store.read(ALL)


@pytest.mark.parametrize("limit", [IN_MEMORY, ON_DISK])
def test_a_cache_folder_that_cannot_be_made(manifest: DataManifest, tmp_path: Path, limit: int) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    if limit == ON_DISK:
        with pytest.raises(InputProblem, match=r"cannot be kept in .*blocked"):
            PictureStore(manifest, memory_limit_bytes=limit, cache_folder=blocked / "cache")
    else:
        with PictureStore(manifest, cache_folder=blocked / "cache") as store:
            assert "cannot be kept in" in str(store.cache_problem)
            assert np.array_equal(store.read(ALL), expected(manifest))
