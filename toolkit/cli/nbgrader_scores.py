"""Takes marks into an nbgrader course, so that formgrader and nbgrader's feedback show them.

    python nbgrader_scores.py COURSE_FOLDER MARKS

MARKS holds one JSON object a line, as ./course grade writes them. For each it writes, through
nbgrader's own gradebook API, the points, the penalty for being late and a comment; and into
autograded/ the student's notebook with the judge's report below the answer. What a person typed
into formgrader (manual points, manual comments) is not touched and stands above.

Prints "done STUDENT ASSIGNMENT" or "left STUDENT ASSIGNMENT: why" for each. Safe to run again.
"""

import json
import os
import shutil
import sys

import nbformat
from nbformat.v4 import new_code_cell, new_notebook, new_output
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps.baseapp import NbGrader
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearOutput,
    DeduplicateIds,
    OverwriteCells,
    OverwriteKernelspec,
)

ANSWER = "answer"  # the grade_id, as course.judge.Answer has it
SANITIZING = [ClearOutput, DeduplicateIds, OverwriteKernelspec, OverwriteCells, CheckCellMetadata]


class Course:
    """An nbgrader course: its folders and its gradebook."""

    def __init__(self, root):
        os.chdir(root)
        self.app = NbGrader()
        self.app.log_level = "ERROR"
        self.app.initialize([])
        self.folder = self.app.coursedir
        self.gradebook = Gradebook(self.folder.db_url, self.folder.course_id)

    def path(self, step, mark, name):
        folder = self.folder.format_path(step, mark["student"], mark["assignment"])
        return os.path.join(folder, name)

    def submitted(self, mark, name):
        return self.path(self.folder.submitted_directory, mark, name)

    def autograded(self, mark, name):
        return self.path(self.folder.autograded_directory, mark, name)

    def take(self, mark):
        """Writes one mark; raises MissingEntry where nbgrader does not know the assignment."""
        assignment, student = mark["assignment"], mark["student"]
        self.gradebook.find_notebook(assignment, assignment)
        self.gradebook.update_or_create_student(student)
        notebook = self.notebook(mark)
        stamp = self.submitted(mark, "timestamp.txt")
        self.gradebook.update_or_create_submission(
            assignment, student, timestamp=self.folder.get_existing_timestamp(os.path.dirname(stamp))
        )
        self.write_points(mark)
        answer_cell(notebook).outputs = [
            new_output("display_data", {"text/plain": report(mark)})
        ]
        write(notebook, self.autograded(mark, assignment + ".ipynb"))
        if os.path.exists(stamp):
            replace(stamp, self.autograded(mark, "timestamp.txt"))

    def write_points(self, mark):
        assignment, student = mark["assignment"], mark["student"]
        grade = self.gradebook.find_grade(ANSWER, assignment, assignment, student)
        grade.auto_score = mark["score"]
        grade.needs_manual_grade = mark["look"] and grade.manual_score is None
        comment = self.gradebook.find_comment(ANSWER, assignment, assignment, student)
        comment.auto_comment = mark["comment"]
        submission = self.gradebook.find_submission_notebook(assignment, assignment, student)
        submission.late_submission_penalty = mark["penalty"]
        self.gradebook.db.commit()

    def notebook(self, mark):
        """The student's own as nbgrader would show it, else the released one with the answer."""
        sources = [
            self.submitted(mark, mark["assignment"] + ".ipynb"),
            os.path.join(
                self.folder.format_path(self.folder.release_directory, ".", mark["assignment"]),
                mark["assignment"] + ".ipynb",
            ),
        ]
        for source in sources:
            try:
                notebook = self.sanitized(nbformat.read(source, as_version=4), mark)
                cell = answer_cell(notebook)
            except Exception:  # whatever a student may have made of it
                continue
            # Of several attempts it may be another one that counts.
            if mark["answer"]:
                cell.source = mark["answer"]
            return notebook
        return bare(mark)

    def sanitized(self, notebook, mark):
        notebook = MetadataValidator().upgrade_notebook_metadata(notebook)
        resources = {
            "nbgrader": {
                "student": mark["student"],
                "assignment": mark["assignment"],
                "notebook": mark["assignment"],
                "db_url": self.folder.db_url,
            }
        }
        for preprocessor in SANITIZING:
            notebook, resources = preprocessor(parent=self.app).preprocess(notebook, resources)
        return notebook


def answer_cell(notebook):
    [cell] = [
        each
        for each in notebook.cells
        if each.metadata.get("nbgrader", {}).get("grade_id") == ANSWER
    ]
    return cell


def bare(mark):
    """A notebook of the answer alone."""
    nbgrader = {
        "schema_version": 3,
        "cell_type": "code",
        "grade": True,
        "grade_id": ANSWER,
        "locked": False,
        "points": mark["of"],
        "solution": True,
        "task": False,
    }
    return new_notebook(cells=[new_code_cell(mark["answer"], metadata={"nbgrader": nbgrader})])


def report(mark):
    late = f"\nLate: {mark['penalty']:g} points off.\n" if mark["penalty"] else ""
    return f"{mark['report'].rstrip()}\n{late}"


def write(notebook, path):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    part = path + ".part"
    nbformat.write(notebook, part)
    os.replace(part, path)


def replace(source, target):
    shutil.copyfile(source, target + ".part")
    os.replace(target + ".part", target)


def main(root, marks):
    with open(marks, encoding="utf-8") as lines:
        marks = [json.loads(line) for line in lines]
    course = Course(root)
    with course.gradebook:
        for mark in marks:
            who = f"{mark['student']} {mark['assignment']}"
            try:
                course.take(mark)
            except MissingEntry:
                course.gradebook.db.rollback()
                print(
                    f"left {who}: nbgrader does not know this assignment;"
                    f" run nbgrader generate_assignment {mark['assignment']}"
                )
            except Exception as problem:
                course.gradebook.db.rollback()
                print(f"left {who}: {problem}".replace("\n", " "))
            else:
                print(f"done {who}", flush=True)


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:]))
