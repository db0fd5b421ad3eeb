"""The recipe: a validated, frozen object that holds every choice of a run."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError, ValidationInfo, field_validator, model_validator

from ganstudio.problems import InputProblem, Message, RecipeProblem
from ganstudio.recipe.fields import recipe_field as f
from ganstudio.recipe.geometry import Stage, output_size, parse_stage, plan_stages

CONTROL_KEYS = ("lr_g", "lr_d", "g_updates", "d_updates", "real_label", "noise_std", "augment")
"""Recipe keys that are controls while a run trains."""

NET_KEYS = (
    "net", "image_size", "channels", "nz", "ngf", "ndf", "max_channels", "base_size", "stages", "g_head",
    "d_head", "g_norm", "d_norm", "d_first_norm", "bias", "leaky_slope",
)  # fmt: skip
"""Recipe keys that shape the nets: a trained run keeps them."""


class _Mistake(ValueError):
    """Carries a message through pydantic, which only collects ValueErrors."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


_NAME = re.compile(r"^[^\x00-\x1f/\\:*?\"<>|]{1,80}$")


class Recipe(BaseModel):
    """Every choice of a run, flat; the keys are the same in TOML, `--set`, the form and the checkpoint.

    Make one with `make_recipe`, which reports mistakes as RecipeProblem, one message a key.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, validate_default=True)

    name: str = f("my-recipe", "Name", "What this recipe is called in lists and file names.", group="about")
    notes: str = f("", "Notes", "What it is for, in your own words.", group="about")

    image_size: int = f(
        64, "Picture size", "Side length of the square pictures that D sees and G makes.",
        group="pictures", unit="px", ge=8, le=1024,
    )  # fmt: skip
    channels: Literal[1, 3] = f(
        3, "Colour", "Three channels for colour, one for grey.",
        group="pictures", choices={"1": "grey (1 channel)", "3": "colour (3 channels)"},
    )  # fmt: skip
    resize: Literal["crop", "stretch", "pad"] = f(
        "crop", "Fitting", "How a picture that is not square becomes square.", group="pictures",
        choices={
            "crop": "resize the short side, cut the middle out",
            "stretch": "resize without cutting (distorts)",
            "pad": "resize the long side, fill up with the background",
        },
    )  # fmt: skip
    background: str = f(
        "#ffffff", "Background", "Colour behind transparent pictures and around padded ones.",
        group="pictures", kind="colour",
    )  # fmt: skip
    duplicates: Literal["keep", "one"] = f(
        "keep", "Duplicates", "What happens to pictures that occur several times.", group="pictures",
        choices={"keep": "keep all (they count more)", "one": "keep one of each"},
    )  # fmt: skip
    flip: bool = f(
        False, "Mirror", "Show D each picture left-right mirrored half of the time.", group="pictures"
    )
    holdout: float = f(
        0.0, "Held-out share", "Share of the pictures never trained on, kept to measure memorising later.",
        group="pictures", ge=0.0, le=0.5, advanced=True,
    )  # fmt: skip

    net: Literal["dcgan"] = f(
        "dcgan", "Architecture", "The family of nets.", group="nets", choices={"dcgan": "DCGAN"}
    )
    nz: int = f(100, "Latent size", "Numbers that G makes a picture from.", group="nets", ge=1, le=2048)
    ngf: int = f(
        64, "Width of G", "Channels of G's last hidden layer; earlier layers have more. More is slower.",
        group="nets", unit="channels", ge=1, le=512,
    )  # fmt: skip
    ndf: int = f(
        64, "Width of D", "Channels of D's first layer; later layers have more. A narrower D is weaker.",
        group="nets", unit="channels", ge=1, le=512,
    )  # fmt: skip
    max_channels: int = f(
        1024, "Widest layer", "No layer gets more channels than this.",
        group="nets", unit="channels", ge=8, le=4096, advanced=True,
    )  # fmt: skip
    base_size: int = f(
        0, "First map", "Side length of G's first map; 0 chooses it from the picture size.",
        group="nets", unit="px", ge=0, le=32, advanced=True,
    )  # fmt: skip
    stages: tuple[str, ...] = f(
        (), "Stages", "G's enlarging steps (D mirrors them), such as k4s2p1 or k5s2same; empty chooses them.",
        group="nets", advanced=True,
    )  # fmt: skip
    g_head: Literal["conv", "linear"] = f(
        "conv", "G begins with", "How G turns the latent into its first map.", group="nets", advanced=True,
        choices={"conv": "transposed convolution", "linear": "linear layer"},
    )  # fmt: skip
    d_head: Literal["conv", "linear"] = f(
        "conv", "D ends with", "How D turns its last map into one score.", group="nets", advanced=True,
        choices={"conv": "convolution", "linear": "linear layer"},
    )  # fmt: skip
    g_norm: Literal["batch", "none"] = f(
        "batch", "Normalisation in G", "Batch normalisation between G's layers.", group="nets",
        advanced=True, choices={"batch": "batch normalisation", "none": "none"},
    )  # fmt: skip
    d_norm: Literal["batch", "none"] = f(
        "batch", "Normalisation in D", "Batch normalisation between D's layers.", group="nets",
        advanced=True, choices={"batch": "batch normalisation", "none": "none"},
    )  # fmt: skip
    d_first_norm: bool = f(
        False, "Normalise D's first layer", "Also normalise D's first layer, which DCGAN leaves out.",
        group="nets", advanced=True,
    )  # fmt: skip
    bias: bool = f(False, "Biases", "Give the convolutions a bias of their own.", group="nets", advanced=True)
    leaky_slope: float = f(
        0.2, "Leaky slope", "Slope of D's leaky ReLU below zero.",
        group="nets", ge=0.0, le=1.0, advanced=True,
    )  # fmt: skip
    init: Literal["dcgan", "torch"] = f(
        "dcgan", "Initial weights", "How the weights start.", group="nets", advanced=True,
        choices={"dcgan": "DCGAN: normal, spread 0.02", "torch": "PyTorch's default"},
    )  # fmt: skip

    objective: Literal["bce"] = f(
        "bce", "Objective", "What D and G are trained to do.", group="objective",
        choices={"bce": "non-saturating cross-entropy"},
    )  # fmt: skip
    real_label: float = f(
        1.0, "Label of reals", "D's target for reals; 0.9 keeps D from becoming too sure (fakes stay at 0).",
        group="objective", ge=0.5, le=1.0,
    )  # fmt: skip
    fresh_noise: bool = f(
        False, "Fresh noise for G", "Draw new latents for G's update instead of those D has just judged.",
        group="objective", advanced=True,
    )  # fmt: skip

    optimizer_g: Literal["adam", "sgd", "rmsprop"] = f(
        "adam", "Optimiser of G", "How G's weights follow their gradient.", group="optimisers",
        choices={"adam": "Adam", "sgd": "SGD", "rmsprop": "RMSprop"},
    )  # fmt: skip
    optimizer_d: Literal["adam", "sgd", "rmsprop"] = f(
        "adam", "Optimiser of D", "How D's weights follow their gradient.", group="optimisers",
        choices={"adam": "Adam", "sgd": "SGD", "rmsprop": "RMSprop"},
    )  # fmt: skip
    lr_g: float = f(
        2e-4, "Learning rate of G", "How far G moves each update.",
        group="optimisers", ge=1e-8, le=1.0, scale="log",
    )  # fmt: skip
    lr_d: float = f(
        2e-4, "Learning rate of D", "How far D moves each update; lower it when D wins.",
        group="optimisers", ge=1e-8, le=1.0, scale="log",
    )  # fmt: skip
    beta1: float = f(
        0.5, "Adam beta 1", "How long Adam remembers gradients.",
        group="optimisers", ge=0.0, le=0.999, advanced=True,
    )  # fmt: skip
    beta2: float = f(
        0.999, "Adam beta 2", "How long Adam remembers their size.",
        group="optimisers", ge=0.0, le=0.99999, advanced=True,
    )  # fmt: skip
    momentum: float = f(
        0.0, "Momentum", "Momentum of SGD and RMSprop.",
        group="optimisers", ge=0.0, le=0.999, advanced=True,
    )  # fmt: skip
    weight_decay_g: float = f(
        0.0, "Weight decay of G", "Pull of G's weights towards zero.",
        group="optimisers", ge=0.0, le=0.1, scale="log", advanced=True,
    )  # fmt: skip
    weight_decay_d: float = f(
        0.0, "Weight decay of D", "Pull of D's weights towards zero.",
        group="optimisers", ge=0.0, le=0.1, scale="log", advanced=True,
    )  # fmt: skip

    batch_size: int = f(
        64, "Batch size", "Pictures a step; the rest of an epoch that fills no batch waits for the next.",
        group="schedule", unit="pictures", ge=2, le=4096,
    )  # fmt: skip
    epochs: int = f(
        100, "Epochs", "How often every picture is seen before the run ends.",
        group="schedule", ge=1, le=1_000_000,
    )  # fmt: skip
    g_every: int = f(
        1, "G every", "G is updated every so many batches.", group="schedule", unit="batches",
        ge=1, le=1000, advanced=True,
    )  # fmt: skip
    d_every: int = f(
        1, "D every", "D is updated every so many batches.", group="schedule", unit="batches",
        ge=1, le=1000, advanced=True,
    )  # fmt: skip
    g_updates: int = f(
        1, "G updates", "Updates of G in a batch in which it is due, each on new noise.", group="schedule",
        ge=0, le=10, advanced=True,
    )  # fmt: skip
    d_updates: int = f(
        1, "D updates", "Updates of D in a batch in which it is due, on the same reals and new fakes.",
        group="schedule", ge=0, le=10, advanced=True,
    )  # fmt: skip

    prior: Literal["normal", "uniform"] = f(
        "normal", "Distribution", "What latents are drawn from.", group="prior",
        choices={"normal": "Gaussian", "uniform": "uniform"},
    )  # fmt: skip
    prior_mean: float = f(0.0, "Mean", "Centre of the latents.", group="prior", ge=-10.0, le=10.0)
    prior_std: float = f(
        1.0, "Spread", "Standard deviation of a Gaussian; half the width of a uniform distribution.",
        group="prior", ge=0.001, le=10.0,
    )  # fmt: skip

    augment: float = f(
        0.0, "Augmentation", "Share of pictures, real and fake, that D sees altered; helps on few pictures.",
        group="small_data", ge=0.0, le=1.0,
    )  # fmt: skip
    augment_ops: tuple[Literal["color", "translation", "cutout"], ...] = f(
        ("color", "translation", "cutout"), "Alterations", "What the augmentation may do.",
        group="small_data", advanced=True,
        choices={"color": "colour", "translation": "shift", "cutout": "cut a square out"},
    )  # fmt: skip
    noise_std: float = f(
        0.0, "Noise on D", "Gaussian noise on everything D sees; slows D down. Pixels lie in -1 to 1.",
        group="small_data", ge=0.0, le=1.0,
    )  # fmt: skip
    ema_half_life_kimg: float = f(
        5.0, "Averaging of G", "Half-life of the averaged generator in thousands of pictures; 0: off.",
        group="small_data", unit="kimg", ge=0.0, le=10_000.0,
    )  # fmt: skip

    snapshot_images: int = f(
        64, "Sample pictures", "How many fixed-noise samples a snapshot shows.",
        group="saving", ge=1, le=256,
    )  # fmt: skip
    snapshot_every: int = f(
        100, "Snapshot every", "How often the samples are drawn.", group="saving", ge=1, le=1_000_000
    )
    snapshot_unit: Literal["steps", "epochs"] = f(
        "steps", "Snapshots counted in", "Unit of the line above.", group="saving",
        choices={"steps": "steps", "epochs": "epochs"},
    )  # fmt: skip
    checkpoint_every: int = f(
        500, "Checkpoint every", "How often everything is saved, so that training can go on from there.",
        group="saving", ge=1, le=1_000_000,
    )  # fmt: skip
    checkpoint_unit: Literal["steps", "epochs"] = f(
        "steps", "Checkpoints counted in", "Unit of the line above.", group="saving",
        choices={"steps": "steps", "epochs": "epochs"},
    )  # fmt: skip
    keep_checkpoints: int = f(
        30, "Checkpoints kept", "Beyond this number older ones are thinned out; those you saved stay.",
        group="saving", ge=3, le=10_000, advanced=True,
    )  # fmt: skip

    seed: int = f(
        0, "Seed", "Same seed and recipe, same run (on a CPU to the last bit).",
        group="run", ge=0, le=2**31 - 1,
    )  # fmt: skip
    device: Literal["auto", "cpu", "cuda", "mps"] = f(
        "auto", "Device", "Where to train.", group="run",
        choices={"auto": "the fastest there is", "cpu": "CPU", "cuda": "NVIDIA GPU", "mps": "Apple GPU"},
    )  # fmt: skip

    @field_validator("stages", "augment_ops", mode="before")
    @classmethod
    def _lists_from_text(cls, value: Any) -> Any:
        if isinstance(value, str):
            value = [part.strip() for part in value.split(",") if part.strip()]
        return tuple(value) if isinstance(value, list) else value

    @field_validator("*", mode="before")
    @classmethod
    def _whole_numbers_serve_as_floats(cls, value: Any, info: ValidationInfo) -> Any:
        field = cls.model_fields[info.field_name or ""]
        if field.annotation is float and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        return value

    @field_validator("name")
    @classmethod
    def _name_serves_as_file_name(cls, value: str) -> str:
        if not _NAME.match(value) or value.strip(" .") != value:
            raise _Mistake(Message('a name of 1 to 80 characters without / \\ : * ? " < > | is needed'))
        return value

    @field_validator("background")
    @classmethod
    def _background_is_a_colour(cls, value: str) -> str:
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
            raise _Mistake(
                Message("{value} is no colour; write #rrggbb, such as #ffffff", {"value": repr(value)})
            )
        return value.lower()

    @field_validator("stages")
    @classmethod
    def _stages_can_be_read(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for stage in value:
            try:
                parse_stage(stage)
            except InputProblem as problem:
                raise _Mistake(problem.message) from None
        return value

    @model_validator(mode="after")
    def _net_makes_the_size(self) -> Recipe:
        self.layout()
        return self

    def layout(self) -> tuple[int, tuple[Stage, ...]]:
        """Return (base size, stages) of the convolutional nets, chosen ones filled in.

        Raises RecipeProblem when no such net makes `image_size`.
        """
        if not self.stages:
            plan = plan_stages(self.image_size, self.base_size)
            if plan is None:
                raise RecipeProblem(
                    {
                        "image_size": Message(
                            "no net makes {size} x {size}; choose 28, 32, 48, 64, 96, 128, 144, 192 or 256",
                            {"size": self.image_size},
                        )
                    }
                )
            return plan
        stages = tuple(parse_stage(text) for text in self.stages)
        base = self.base_size or 4
        size = output_size(base, stages)
        if size != self.image_size:
            raise RecipeProblem(
                {
                    "stages": Message(
                        "these stages make {made} x {made} from {base} x {base}, not {size} x {size}",
                        {"base": base, "made": size, "size": self.image_size},
                    )
                }
            )
        return base, stages

    def changed(self, **values: object) -> Recipe:
        """A copy with other values, validated. Raises RecipeProblem."""
        return make_recipe(self.model_dump() | values)


_PLAIN: dict[str, str] = {
    "extra_forbidden": "there is no such key",
    "int_type": "{value} must be a whole number",
    "float_type": "{value} must be a number",
    "bool_type": "{value} must be true or false",
    "string_type": "{value} must be text",
    "tuple_type": "{value} must be a list",
    "literal_error": "{value} must be one of {expected}",
    "greater_than_equal": "{value} is too small; {ge} is the least",
    "less_than_equal": "{value} is too large; {le} is the most",
    "finite_number": "{value} must be a finite number",
}


def make_recipe(values: Mapping[str, object], source: str = "") -> Recipe:
    """Validate `values` (recipe keys). Raises RecipeProblem, one message a key; `source` names the file."""
    try:
        return Recipe.model_validate(dict(values))
    except RecipeProblem as problem:
        raise RecipeProblem(problem.errors, source) from None
    except ValidationError as error:
        errors: dict[str, Message] = {}
        for found in error.errors():
            key = str(found["loc"][0]) if found["loc"] else "recipe"
            inner = found.get("ctx", {}).get("error")
            if isinstance(inner, _Mistake):
                errors.setdefault(key, inner.message)
            else:
                template = _PLAIN.get(found["type"], "{reason}")
                detail = dict(found.get("ctx", {})) | {"value": repr(found["input"]), "reason": found["msg"]}
                errors.setdefault(key, Message(template, detail))
        raise RecipeProblem(errors, source) from None
