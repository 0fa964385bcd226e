package course.explorer;

/**
 * A {@link Schedules} test has not the verdict it asks for. BOUNDED means undecided: neither passed
 * nor shown to be wrong.
 */
public final class ScheduleError extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final Exploration exploration;

    public ScheduleError(Exploration exploration) {
        super(exploration.text());
        this.exploration = exploration;
    }

    public Exploration exploration() {
        return exploration;
    }

    /** Whether nothing was found and nothing proved. */
    public boolean undecided() {
        return exploration.verdict() == Verdict.BOUNDED;
    }

    /** Where in the explorer this was noticed is of no use to anybody. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
