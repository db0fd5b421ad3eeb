"""Which value of a label each row of the samples is drawn with."""

from __future__ import annotations

from dataclasses import dataclass

from ganstudio.labels import Attributes


@dataclass(frozen=True, slots=True)
class SampleRows:
    """attribute: what the rows are by. values: one a row, from the top, in the order of its codes.

    short: what stands beside each row. A flag's values say nothing without its name.
    """

    attribute: str
    values: tuple[str, ...]
    is_flag: bool = False

    @classmethod
    def of(cls, attributes: Attributes, name: str) -> SampleRows | None:
        """The rows by the attribute `name`, None where there is none."""
        found = next((attribute for attribute in attributes if attribute.name == name), None)
        return None if found is None else cls(name, found.values, found.kind == "flag")

    def fits(self, count: int, columns: int) -> bool:
        """Whether so many tiles in so many columns can be these rows."""
        return columns > 0 and count == columns * len(self.values)

    @property
    def whole(self) -> tuple[str, ...]:
        """Each row with the attribute's name."""
        return tuple(f"{self.attribute}: {value}" for value in self.values)

    @property
    def short(self) -> tuple[str, ...]:
        return self.whole if self.is_flag else self.values
