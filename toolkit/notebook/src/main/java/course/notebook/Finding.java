package course.notebook;

/**
 * Something wrong with a notebook.
 *
 * @param where notebook, cell and line, as far as known
 * @param rule a short name of the rule, e.g. {@code flat-concurrency}
 * @param what what is wrong
 * @param mend how to mend it
 */
public record Finding(String where, String rule, String what, String mend) {

    /** A finding in a cell; line 0 means the cell as a whole. */
    public static Finding in(Cell cell, int line, String rule, String what, String mend) {
        return new Finding(line > 0 ? cell.where(line) : cell.where(), rule, what, mend);
    }

    @Override
    public String toString() {
        return where + ": " + what + " [" + rule + "]" + (mend.isEmpty() ? "" : "\n    " + mend);
    }
}
