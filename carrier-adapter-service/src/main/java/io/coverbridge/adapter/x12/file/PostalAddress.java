package io.coverbridge.adapter.x12.file;

import org.jspecify.annotations.Nullable;

/**
 * An address (N3, N4).
 *
 * @param street up to 55 characters
 * @param streetTwo up to 55 characters
 * @param city 2 to 30 characters
 * @param zipCode digits only
 * @param county up to 30 characters
 */
public record PostalAddress(
        @Nullable String street,
        @Nullable String streetTwo,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zipCode,
        @Nullable String county) {
    @Override
    public String toString() {
        return "PostalAddress[redacted]";
    }
}
