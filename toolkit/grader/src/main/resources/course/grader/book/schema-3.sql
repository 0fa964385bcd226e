-- Where an attempt's time comes from: FILE (the file's own, which unpacking changes), NBGRADER (its
-- timestamp.txt), COMMIT (./course collect), NAME (a platform wrote it into the file's name), IN_TIME or LATE (a platform's mark
-- without a time), TIMES (the teacher's --times).
ALTER TABLE attempt ADD COLUMN time_source TEXT NOT NULL DEFAULT 'FILE';

-- Everybody of whom something was found, also where nothing of it could be graded.
CREATE TABLE student (
  name TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;

-- What learning platforms call a student. Moodle's participant is another one in each assignment.
CREATE TABLE identity (
  student    TEXT NOT NULL,
  platform   TEXT NOT NULL,   -- moodle, canvas or blackboard
  assignment TEXT NOT NULL,   -- the folder or zip of that assignment, or nothing
  id         TEXT NOT NULL,   -- Moodle's participant, Canvas's ID, Blackboard's user name
  label      TEXT NOT NULL,   -- as the platform wrote it before the file's own name
  PRIMARY KEY (student, platform, assignment, id)
) WITHOUT ROWID;

-- What a teacher should look at, and why; found anew in each run. Without an exercise it is about
-- the student as a whole.
CREATE TABLE look_at (
  student  TEXT NOT NULL,
  exercise TEXT NOT NULL,
  reason   TEXT NOT NULL,
  PRIMARY KEY (student, exercise, reason)
) WITHOUT ROWID;

-- Each file that was found and not judged, with the reason; found anew in each run. It takes the
-- place of the table "unreadable".
CREATE TABLE not_used (
  student TEXT NOT NULL,
  place   TEXT NOT NULL,
  kind    TEXT NOT NULL,      -- NOT_BEGUN, COURSE_FILE, OTHER_FILE, COPY or PROBLEM
  reason  TEXT NOT NULL,
  PRIMARY KEY (place, reason)
) WITHOUT ROWID;

DROP TABLE unreadable;
