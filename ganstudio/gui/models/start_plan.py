"""What a start would do, and what stands in its way; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ganstudio.problems import Message
from ganstudio.recipe import Recipe, missing_extra
from ganstudio.training.until import Until

if TYPE_CHECKING:
    from ganstudio.data.labels.result import Labels
    from ganstudio.data.report import FolderReport


@dataclass(frozen=True, slots=True)
class StartPlan:
    """The size of a run: pictures in use, pictures trained on, batches an epoch, batches in all."""

    pictures: int
    trained: int
    batches_per_epoch: int
    batches: int

    @classmethod
    def of(cls, recipe: Recipe, report: FolderReport, excluded: frozenset[str]) -> StartPlan:
        """Count what the recipe makes of a folder."""
        return cls.counting(recipe, len(report.select(recipe.duplicates, excluded)))

    @classmethod
    def counting(cls, recipe: Recipe, pictures: int) -> StartPlan:
        """Count what the recipe makes of so many pictures in use."""
        trained = pictures - round(pictures * recipe.holdout)
        per_epoch = trained // recipe.batch_size
        batches = Until.of(recipe).steps_total(0, 0, per_epoch, per_epoch)
        return cls(pictures, trained, per_epoch, batches)

    def errors(self, recipe: Recipe, labels: Labels | None = None) -> dict[str, Message]:
        """What is wrong with the recipe on this computer, for this many pictures and their labels (if read),
        by key.
        """
        found = missing_extra(recipe)
        lacking = None if labels is None else labels.lacking(recipe.labels)
        if lacking is not None:
            found["labels"] = lacking
        if self.trained >= recipe.batch_size:
            return found
        text = Message(
            "there are {pictures} pictures to train on, fewer than a batch of {batch}; lower the batch size",
            {"pictures": self.trained, "batch": recipe.batch_size},
        )
        return found | {"batch_size": text}
