"""Exactly which pictures a run is trained on, kept in the run folder so that a resumed run uses the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ganstudio.data.labels.result import Codes, Labels
from ganstudio.data.manifest_rows import (
    read_attribute,
    read_codes,
    read_picture,
    read_text,
    read_whole,
    row_of,
)
from ganstudio.data.report import FolderReport, Groups, Picture
from ganstudio.data.settings import PictureSettings
from ganstudio.labels import Attributes
from ganstudio.problems import Cancelled, InputProblem, Message, RecipeProblem

if TYPE_CHECKING:
    from ganstudio.recipe import Recipe

DECODE_VERSION = 1
"""Raised whenever a change of the program makes other pixels of the same file and settings."""

_FORMAT = 3
_FORMAT_WITHOUT_SPLIT = 2
_FORMAT_WITHOUT_LABELS = 1
_DEEP_CHECK_BYTES = 512 << 20


@dataclass(frozen=True, slots=True)
class DataChanges:
    """Pictures of a manifest that are no longer there, or whose content is another (paths)."""

    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.missing or self.changed)

    @property
    def text(self) -> Message:
        """One sentence with the counts and the first name."""
        return Message(
            "{missing} pictures are missing and {changed} have changed since the run began, {first} for one.",
            {
                "missing": len(self.missing),
                "changed": len(self.changed),
                "first": (*self.missing, *self.changed, "")[0],
            },
        )


@dataclass(frozen=True, slots=True)
class DataManifest:
    """The pictures of a run in training order of their indices, and how they are decoded and split.

    `holdout`: share (0 to 0.5) never trained on. `twins`: groups of indices that must stay on one side of the
    split because they show the same picture. `attributes`: what the run is conditioned on, empty for a run
    without labels; `code_bytes` holds `codes()`. `held`: the indices that are held out where that was decided
    when there were more pictures; None draws them.
    """

    folder: Path
    settings: PictureSettings
    pictures: tuple[Picture, ...]
    holdout: float = 0.0
    seed: int = 0
    twins: Groups = ()
    attributes: Attributes = ()
    code_bytes: bytes = b""
    held: tuple[int, ...] | None = None

    @classmethod
    def of(
        cls,
        report: FolderReport,
        recipe: Recipe,
        excluded: frozenset[str] = frozenset(),
        labels: Labels | None = None,
    ) -> DataManifest:
        """What `recipe` trains on in a scanned folder; `labels` are those of the report's pictures.

        Raises RecipeProblem: `batch_size` when fewer pictures than a batch are left to train on, `labels`
        when the pictures lack what the recipe is conditioned on.
        """
        pictures = report.select(recipe.duplicates, excluded)
        place = {picture.path: index for index, picture in enumerate(pictures)}
        groups = (
            tuple(
                place[report.pictures[index].path] for index in group if report.pictures[index].path in place
            )
            for group in report.duplicate_groups
        )
        manifest = cls(
            report.folder,
            PictureSettings.of(recipe),
            pictures,
            recipe.holdout,
            recipe.seed,
            tuple(group for group in groups if len(group) > 1),
        )
        if recipe.labels:
            known = labels if labels is not None else Labels.none(len(report.pictures))
            numbers = [index for index, picture in enumerate(report.pictures) if picture.path in place]
            attributes, codes = known.chosen(recipe.labels, numbers)
            manifest = replace(manifest, attributes=attributes, code_bytes=codes.tobytes())
        count = len(manifest.split()[0])
        if count < recipe.batch_size:
            raise RecipeProblem(
                {
                    "batch_size": Message(
                        "a batch of {batch} needs at least as many pictures, but {folder} has {count} to "
                        "train on; lower the batch size or add pictures",
                        {"batch": recipe.batch_size, "folder": str(report.folder), "count": count},
                    )
                }
            )
        return manifest

    @property
    def key(self) -> str:
        """SHA-256 (hex) over the contents, the settings and the decoder's version: names the cache."""
        settings = self.settings
        text = f"{DECODE_VERSION} {settings.size} {settings.channels} {settings.resize} {settings.background}"
        digest = hashlib.sha256(text.encode())
        for picture in self.pictures:
            digest.update(bytes.fromhex(picture.digest))
        return digest.hexdigest()

    def codes(self) -> Codes:
        """The labels: int16 (n_pictures, n_attributes), read-only; UNKNOWN (-1) where nobody said."""
        shape = len(self.pictures), len(self.attributes)
        return np.frombuffer(self.code_bytes, dtype=np.int16).reshape(shape)

    def without(self, paths: Collection[str]) -> DataManifest:
        """The same without some pictures; the others keep order, twins, labels and side of the split."""
        kept = [index for index, picture in enumerate(self.pictures) if picture.path not in paths]
        place = {index: new for new, index in enumerate(kept)}
        twins = (tuple(place[index] for index in group if index in place) for group in self.twins)
        return replace(
            self,
            pictures=tuple(self.pictures[index] for index in kept),
            twins=tuple(group for group in twins if len(group) > 1),
            code_bytes=self.codes()[kept].tobytes(),
            held=tuple(place[i] for i in self.split()[1].tolist() if i in place) if self.holdout else None,
        )

    def split(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """(indices to train on, held-out indices), both ascending.

        Which side a picture falls on is drawn once, by its content and the seed, so that a folder with some
        pictures more is split nearly alike; the same picture never lies on both sides, and at least one is
        left to train on. When pictures go (`without`) the others stay where they are.
        """
        heldout = np.array(self._drawn() if self.held is None else self.held, dtype=np.int64)
        train = np.setdiff1d(np.arange(len(self.pictures), dtype=np.int64), heldout)
        return train, heldout

    def _drawn(self) -> list[int]:
        wanted = min(round(len(self.pictures) * self.holdout), len(self.pictures) - 1)
        held: list[int] = []
        if wanted > 0:
            for group in sorted(self._units(), key=self._lot):
                if len(held) + len(group) <= wanted:
                    held.extend(group)
        return sorted(held)

    def _units(self) -> Iterable[list[int]]:
        """Indices that must stay together: twins, and pictures of the same content."""
        parent = list(range(len(self.pictures)))

        def root(index: int) -> int:
            while parent[index] != index:
                parent[index] = index = parent[parent[index]]
            return index

        first: dict[str, int] = {}
        for index, picture in enumerate(self.pictures):
            parent[index] = first.setdefault(picture.digest, index)
        for group in self.twins:
            for index in group[1:]:
                parent[root(index)] = root(group[0])
        units: dict[int, list[int]] = {}
        for index in range(len(self.pictures)):
            units.setdefault(root(index), []).append(index)
        return units.values()

    def _lot(self, group: list[int]) -> bytes:
        digest = min(self.pictures[index].digest for index in group)
        return hashlib.sha256(f"{self.seed}:{digest}".encode()).digest()

    def check(
        self, progress: Callable[[int, int], bool] | None = None, *, deep: bool | None = None
    ) -> DataChanges:
        """Compare with what lies in the folder now: existence and size of every file, then the content.

        `deep`: read every file and compare digests; None reads them only if all together are at most 512 MB
        (decoding compares them anyway). `progress(done, total)` -> False cancels with Cancelled.
        """
        from ganstudio.data.source import PictureSource

        if deep is None:
            deep = sum(picture.bytes for picture in self.pictures) <= _DEEP_CHECK_BYTES
        missing: list[str] = []
        changed: list[str] = []
        with PictureSource(self.folder) as source:
            for done, picture in enumerate(self.pictures):
                state = source.compare(picture, deep=deep)
                if state == "missing":
                    missing.append(picture.path)
                elif state == "changed":
                    changed.append(picture.path)
                if progress is not None and done % 64 == 0 and not progress(done, len(self.pictures)):
                    raise Cancelled
        return DataChanges(tuple(missing), tuple(changed))

    def to_json(self) -> str:
        """As text for the run folder; `from_json` reads it back."""
        settings = self.settings
        values: dict[str, Any] = {
            "format": self._oldest_format(),
            "folder": str(self.folder),
            "settings": [settings.size, settings.channels, settings.resize, settings.background],
            "holdout": self.holdout,
            "seed": self.seed,
            "twins": self.twins,
            "pictures": [row_of(picture) for picture in self.pictures],
        }
        if self.attributes:
            values["attributes"] = [[known.name, known.kind, known.values] for known in self.attributes]
            values["codes"] = self.codes().T.tolist()
        if self.held is not None:
            values["held"] = self.held
        return json.dumps(values, separators=(",", ":"))

    def _oldest_format(self) -> int:
        """The oldest one whose programs pass over nothing that this manifest says."""
        if self.held is not None:
            return _FORMAT
        return _FORMAT_WITHOUT_SPLIT if self.attributes else _FORMAT_WITHOUT_LABELS

    @classmethod
    def from_json(cls, text: str, source: str = "data.json") -> DataManifest:
        """Read what `to_json` wrote; every value is checked. Raises InputProblem naming `source`."""
        try:
            raw = json.loads(text)
            if not isinstance(raw, dict):
                raise ValueError("it holds no table")
            if isinstance(raw.get("format"), int) and raw["format"] > _FORMAT:
                raise InputProblem(
                    "{file} was written by a newer version of the program; update it.", file=source
                )
            return cls._from_raw(raw)
        except InputProblem:
            raise
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise InputProblem(
                "{file} is damaged ({reason}); the run's pictures can no longer be told from it.",
                file=source,
                reason=str(error),
            ) from None

    @classmethod
    def _from_raw(cls, raw: dict[str, Any]) -> DataManifest:
        pictures = tuple(read_picture(row) for row in raw["pictures"])
        holdout, seed = raw["holdout"], raw["seed"]
        if isinstance(holdout, bool) or not isinstance(holdout, int | float) or not 0 <= holdout <= 0.5:
            raise ValueError("holdout must lie between 0 and 0.5")
        twins = tuple(tuple(read_whole(index, len(pictures)) for index in group) for group in raw["twins"])
        if any(len(group) < 2 for group in twins):
            raise ValueError("a group of twins has fewer than two members")
        if not pictures:
            raise ValueError("it names no picture")
        folder = Path(read_text(raw["folder"]))
        if not folder.is_absolute():
            raise ValueError("the folder is no absolute path")
        size, channels, resize, background = raw["settings"]
        settings = PictureSettings(size, channels, resize, background)
        attributes = tuple(read_attribute(row) for row in raw.get("attributes", ()))
        if len({attribute.name for attribute in attributes}) < len(attributes):
            raise ValueError("an attribute occurs twice")
        codes = read_codes(raw.get("codes", []), attributes, len(pictures))
        held = raw.get("held")
        if held is not None:
            held = tuple(read_whole(index, len(pictures)) for index in held)
            if list(held) != sorted(set(held)):
                raise ValueError("the pictures held out are not in order")
        return cls(
            folder,
            settings,
            pictures,
            float(holdout),
            read_whole(seed),
            twins,
            attributes,
            codes.tobytes(),
            held,
        )
