"""Runs notebooks in the course's kernel and writes their outputs back: refresh.py NOTEBOOK…

Exits with 1 when a cell fails that is not tagged raises-exception; that notebook's file is left as it was.
"""

import os
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

SECONDS_A_CELL = 300


def refresh(path):
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    started = time.monotonic()
    client = NotebookClient(
        notebook,
        kernel_name="java",
        timeout=SECONDS_A_CELL,
        record_timing=False,
        resources={"metadata": {"path": os.path.dirname(path)}},
    )
    try:
        client.execute()
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as failure:
        failed = [cell for cell in code if cell.execution_count or cell.outputs]
        where = failed[-1].get("id", "?") if failed else "?"
        print(f"{path}: stopped at or after cell {where}\n{failure}", file=sys.stderr)
        return False
    part = path + ".part"
    nbformat.write(notebook, part)
    os.replace(part, path)
    print(f"{path}: {len(code)} cells run in {time.monotonic() - started:.1f} s", file=sys.stderr)
    return True


if __name__ == "__main__":
    sys.exit(0 if all([refresh(path) for path in sys.argv[1:]]) else 1)
