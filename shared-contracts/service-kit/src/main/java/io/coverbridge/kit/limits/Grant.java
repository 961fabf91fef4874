package io.coverbridge.kit.limits;

/**
 * An answer to a replica that asked for a part of a client's limit.
 *
 * @param granted calls that the replica may allow by itself
 * @param level calls that are left to all replicas after that
 */
record Grant(int granted, double level) {}
