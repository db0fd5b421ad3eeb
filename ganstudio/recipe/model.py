"""The recipe: a validated, frozen object that holds every choice of a run."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import ConfigDict, ValidationError, ValidationInfo, field_validator, model_validator

from ganstudio.problems import InputProblem, Message, RecipeProblem
from ganstudio.recipe.families import check_net
from ganstudio.recipe.former import brought_up_to_date
from ganstudio.recipe.geometry import Stage, output_size, parse_stage, plan_stages
from ganstudio.recipe.groups.about import AboutFields
from ganstudio.recipe.groups.autopilot import AutopilotFields
from ganstudio.recipe.groups.labels import LabelFields
from ganstudio.recipe.groups.nets import NetFields
from ganstudio.recipe.groups.objective import ObjectiveFields
from ganstudio.recipe.groups.optimisers import OptimiserFields
from ganstudio.recipe.groups.pictures import PictureFields
from ganstudio.recipe.groups.saving import SavingFields
from ganstudio.recipe.groups.schedule import ScheduleFields
from ganstudio.recipe.groups.small_data import SmallDataFields
from ganstudio.recipe.rules import ALTERATIONS, contradictions

CONTROL_KEYS = (
    "lr_g", "lr_d", "g_updates", "d_updates", "freeze_d_layers", "real_label", "noise_std", "augment",
    *ALTERATIONS, "apa_p", "lecam_weight", "cr_weight", "gp_weight", "r1_gamma", "r2_gamma",
    "label_weight_d", "label_weight_g", "autopilot",
)  # fmt: skip
"""Recipe keys that are controls while a run trains."""

NET_KEYS = (
    "net", "image_size", "channels", "nz", "ngf", "ndf", "max_channels", "base_size", "stages", "g_head",
    "d_head", "g_norm", "d_norm", "d_first_norm", "g_spectral", "d_spectral", "bias", "leaky_slope", "labels",
    "g_layers", "d_layers", "g_blocks", "stage_blocks", "class_heads", "minibatch_stddev",
)  # fmt: skip
"""Recipe keys that shape the nets: a trained run keeps them."""


class _Mistake(ValueError):
    """Carries a message through pydantic, which only collects ValueErrors."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


_NAME = re.compile(r"^[^\x00-\x1f/\\:*?\"<>|]{1,80}$")


# Pydantic collects the fields of the bases from the last to the first.
class Recipe(
    SavingFields, AutopilotFields, SmallDataFields, ScheduleFields, OptimiserFields, ObjectiveFields,
    NetFields, LabelFields, PictureFields, AboutFields,
):  # fmt: skip
    """Every choice of a run, flat; the keys are the same in TOML, `--set`, the form and the checkpoint.

    Make one with `make_recipe`, which reports mistakes as RecipeProblem, one message a key.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, validate_default=True, allow_inf_nan=False
    )

    @field_validator("stages", "labels", "g_layers", "d_layers", mode="before")
    @classmethod
    def _lists_from_text(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str):
            value = [part.strip() for part in value.split(",") if part.strip()]
        if info.field_name in ("g_layers", "d_layers") and isinstance(value, list | tuple):
            value = [int(part) if isinstance(part, str) and part.isdecimal() else part for part in value]
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

    @field_validator("labels")
    @classmethod
    def _labels_are_different_names(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(value)) < len(value) or any(not name.strip() for name in value):
            raise _Mistake(Message("each attribute is named once, such as hair, eyes"))
        return value

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
        check_net(self)
        return self

    @model_validator(mode="after")
    def _has_an_end(self) -> Recipe:
        if not self.epochs and not self.steps:
            raise RecipeProblem(
                {"epochs": Message("with 0 epochs the steps decide when the run ends; set one of the two")}
            )
        return self

    @model_validator(mode="after")
    def _parts_go_together(self) -> Recipe:
        errors = contradictions(self)
        if errors:
            raise RecipeProblem(errors)
        return self

    def layout(self) -> tuple[int, tuple[Stage, ...]]:
        """Return (base size, stages) of the DCGAN family's nets, chosen ones filled in.

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
        return make_recipe(self.model_dump() | brought_up_to_date(values))


_PLAIN: dict[str, str] = {
    "int_type": "{value} must be a whole number",
    "float_type": "{value} must be a number",
    "bool_type": "{value} must be true or false",
    "string_type": "{value} must be text",
    "tuple_type": "{value} must be a list",
    "literal_error": "{value} must be one of {expected}",
    "greater_than_equal": "{value} is too small; {ge} is the least",
    "less_than_equal": "{value} is too large; {le} is the most",
    "too_long": "{value} has {actual_length} parts; {max_length} are the most",
    "finite_number": "{value} must be a finite number",
}


def no_such_key(key: str) -> Message:
    """What to say of a key that no recipe has."""
    near = get_close_matches(key, Recipe.model_fields, n=1)
    if near:
        return Message("there is no such key; did you mean {near}?", {"near": near[0]})
    return Message("there is no such key; `ganstudio recipes dcgan-64` lists them")


def make_recipe(values: Mapping[str, object], source: str = "") -> Recipe:
    """Validate `values` (recipe keys). Raises RecipeProblem, one message a key; `source` names the file."""
    try:
        return Recipe.model_validate(brought_up_to_date(values))
    except RecipeProblem as problem:
        raise RecipeProblem(problem.errors, source) from None
    except ValidationError as error:
        errors: dict[str, Message] = {}
        for found in error.errors():
            key = str(found["loc"][0]) if found["loc"] else "recipe"
            inner = found.get("ctx", {}).get("error")
            if isinstance(inner, _Mistake):
                errors.setdefault(key, inner.message)
            elif found["type"] == "extra_forbidden":
                errors.setdefault(key, no_such_key(key))
            else:
                template = _PLAIN.get(found["type"], "{reason}")
                detail = dict(found.get("ctx", {})) | {"value": repr(found["input"]), "reason": found["msg"]}
                errors.setdefault(key, Message(template, detail))
        raise RecipeProblem(errors, source) from None
