"""Runs a notebook's code cells in the kernel "java" and tells each result: run_in_kernel.py NOTEBOOK SECONDS_A_CELL [ID…]

Runs the cells with those ids, or all. Writes one JSON object a line to standard output:
{"cell": id, "seconds": s, "error": null or {"name", "message"}} after each cell, at the end {"outputs": {id: {"execution_count", "outputs"}}}.
Writes no notebook. Ends, and its kernel with it, when standard input closes.
"""

import json
import os
import signal
import sys
import threading
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError


# The kernel inherits file 1, and what a shutdown hook prints when it ends goes there: answers have one of their own.
ANSWERS = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)


def tell(**what):
    print(json.dumps(what), file=ANSWERS, flush=True)


def end_with_parent():
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


def run(client, cell, index):
    try:
        client.execute_cell(cell, index)
    except CellExecutionError as failure:
        return {"name": failure.ename, "message": failure.evalue}
    except CellTimeoutError:
        return {"name": "Timeout", "message": f"it ran longer than {client.timeout} s and was stopped"}
    except DeadKernelError:
        return {"name": "KernelDied", "message": "the kernel ended while the cell ran (System.exit, or it crashed)"}
    errors = [output for output in cell.outputs if output.output_type == "error"]
    return {"name": errors[0].ename, "message": errors[0].evalue} if errors else None


def main(path, seconds, ids):
    threading.Thread(target=end_with_parent, daemon=True).start()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        kernel_name="java",
        timeout=int(seconds),
        startup_timeout=180,
        record_timing=False,
        coalesce_streams=True,  # a formatted print arrives in a dozen pieces, and static pages show each as a block
        resources={"metadata": {"path": os.path.dirname(os.path.abspath(path))}},
    )
    ran = []
    with client.setup_kernel():
        for index, cell in enumerate(notebook.cells):
            if cell.cell_type != "code" or not cell.source.strip() or (ids and cell.id not in ids):
                continue
            start = time.monotonic()
            error = run(client, cell, index)
            ran.append(cell)
            tell(cell=cell.id, seconds=time.monotonic() - start, error=error)
            meant = "raises-exception" in cell.metadata.get("tags", []) and error and error["name"] not in ("Timeout", "KernelDied")
            if error and not meant:
                break
    tell(outputs={cell.id: {"execution_count": cell.execution_count, "outputs": cell.outputs} for cell in ran})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], set(sys.argv[3:]))
