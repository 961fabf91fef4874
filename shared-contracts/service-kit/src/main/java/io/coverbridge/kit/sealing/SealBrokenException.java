package io.coverbridge.kit.sealing;

/** Sealed bytes do not open: sealed for another record, by an unknown key, or altered. */
public final class SealBrokenException extends RuntimeException {
    SealBrokenException(Throwable cause) {
        super("sealed data does not open", cause);
    }
}
