"""What is odd about the labels of a folder, in sentences for a person."""

from __future__ import annotations

import numpy as np

from ganstudio.data.labels.result import Labels
from ganstudio.data.labels.table import some
from ganstudio.data.report import FolderReport
from ganstudio.problems import Message


def remarks(labels: Labels, report: FolderReport) -> tuple[Message, ...]:
    """What was wrong with the label file, pictures without any label, and values that occur once."""
    told = list(labels.trouble)
    if not labels:
        return tuple(told)
    bare = np.flatnonzero((labels.codes < 0).all(axis=1))
    if len(bare):
        told.append(
            Message(
                "{count} pictures have no label: {names}",
                {"count": len(bare), "names": some([report.pictures[index].path for index in bare[:4]])},
            )
        )
    for number, attribute in enumerate(labels.attributes):
        counts = labels.counts(number)
        rare = [value for value, count in zip(attribute.values, counts, strict=True) if count == 1]
        if rare:
            told.append(
                Message(
                    "{count} values of {name} occur once, which is too little to learn from: {values}",
                    {"count": len(rare), "name": attribute.name, "values": some(rare)},
                )
            )
    return tuple(told)
