package io.coverbridge.kit.cleanup;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows that are deleted once a time stands far enough in the past. Whoever owns the table produces a bean of this type.
 * The system role needs policies to select and delete, and grants to delete and to select both columns.
 *
 * @param table its table
 * @param id a unique column
 * @param time the column with the time, indexed
 * @param keep how long after that time a row stays
 */
public record OldRows(String table, String id, String time, Duration keep) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public OldRows {
        Stream.of(table, id, time).filter(name -> !NAME.matcher(name).matches()).forEach(name -> {
            // It becomes part of a statement.
            throw new IllegalArgumentException("not the name of a table or column: " + name);
        });
    }
}
