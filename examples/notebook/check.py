"""Runs each notebook of this folder from its first cell to its last, and checks what it shows.

python check.py            fails where a cell fails or shows nothing
python check.py --write    keeps the outputs in the notebooks
Deno is taken from PATH or from BROADSHEET_DENO; its kernel need not be installed in Jupyter.
Prints `ran NAME` or `skipped NAME: why` for each.
"""

import json
import os
import pathlib
import shutil
import sys
import tempfile

import nbformat
from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpecManager
from nbclient import NotebookClient

HERE = pathlib.Path(__file__).resolve().parent
# What each notebook has to show, by the number of its cell of code from 0.
SHOWN = {
    "articles-python.ipynb": {0: "Kerem Aldemir", 1: "image/png", 2: "image/png", 3: "image/png", 4: "the city council"},
    "articles-deno.ipynb": {0: "Ida Brandt", 1: "bs-columns", 2: "Tomas Vell"},
}


def outputs_of(cell):
    return json.dumps(cell["outputs"], ensure_ascii=False)


def kernels(folder):
    """The kernels that are here; Deno's by a description of its own in a folder that passes."""
    deno = os.environ.get("BROADSHEET_DENO") or shutil.which("deno")
    if deno:
        place = pathlib.Path(folder, "deno")
        place.mkdir()
        argv = [deno, "jupyter", "--kernel", "--conn", "{connection_file}"]
        (place / "kernel.json").write_text(json.dumps({"argv": argv, "display_name": "Deno", "language": "typescript"}))
    manager = KernelSpecManager()
    manager.kernel_dirs.insert(0, folder)
    return manager


def check(path, is_kept, manager):
    notebook = nbformat.read(path, as_version=4)
    kernel = notebook.metadata.kernelspec.name
    if kernel not in manager.find_kernel_specs():
        return f"skipped {path.name}: no kernel {kernel}"
    started = KernelManager(kernel_name=kernel, kernel_spec_manager=manager)
    resources = {"metadata": {"path": str(HERE)}}
    try:
        NotebookClient(notebook, km=started, timeout=120, startup_timeout=60, resources=resources).execute()
    finally:
        # Whoever gives a manager ends its kernel.
        if started.has_kernel:
            started.shutdown_kernel(now=True)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for number, words in SHOWN[path.name].items():
        if words not in outputs_of(cells[number]):
            raise SystemExit(f"{path.name}: cell {number} does not show {words!r}: {outputs_of(cells[number])[:500]}")
    if is_kept:
        for cell in cells:
            cell.metadata = {}
        nbformat.write(notebook, path)
    return f"ran {path.name}"


if __name__ == "__main__":
    os.environ.setdefault("BROADSHEET_DIST", str(HERE.parent.parent / "dist"))
    with tempfile.TemporaryDirectory() as folder:
        found = kernels(folder)
        for name in sorted(SHOWN):
            print(check(HERE / name, "--write" in sys.argv, found), flush=True)
