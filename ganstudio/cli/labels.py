"""Labels on the command line: the option that names a file, and what is known of a folder's pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from ganstudio.cli.output import PATH

if TYPE_CHECKING:
    from ganstudio.data.labels.result import Labels
    from ganstudio.data.report import FolderReport

labels_option = click.option(
    "--labels",
    "labels_file",
    type=PATH,
    metavar="FILE",
    help="The pictures' labels; without it those in or beside the folder.",
)


def labels_values(labels: Labels, report: FolderReport) -> dict[str, Any]:
    """The labels as --json shows them."""
    from ganstudio.data.labels.remarks import remarks

    return {
        "file": None if labels.source is None else str(labels.source),
        "attributes": [
            {
                "name": attribute.name,
                "kind": attribute.kind,
                "counts": dict(zip(attribute.values, labels.counts(number), strict=True)),
                "unknown": labels.missing(number),
            }
            for number, attribute in enumerate(labels.attributes)
        ],
        "unusable": [{"name": column.name, "reason": str(column.reason)} for column in labels.unusable],
        "remarks": [str(remark) for remark in remarks(labels, report)],
    }


def labels_text(labels: Labels, report: FolderReport) -> Iterator[str]:
    """The labels as lines; none if the pictures have none."""
    values = labels_values(labels, report)
    if not values["attributes"] and not values["unusable"] and not values["remarks"]:
        return
    yield f"labels from {values['file'] or 'the sub-folders'}:"
    for attribute in values["attributes"]:
        counts = ", ".join(f"{value} {count}" for value, count in attribute["counts"].items())
        unknown = f"; unknown {attribute['unknown']}" if attribute["unknown"] else ""
        yield f"  {attribute['name']} ({attribute['kind']}): {counts}{unknown}"
    for column in values["unusable"]:
        yield f"  {column['name']} cannot be used: {column['reason']}"
    for remark in values["remarks"]:
        yield f"  {remark}"
