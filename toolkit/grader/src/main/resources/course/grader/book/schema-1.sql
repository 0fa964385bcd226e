-- One row for each file that was judged. A submission is known again by what it says (sha256), not
-- by when it came: the same one is judged once, and another one of the same student is another attempt.
CREATE TABLE attempt (
  student    TEXT NOT NULL,
  exercise   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  place      TEXT NOT NULL,   -- where it was found, relative to the folder that was graded
  submitted  TEXT NOT NULL,   -- ISO 8601, UTC
  verdict    TEXT NOT NULL,   -- PASSED, FAILED, UNDECIDED, NOT_JUDGED or UNREADABLE
  kind       TEXT NOT NULL,   -- DEADLOCK, NOT_COMPILED, …; docs/grading.md lists them
  points     INTEGER NOT NULL,
  max_points INTEGER NOT NULL,
  sandbox    TEXT NOT NULL,   -- bubblewrap, limits, plain, or none where nothing was run
  judgement  TEXT NOT NULL,   -- the verdict as JSON, as ./course check --json prints it
  feedback   TEXT NOT NULL,   -- what the student reads
  answer     TEXT NOT NULL,   -- the source of the answer cell
  PRIMARY KEY (student, exercise, sha256)
) WITHOUT ROWID;

-- Exercises of which somebody handed something in.
CREATE TABLE exercise (
  name       TEXT NOT NULL PRIMARY KEY,
  max_points INTEGER NOT NULL
) WITHOUT ROWID;
