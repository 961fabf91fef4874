package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import io.coverbridge.events.member.State;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an employer has a site. Nobody lives there, so unlike a person's address it travels in the clear.
 *
 * @param streetOne first line, at most 255 characters
 * @param streetTwo second line, may be empty
 * @param city city
 * @param state state, district or territory
 * @param zipCode five digits, or nine with or without a hyphen
 * @param county county, may be empty
 */
public record SiteAddress(
        String streetOne,
        @Nullable String streetTwo,
        String city,
        State state,
        String zipCode,
        @Nullable String county) {

    private static final Pattern ZIP_CODE = Pattern.compile("\\d{5}-?(\\d{4})?");

    public SiteAddress {
        Fields.line(streetOne, 255, "street_one");
        Fields.optionalLine(streetTwo, 255, "street_two");
        Fields.line(city, 255, "city");
        requireNonNull(state, "state");
        Fields.form(zipCode, ZIP_CODE, 10, "zip_code");
        Fields.optionalLine(county, 255, "county");
    }
}
