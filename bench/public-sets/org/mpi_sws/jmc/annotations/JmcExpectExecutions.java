package org.mpi_sws.jmc.annotations;

/** How many executions of a test JMC tells apart. */
public @interface JmcExpectExecutions {
    int value();
}
