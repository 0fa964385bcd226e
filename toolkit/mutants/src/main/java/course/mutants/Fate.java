package course.mutants;

/** What became of one mutant. */
public enum Fate {
    /** The tests found it to be wrong. */
    KILLED,
    /** It did not pass, but nobody was told why: no fault was found and none excluded. */
    UNDECIDED,
    /** It did not pass: its run was stopped by the judge's limits. */
    NOT_JUDGED,
    /** It passed as its answer does. */
    SURVIVED,
    /** It is no correct Java, and so no mutant. */
    STILLBORN
}
