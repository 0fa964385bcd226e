package org.mpi_sws.jmc.strategies.trust;

/** For the annotations. */
public final class TrustStrategy {

    private TrustStrategy() {}

    /** Which thread JMC runs next. */
    public enum SchedulingPolicy {
        RANDOM,
        FIFO,
        LIFO
    }
}
