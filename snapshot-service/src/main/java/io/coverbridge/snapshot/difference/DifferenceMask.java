package io.coverbridge.snapshot.difference;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Masking;
import org.jspecify.annotations.Nullable;

/** Lists of differences go to many screens, so here social security numbers are hidden unless they are asked for. */
final class DifferenceMask {

    static final String DESCRIPTION =
            "ssn (if absent): shows the last four digits of social security numbers only; none: shows them whole.";

    private DifferenceMask() {}

    /**
     * What a request asks for.
     *
     * @throws ApiException 422 for anything but {@code ssn} and {@code none}
     */
    static Masking of(@Nullable String mask) {
        if (mask == null || mask.equals("ssn")) {
            return Masking.SSN;
        }
        if (mask.equals("none")) {
            return Masking.NONE;
        }
        throw ApiException.invalid(Masking.PARAMETER, "Must be one of: ssn, none.");
    }
}
