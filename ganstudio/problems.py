"""What can go wrong, as one kind of error whose text can be translated."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for a person: an English template with named `{places}` and what goes into them.

    The window translates `template` and then fills it in; everything else uses `str()`.
    """

    template: str
    values: dict[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.values)


class Problem(Exception):
    """Something a person can put right: names the file or key, what is wrong and what would be right.

    `Problem("{file} is empty; choose a picture that opens.", file="a.png")`
    """

    def __init__(self, template: str, /, **values: object) -> None:
        self.message = Message(template, values)
        super().__init__(str(self.message))


class InputProblem(Problem):
    """The input is wrong (a folder, a recipe, an option): the command line ends with status 2."""


class RecipeProblem(InputProblem):
    """A recipe that cannot be used. `errors` maps each offending key to its message."""

    def __init__(self, errors: dict[str, Message], source: str = "") -> None:
        self.errors = errors
        listed = "; ".join(f"{key}: {text}" for key, text in errors.items())
        if source:
            super().__init__("{source}: {listed}", source=source, listed=listed)
        else:
            super().__init__("{listed}", listed=listed)


class Cancelled(Exception):
    """A person cancelled long work; nothing is wrong and nothing half-done is left."""
