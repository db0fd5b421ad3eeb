"""From one or two model files to a recipe and weights under our own keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ganstudio.export.foreign.layers import fitted
from ganstudio.export.foreign.reading import StateDict, read_state_dicts
from ganstudio.export.foreign.recognising import ForeignNet, recognise_net
from ganstudio.nets import build_discriminator, build_generator
from ganstudio.problems import InputProblem, Message, RecipeProblem
from ganstudio.recipe import Recipe, shipped_recipes

_TEMPLATE = "dcgan-64"


@dataclass(frozen=True, slots=True)
class ForeignModel:
    """What was recognised: the recipe whose nets it fits, and the weights by that recipe's keys.

    discriminator: None where no file held one. facts: what was found in which file, to show.
    """

    recipe: Recipe
    generator: StateDict = field(repr=False)
    discriminator: StateDict | None = field(repr=False)
    facts: tuple[Message, ...]


def recognise(files: Sequence[Path], changes: Mapping[str, object] | None = None) -> ForeignModel:
    """Recognise G, and D if it is there, in `files` (one file may hold both).

    `changes`: recipe keys to set; those that the shapes tell must agree with them. Raises InputProblem or
    RecipeProblem that names file, key, shape and what was expected.
    """
    changes = dict(changes or {})
    stages = _stages(changes)
    nets = [recognise_net(file, state, stages) for file in files for state in read_state_dicts(file)]
    g, d = _one(nets, "G"), _one(nets, "D")
    if g is None:
        raise InputProblem(
            "{files}: there is no generator among what was found (D alone draws nothing); open G's file too.",
            files=", ".join(str(file) for file in files),
        )
    _belong_together(g, d)
    values = _values(g, d)
    told = {key: value for key, value in changes.items() if key in values and key != "stages"}
    wrong = {key: value for key, value in told.items() if value != values[key]}
    free = {"name", "notes"} | ({"ndf"} if d is None else set())
    if wrong.keys() - free:
        raise RecipeProblem(
            {
                key: Message("the model file says {value}; leave it out", {"value": values[key]})
                for key in wrong.keys() - free
            }
        )
    recipe = _template(g).changed(**(values | changes))
    if recipe.labels:
        raise RecipeProblem({"labels": Message("the model's G is told no labels; leave it out")})
    generator = fitted(g.path, g.layers, build_generator(recipe))
    discriminator = None if d is None else fitted(d.path, d.layers, build_discriminator(recipe))
    return ForeignModel(recipe, generator, discriminator, _facts(g, d))


def _stages(changes: Mapping[str, object]) -> tuple[str, ...]:
    found = changes.get("stages", ())
    if isinstance(found, str):
        return tuple(part.strip() for part in found.split(",") if part.strip())
    return tuple(str(part) for part in found) if isinstance(found, list | tuple) else ()


def _one(nets: Sequence[ForeignNet], kind: str) -> ForeignNet | None:
    found = [net for net in nets if net.kind == kind]
    if len(found) > 1:
        raise InputProblem(
            "{kind} was found twice, in {first} and {second}; open one G and at most one D.",
            kind=kind,
            first=str(found[0].path),
            second=str(found[1].path),
        )
    return found[0] if found else None


def _belong_together(g: ForeignNet, d: ForeignNet | None) -> None:
    if d is None:
        return
    if (g.image_size, g.channels) != (d.image_size, d.channels):
        raise InputProblem(
            "The files do not belong together: G in {g} makes {g_size} x {g_size} pixels in {g_channels} "
            "channels, D in {d} judges {d_size} x {d_size} in {d_channels}.",
            g=g.path.name,
            d=d.path.name,
            g_size=g.image_size,
            g_channels=g.channels,
            d_size=d.image_size,
            d_channels=d.channels,
        )
    if (g.base_size, g.stages) != (d.base_size, d.stages):
        raise InputProblem(
            "D in {d} does not mirror G in {g} as the recipes' nets do: its stages are {d_stages}, not "
            "{g_stages}.",
            g=g.path.name,
            d=d.path.name,
            g_stages=" ".join(g.stages),
            d_stages=" ".join(d.stages),
        )


def _values(g: ForeignNet, d: ForeignNet | None) -> dict[str, object]:
    caps = [net.cap for net in (g, d) if net is not None and net.cap is not None]
    values: dict[str, object] = {
        "name": g.path.stem[:80].strip(" .") or "model",
        "notes": "",
        "net": "dcgan",
        "image_size": g.image_size,
        "channels": g.channels,
        "nz": g.nz,
        "ngf": g.widths[0],
        "ndf": g.widths[0] if d is None else d.widths[0],
        "base_size": g.base_size,
        "stages": g.stages,
        "g_head": "conv",
        "d_head": "conv",
        "g_norm": "batch" if g.has_norms else "none",
        "d_norm": "batch" if d is None or d.has_norms else "none",
        "d_first_norm": d is not None and d.first_norm,
        "bias": g.biases,
    }
    return values | ({"max_channels": min(caps)} if caps else {"max_channels": _widest(g, d)})


def _widest(g: ForeignNet, d: ForeignNet | None) -> int:
    return max(1024, *g.widths, *(d.widths if d is not None else ()))


def _template(g: ForeignNet) -> Recipe:
    """The shipped recipe with the same layout, whose rates and batches suit it; else the plain DCGAN."""
    shipped = shipped_recipes()
    for recipe in shipped.values():
        base, stages = recipe.layout()
        same = (base, tuple(f"k{s.kernel}s{s.stride}p{s.padding}" for s in stages)) == (g.base_size, g.stages)
        if recipe.net == "dcgan" and recipe.g_head == recipe.d_head == "conv" and same:
            return recipe
    return shipped[_TEMPLATE]


def _facts(g: ForeignNet, d: ForeignNet | None) -> tuple[Message, ...]:
    found = [
        Message(
            "G in {file}: {nz} numbers to {size} x {size} pixels in {channels} channels; widths {widths}.",
            _figures(g) | {"nz": g.nz},
        )
    ]
    if d is None:
        found.append(Message("No D: Dx cannot be shown, and training starts D anew."))
    else:
        found.append(
            Message("D in {file}: {size} x {size} pixels to one score; widths {widths}.", _figures(d))
        )
    stages = Message(
        "Strides are not in such files; the kernels' sizes stand for these stages: {stages}.",
        {"stages": " ".join(g.stages)},
    )
    return (*found, stages)


def _figures(net: ForeignNet) -> dict[str, object]:
    widths = ", ".join(map(str, net.widths))
    return {"file": net.path.name, "size": net.image_size, "channels": net.channels, "widths": widths}
