"""What every discriminator offers, whatever its family."""

from __future__ import annotations

from abc import ABC
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from torch import Tensor, nn

from ganstudio.labels import Attributes, label_width
from ganstudio.nets.heads import class_head, three_layers
from ganstudio.nets.spread import BatchSpread
from ganstudio.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Opinion:
    """What D says about n pictures.

    logits: (n,), or (n, k) from a D that judges k places of a picture, each with its own loss. classes:
    (n, label_width) logits of the attributes' values and flags, None from a D without labels. traces: maps
    from inside D that its auxiliary loss needs.
    """

    logits: Tensor
    classes: Tensor | None = None
    traces: tuple[Tensor, ...] = ()

    @property
    def scores(self) -> Tensor:
        """One logit a picture, (n,): the mean of its places."""
        return self.logits if self.logits.dim() == 1 else self.logits.mean(1)


class Discriminator(nn.Module, ABC):
    """Judges pictures (n, channels, size, size) in [-1, 1]: the more real, the higher the logit.

    A family's `features` turn pictures into maps and its `classifier` scores these, where the recipe says so
    with one more map, the spread of the batch; with `attributes` a head beside it names their values
    (`name_attributes`, called by the family when its nets are built).
    """

    published_init = "dcgan"
    """How its authors draw the first weights: a way of `initialise`."""

    features: nn.Module
    classifier: nn.Module

    def __init__(self, recipe: Recipe, attributes: Attributes = ()) -> None:
        super().__init__()
        self.label_width = label_width(attributes)
        self._kind = recipe.class_heads
        self._slope = recipe.leaky_slope
        group = recipe.minibatch_stddev
        self.spread = BatchSpread(group) if group else None

    def name_attributes(self, features: int, trunk: Callable[[], nn.Module], places: int = 1) -> None:
        """Add the head that names attributes, if there are any.

        features: numbers that `features` make of a picture, in maps of `places` pixels each. trunk: makes
        another net like `features`.
        """
        if not self.label_width:
            return
        self.classes = class_head(self._kind, features, self.label_width, trunk, self._slope)
        if self._kind == "mlp3":
            self.classifier = three_layers(features + places * bool(self.spread), 1, self._slope)

    def class_logits(self, images: Tensor, maps: Tensor) -> Tensor | None:
        """Logits (n, label_width) of pictures from which `features` made these maps; None without labels."""
        if not self.label_width:
            return None
        logits: Tensor = self.classes(images if self._kind == "separate" else maps)
        return logits

    def read_frozen(self) -> None:
        """Read what a D has that is never trained and in no checkpoint, before anything else is done with it.

        Raises InputProblem where that is not installed.
        """

    def held(self) -> Iterator[Tensor]:
        """All that takes memory, what is in no checkpoint too; that may be shared with other nets."""
        yield from self.parameters()
        yield from self.buffers()

    def opinion(self, images: Tensor) -> Opinion:
        """Everything that D says about pictures."""
        maps = self.features(images)
        judged = maps if self.spread is None else self.spread(maps)
        return Opinion(self.classifier(judged).flatten(), self.class_logits(images, maps))

    def auxiliary_loss(self, images: Tensor, opinion: Opinion) -> Tensor | None:
        """A loss of D's own on the reals `images`, about which it has this `opinion`; None: it has none."""
        del images, opinion
        return None

    def forward(self, images: Tensor) -> Tensor:
        """One logit a picture, (n,)."""
        return self.opinion(images).scores
