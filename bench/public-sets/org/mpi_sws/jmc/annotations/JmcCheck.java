package org.mpi_sws.jmc.annotations;

/** Stands in for JMC's own, so that its tests compile without it: a test. */
public @interface JmcCheck {}
