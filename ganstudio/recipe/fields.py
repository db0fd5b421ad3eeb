"""The table of a recipe's fields: it builds the form, the command line's keys and the validation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args, get_origin

from pydantic import Field
from pydantic.fields import FieldInfo

GROUPS: dict[str, str] = {
    "about": "About",
    "pictures": "Pictures",
    "labels": "Labels",
    "nets": "Nets",
    "objective": "Objective",
    "optimisers": "Optimisers",
    "schedule": "Schedule",
    "prior": "Latent prior",
    "small_data": "Small data",
    "autopilot": "Autopilot",
    "saving": "Samples and checkpoints",
    "run": "Run",
}

Kind = Literal["int", "float", "bool", "choice", "text", "colour", "list"]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One recipe field as the form and the help show it.

    `scale` "log": the editor steps by factors. `advanced`: folded away at first. `choices` for kind
    "choice", as (value, label); for kind "list" the values allowed, empty for free text. `only_for`: values
    of other keys without which the field means nothing, such as {"net": ("dcgan",)} or, for any value but an
    empty one, {"labels": ()}; empty: it always means something.
    """

    key: str
    label: str
    help: str
    group: str
    kind: Kind
    default: Any
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    scale: Literal["linear", "log"] = "linear"
    choices: tuple[tuple[int | str, str], ...] = ()
    advanced: bool = False
    only_for: Mapping[str, tuple[object, ...]] = field(default_factory=dict)

    def matters(self, values: Mapping[str, object]) -> bool:
        """Whether the field means anything beside these values of the recipe."""
        return all(
            values[key] in wanted if wanted else bool(values[key]) for key, wanted in self.only_for.items()
        )


def recipe_field(
    default: Any,
    label: str,
    help: str,
    *,
    group: str,
    unit: str = "",
    ge: float | None = None,
    le: float | None = None,
    scale: Literal["linear", "log"] = "linear",
    choices: dict[str, str] | None = None,
    kind: Kind | None = None,
    advanced: bool = False,
    only_for: Mapping[str, tuple[object, ...]] | None = None,
) -> Any:
    """A pydantic field that carries what the form needs (see FieldSpec)."""
    extra: dict[str, Any] = {
        "group": group,
        "unit": unit,
        "scale": scale,
        "choices": choices or {},
        "kind": kind,
        "advanced": advanced,
        "only_for": only_for or {},
    }
    return Field(default=default, title=label, description=help, ge=ge, le=le, json_schema_extra=extra)


def _kind(annotation: Any) -> Kind:
    if get_origin(annotation) is Literal:
        return "choice"
    if get_origin(annotation) is tuple:
        return "list"
    kinds: dict[Any, Kind] = {bool: "bool", int: "int", float: "float", str: "text"}
    return kinds[annotation]


def spec_of(key: str, info: FieldInfo) -> FieldSpec:
    """Read a field's entry of the table off its pydantic definition."""
    extra: dict[str, Any] = dict(info.json_schema_extra) if isinstance(info.json_schema_extra, dict) else {}
    bounds = {type(part).__name__.lower(): part for part in info.metadata}
    labels: dict[str, str] = extra["choices"]
    values = get_args(info.annotation) if get_origin(info.annotation) is Literal else tuple(labels)
    return FieldSpec(
        key=key,
        label=info.title or key,
        help=info.description or "",
        group=extra["group"],
        kind=extra["kind"] or _kind(info.annotation),
        default=info.default,
        unit=extra["unit"],
        minimum=getattr(bounds.get("ge"), "ge", None),
        maximum=getattr(bounds.get("le"), "le", None),
        scale=extra["scale"],
        choices=tuple((value, labels.get(str(value), str(value))) for value in values),
        advanced=extra["advanced"],
        only_for=extra["only_for"],
    )


def field_specs() -> dict[str, FieldSpec]:
    """All fields in the order in which the form shows them."""
    from ganstudio.recipe.model import Recipe

    return {key: spec_of(key, info) for key, info in Recipe.model_fields.items()}
