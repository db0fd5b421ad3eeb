"""ganstudio check: what is in a folder and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import click

from ganstudio.cli.labels import labels_option, labels_text, labels_values
from ganstudio.cli.output import PATH, Progress, guarded, json_option, print_json


@click.command()
@click.argument("folder", type=PATH)
@labels_option
@json_option
@guarded
def check(folder: Path, labels_file: Path | None, as_json: bool) -> None:
    """Say what is in FOLDER, its labels, what would be left out and why, and which recipe fits."""
    from ganstudio.data.labels.corrections import load_corrections
    from ganstudio.data.labels.reading import labels_of
    from ganstudio.data.recommend import recommend_recipe
    from ganstudio.data.scan import scan_folder

    progress = Progress("files")

    def show(done: int, total: int) -> bool:
        progress.show("Looking at the pictures", done, total)
        return True

    report = scan_folder(folder, show)
    progress.close()
    corrections = load_corrections(folder)
    labels = labels_of(report, corrections, labels_file)
    recipe, reason = recommend_recipe(report, "cpu", labels)
    sizes = sorted({(picture.width, picture.height) for picture in report.pictures})
    if as_json:
        print_json(
            {
                "folder": str(report.folder),
                "kind": report.kind,
                "pictures": len(report.pictures),
                "sizes": [f"{width}x{height}" for width, height in sizes],
                "duplicate_groups": [
                    [report.pictures[index].path for index in group] for group in report.duplicate_groups
                ],
                "classes": report.classes,
                "labels": labels_values(labels, report),
                "corrected": {
                    "labels": len(corrections.values),
                    "left_out": sorted(corrections.excluded),
                },
                "left_out": [{"file": left.path, "reason": str(left.reason)} for left in report.left_out],
                "recommended": {"recipe": recipe.model_dump(), "reason": str(reason)},
            }
        )
        return
    widths = [width for width, _ in sizes]
    heights = [height for _, height in sizes]
    click.echo(
        f"{len(report.pictures)} pictures, {min(widths)} to {max(widths)} wide, "
        f"{min(heights)} to {max(heights)} high"
    )
    copies = sum(len(group) - 1 for group in report.duplicate_groups)
    if copies:
        click.echo(f"{copies} duplicates in {len(report.duplicate_groups)} groups:")
        for group in report.duplicate_groups:
            click.echo("  " + ", ".join(report.pictures[index].path for index in group))
    for line in labels_text(labels, report):
        click.echo(line)
    if corrections.values or corrections.excluded:
        click.echo(
            f"by hand: {len(corrections.values)} pictures labelled, {len(corrections.excluded)} left out"
        )
    if report.left_out:
        click.echo(f"{len(report.left_out)} files left out:")
        for left in report.left_out:
            click.echo(f"  {left.path}: {left.reason}")
    click.echo(f"recommended recipe: {recipe.name}. {reason}")
