package io.coverbridge.events.member;

/** Sex of a person as carriers record it: female, male, unknown, unspecified. */
public enum Sex {
    F,
    M,
    U,
    X;
}
