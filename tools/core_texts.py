"""Finds the texts that the core shows to people: templates of Message and Problem, and the recipe's table."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

PASS_ON = frozenset({"ganstudio/problems.py", "ganstudio/runs/eventlog.py", "ganstudio/data/recommend.py"})
"""Files that pass on templates collected where they are written, or join whole messages."""


@dataclass
class Found:
    """The templates of some files, and the places whose template could not be seen."""

    templates: set[str] = field(default_factory=set)
    unseen: list[str] = field(default_factory=list)


def core_texts(files: Iterable[Path]) -> Found:
    """Collect every template given to Message(...) or to a ...Problem(...) in `files`."""
    found = Found()
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in files}
    own_makers = {name for tree in trees.values() for name in _problems_with_own_init(tree)}
    for file, tree in trees.items():
        assigned = _assignments(tree)
        for call in ast.walk(tree):
            if not isinstance(call, ast.Call) or not call.args or not _makes_text(call.func, own_makers):
                continue
            texts = list(_texts(call.args[0], assigned))
            found.templates.update(texts)
            # text.template hands on what has been collected where `text` was made.
            handed_on = isinstance(call.args[0], ast.Attribute) and call.args[0].attr == "template"
            if not texts and not handed_on and not file.as_posix().endswith(tuple(PASS_ON)):
                found.unseen.append(f"{file}:{call.lineno}")
        found.templates |= _texts_of_own_inits(tree)
    return found


def recipe_texts() -> set[str]:
    """Labels, help texts, units, choices and groups of the field table, and the shipped recipes' notes."""
    from ganstudio.recipe import GROUPS, field_specs, shipped_recipes

    texts = set(GROUPS.values()) | {recipe.notes for recipe in shipped_recipes().values()}
    for spec in field_specs().values():
        texts |= {spec.label, spec.help, spec.unit, *(label for _, label in spec.choices)}
    return texts - {""}


def _makes_text(function: ast.expr, own_makers: set[str]) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name == "Message" or (name.endswith("Problem") and name not in own_makers)


def _own_inits(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    """The constructors of problems that take something else than a template."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(_is_problem(base) for base in node.bases):
            for member in node.body:
                if isinstance(member, ast.FunctionDef) and member.name == "__init__":
                    yield node.name, member


def _is_problem(base: ast.expr) -> bool:
    return isinstance(base, ast.Name) and base.id.endswith("Problem")


def _problems_with_own_init(tree: ast.Module) -> list[str]:
    return [name for name, _ in _own_inits(tree)]


def _texts_of_own_inits(tree: ast.Module) -> set[str]:
    """What those constructors hand to Problem's."""
    return {
        text
        for _, init in _own_inits(tree)
        for call in ast.walk(init)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.args
        if call.func.attr == "__init__"
        for text in _texts(call.args[0], {})
    }


def _assignments(tree: ast.Module) -> dict[str, list[ast.expr]]:
    """Every value that a name is given anywhere in the module."""
    values: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                for name, value in _pairs(target, node.value):
                    values.setdefault(name, []).append(value)
        elif isinstance(node, ast.AnnAssign) and node.value is not None and isinstance(node.target, ast.Name):
            values.setdefault(node.target.id, []).append(node.value)
    return values


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, its in zip(target.elts, value.elts, strict=False):
            yield from _pairs(one, its)


def _texts(node: ast.expr, assigned: dict[str, list[ast.expr]], depth: int = 0) -> Iterator[str]:
    """The texts that an expression may be, as far as one can see."""
    if depth > 4:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, assigned, depth + 1)
        yield from _texts(node.orelse, assigned, depth + 1)
    elif isinstance(node, ast.Name):
        for value in assigned.get(node.id, []):
            yield from _texts(value, assigned, depth + 1)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _texts(value, assigned, depth + 1)
    elif isinstance(node, ast.Subscript):
        yield from _texts(node.value, assigned, depth + 1)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
        yield from _texts(node.func.value, assigned, depth + 1)
