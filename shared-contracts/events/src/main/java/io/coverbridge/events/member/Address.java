package io.coverbridge.events.member;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a person lives or gets mail.
 *
 * @param zipCode five digits, or nine with or without a hyphen
 */
public record Address(
        String streetOne,
        @Nullable String streetTwo,
        String city,
        State state,
        String zipCode,
        @Nullable String county) {

    private static final Pattern ZIP_CODE = Pattern.compile("\\d{5}-?(\\d{4})?");

    public Address {
        Fields.line(streetOne, 255, "street_one");
        Fields.optionalLine(streetTwo, 255, "street_two");
        Fields.line(city, 255, "city");
        requireNonNull(state, "state");
        Fields.form(zipCode, ZIP_CODE, 10, "zip_code");
        Fields.optionalLine(county, 255, "county");
    }

    @Override
    public String toString() {
        return "Address[redacted]";
    }
}
