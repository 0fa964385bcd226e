-- What the teacher says. No run of the grader touches these rows.
CREATE TABLE override (
  student  TEXT NOT NULL,
  exercise TEXT NOT NULL,
  points   REAL,              -- NULL: the judge's own
  comment  TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (student, exercise)
) WITHOUT ROWID;

-- The late policy and which attempt counts, as they were last said.
CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- What was handed in and could not be told to anybody or any exercise; found anew in each run.
CREATE TABLE unreadable (
  student TEXT NOT NULL,
  place   TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (place, message)
) WITHOUT ROWID;
