"""What may be imported without what."""

import subprocess
import sys

import pytest


def _loaded(statement: str) -> set[str]:
    probe = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    return {line.split(".")[0] for line in done.stdout.splitlines()}


_EVERYTHING_BUT_THE_WINDOW = """
import importlib, pathlib, ganstudio
root = pathlib.Path(ganstudio.__file__).parent
for file in sorted(root.rglob('*.py')):
    parts = file.relative_to(root).with_suffix('').parts
    if parts[0] not in ('gui', '__main__') and '_resources' not in parts:
        try:
            importlib.import_module('.'.join(('ganstudio', *parts)).removesuffix('.__init__'))
        except ModuleNotFoundError as missing:
            if missing.name.split('.')[0] != 'tensorboard':  # the optional extra
                raise
"""


def test_everything_but_the_window_loads_without_qt():
    assert not {"PySide6", "shiboken6", "pyqtgraph"} & _loaded(_EVERYTHING_BUT_THE_WINDOW)


@pytest.mark.parametrize(
    "module",
    ["recipe", "events", "control", "problems", "runs.reader", "runs.folder", "runs.journal",
     "runs.checkpoints", "runs.curves", "runs.merits", "evaluation.words", "latent.run_labels",
     "training.balance.monitor", "training.balance.remedies", "cli.inspect",
     "data.scan", "data.cache", "data.sample_faces", "cli", "gui.app"],
)  # fmt: skip
def test_what_must_start_quickly_loads_no_torch(module):
    assert not {"torch", "torchvision"} & _loaded(f"import ganstudio.{module}")
