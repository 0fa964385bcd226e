package org.mpi_sws.jmc.annotations;

/** A test that must fail. */
public @interface JmcExpectAssertionFailure {}
