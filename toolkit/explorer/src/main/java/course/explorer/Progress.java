package course.explorer;

/** Is told how far an exploration has come. */
@FunctionalInterface
public interface Progress {

    /**
     * Called on the exploring thread, now and then once there are 10,000 schedules.
     *
     * @param schedules complete executions so far
     * @param estimate of how many there will be; it may grow
     */
    void at(long schedules, long estimate);
}
