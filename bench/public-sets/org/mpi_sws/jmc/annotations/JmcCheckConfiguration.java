package org.mpi_sws.jmc.annotations;

import org.mpi_sws.jmc.strategies.trust.TrustStrategy;

/** How JMC runs a test; the explorer has its own ways. */
public @interface JmcCheckConfiguration {
    String strategy() default "";

    String solver() default "";

    TrustStrategy.SchedulingPolicy schedulingPolicy() default TrustStrategy.SchedulingPolicy.RANDOM;

    int numIterations() default 0;

    boolean debug() default false;

    long seed() default 0;

    int budget() default 0;

    int pctFairBound() default 0;

    long timeout() default 0;
}
