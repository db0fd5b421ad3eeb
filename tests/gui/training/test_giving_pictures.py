"""A run made from a model file alone is opened, refused training with a way out, given pictures, trained."""

from __future__ import annotations

import numpy as np
import torch
from PIL import Image
from PySide6.QtWidgets import QFileDialog, QInputDialog
from their_scripts import small_pair

from ganstudio.export.foreign.importing import recognise
from ganstudio.gui.models.notices import Offer
from ganstudio.session.importing import make_run


def test_resuming_without_pictures_offers_to_choose_them_and_trains_on(page, qtbot, tmp_path, monkeypatch):
    folder = tmp_path / "pictures"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for number in range(6):
        Image.fromarray(rng.integers(0, 255, (16, 16, 3), np.uint8)).save(folder / f"{number}.png")
    torch.save(small_pair()[0].state_dict(), tmp_path / "netG.pth")
    run = tmp_path / "run"
    make_run(recognise([tmp_path / "netG.pth"], {"device": "cpu", "snapshot_images": 4}), run)

    page.app.open_run(run)
    qtbot.waitUntil(lambda: page.model.recipe is not None and not page.model.curves.loading)
    assert list(page.model.snapshots.steps) == [0]
    page.act.resume()
    qtbot.waitUntil(lambda: bool(page.model.notices) and not page.host.busy)
    notice = page.model.notices[0]
    assert "no pictures yet" in str(notice.text) and Offer.GIVE_PICTURES in notice.offers

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_: (4, True))
    page.act.take_offer(Offer.GIVE_PICTURES, notice)
    qtbot.waitUntil(lambda: page.model.step >= 2)
    assert any("D starts anew" in str(found.text) for found in page.model.notices)
    page.act.stop()
    qtbot.waitUntil(lambda: not page.host.busy)
