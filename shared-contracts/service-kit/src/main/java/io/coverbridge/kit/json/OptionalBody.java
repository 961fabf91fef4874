package io.coverbridge.kit.json;

/** Marks a request body that may be left out: no bytes at all are then read as an object without fields. */
public interface OptionalBody {}
