package io.coverbridge.adapter.x12.syntax;

import java.util.regex.Pattern;

/**
 * Who sends or receives files.
 *
 * @param qualifier which kind of id it is, e.g. {@code 30} for a federal tax number, {@code ZZ} for one that is agreed
 * @param id 2 to 15 capital letters, digits, spaces and hyphens
 */
public record Party(String qualifier, String id) {

    private static final Pattern QUALIFIER = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern ID = Pattern.compile("[A-Z0-9][A-Z0-9 -]{0,13}[A-Z0-9]");

    public Party {
        if (!QUALIFIER.matcher(qualifier).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not a qualifier and an id of a party");
        }
    }
}
