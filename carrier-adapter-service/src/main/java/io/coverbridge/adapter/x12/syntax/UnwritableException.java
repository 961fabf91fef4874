package io.coverbridge.adapter.x12.syntax;

/** A segment that must not be written like this. Says which and why, never the value. */
public final class UnwritableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient X12Finding finding;

    UnwritableException(X12Finding finding) {
        super(finding.text());
        this.finding = finding;
    }

    /** What is wrong, and where it would have been. */
    public X12Finding finding() {
        return finding;
    }
}
