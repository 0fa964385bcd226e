package org.mpi_sws.jmc.annotations.strategies;

import org.mpi_sws.jmc.strategies.trust.TrustStrategy;

/** How JMC searches; the explorer has its own ways. */
public @interface JmcTrustStrategy {
    TrustStrategy.SchedulingPolicy schedulingPolicy() default TrustStrategy.SchedulingPolicy.RANDOM;

    boolean debug() default false;

    boolean loggerTree() default false;

    String solver() default "";
}
