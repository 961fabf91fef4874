package io.coverbridge.local.backend;

/** The container images that stand in for the embedded servers, at the same versions. */
final class Images {

    static final String KAFKA = "apache/kafka:4.1.1";
    static final String POSTGRESQL = "postgres:18";

    private Images() {}
}
