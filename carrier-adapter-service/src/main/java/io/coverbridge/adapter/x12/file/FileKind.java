package io.coverbridge.adapter.x12.file;

import java.util.Arrays;
import java.util.Optional;

/** What a transaction set is for (BGN08). */
public enum FileKind {
    /** It tells what changes. */
    CHANGE("2"),
    /** It tells everybody who is covered, so that the receiver can compare. */
    FULL("4");

    private final String code;

    FileKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<FileKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
