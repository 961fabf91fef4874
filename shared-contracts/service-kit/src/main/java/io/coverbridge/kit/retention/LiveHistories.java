package io.coverbridge.kit.retention;

/**
 * Which subjects of the event log are still alive, so that their history stays whole, however old. A service may make one bean
 * of it.
 *
 * @param condition SQL over a row {@code entry} of the log, as a constant of the program, that the system role may evaluate
 */
public record LiveHistories(String condition) {}
