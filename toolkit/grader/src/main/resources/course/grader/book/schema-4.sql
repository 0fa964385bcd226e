-- The roster as it was last given; nobody without one.
CREATE TABLE person (
  student    TEXT NOT NULL PRIMARY KEY,  -- as gradebook and reports call this person
  id         TEXT NOT NULL,
  name       TEXT NOT NULL,
  aliases    TEXT NOT NULL,              -- a line each
  email      TEXT NOT NULL,
  team       TEXT NOT NULL,
  extension  TEXT NOT NULL,              -- ISO 8601, or +3d, +12h
  repository TEXT NOT NULL,
  line       INTEGER NOT NULL            -- of the file
) WITHOUT ROWID;

-- Rows stay under the names that they were found under; here is who they are.
CREATE TABLE same_person (
  name    TEXT NOT NULL PRIMARY KEY,
  student TEXT NOT NULL
) WITHOUT ROWID;

-- Who is left out of everything. Their rows stay, so that this can be taken back.
CREATE TABLE forgotten (
  student TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;

-- Teams as the teacher says them; they stand above the roster's.
CREATE TABLE team_member (
  student  TEXT NOT NULL,
  exercise TEXT NOT NULL,                -- * for all
  team     TEXT NOT NULL,
  PRIMARY KEY (student, exercise)
) WITHOUT ROWID;

-- More time for a student or a team.
CREATE TABLE extension (
  who       TEXT NOT NULL,
  exercise  TEXT NOT NULL,               -- * for all
  extension TEXT NOT NULL,               -- ISO 8601, or +3d, +12h
  PRIMARY KEY (who, exercise)
) WITHOUT ROWID;

-- Requests to look again. The code stands in the line that a student quotes; it is made of student,
-- exercise and the answer that counted then.
CREATE TABLE request (
  code     TEXT NOT NULL,
  exercise TEXT NOT NULL,
  reason   TEXT NOT NULL,                -- in the student's words
  answer   TEXT NOT NULL DEFAULT '',     -- the teacher's; a request without one is open
  PRIMARY KEY (code, reason)
) WITHOUT ROWID;

-- The commit that an attempt was written by, where ./course collect fetched it.
CREATE TABLE attempt_commit (
  student   TEXT NOT NULL,
  exercise  TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  commit_id TEXT NOT NULL,
  PRIMARY KEY (student, exercise, sha256)
) WITHOUT ROWID;
