package io.coverbridge.adapter.x12.syntax;

import org.jspecify.annotations.Nullable;

/** A segment that must not be written like this. Says which and why, never the value. */
public final class UnwritableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient X12Finding finding;

    UnwritableException(X12Finding finding) {
        this(finding, finding.text());
    }

    private UnwritableException(X12Finding finding, String message) {
        super(message);
        this.finding = finding;
    }

    /**
     * The same, with whom it is about.
     *
     * @param memberId an id, not a name
     */
    public UnwritableException of(@Nullable String memberId) {
        return new UnwritableException(finding, "member " + memberId + ": " + finding.text());
    }

    /** What is wrong, and where it would have been. */
    public X12Finding finding() {
        return finding;
    }
}
