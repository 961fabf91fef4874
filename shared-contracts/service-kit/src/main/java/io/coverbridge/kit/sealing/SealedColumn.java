package io.coverbridge.kit.sealing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column that {@link Sealer} sealed for the organization and the id of its row. A service that has one produces a bean of
 * this type, and its rows move on to a new primary key by themselves. The system role needs policies and grants for it:
 * to select id, organization and sealed column, to update the sealed and the derived columns.
 *
 * @param table its table
 * @param id the table's unique UUID column that the bytes are sealed for
 * @param organization the column with the organization's id
 * @param column the sealed bytes, null where there are none
 * @param derived columns that are made from the opened bytes, for instance a {@link LookupHash}; often none
 * @param derivation how they are made
 */
public record SealedColumn(
        String table, String id, String organization, String column, List<String> derived, Derivation derivation) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public SealedColumn {
        derived = List.copyOf(derived);
        Stream.concat(Stream.of(table, id, organization, column), derived.stream())
                .filter(name -> !NAME.matcher(name).matches())
                .forEach(name -> {
                    // It becomes part of a statement.
                    throw new IllegalArgumentException("not the name of a table or column: " + name);
                });
    }

    /** A column of a table with the usual columns {@code id} and {@code organization_id}. */
    public static SealedColumn of(String table, String column) {
        return new SealedColumn(
                table, "id", "organization_id", column, List.of(), (organization, id, plain) -> Map.of());
    }

    /** The same with columns that are made from the opened bytes. */
    public SealedColumn deriving(List<String> columns, Derivation how) {
        return new SealedColumn(table, id, organization, column, columns, how);
    }

    /** Makes derived columns. */
    @FunctionalInterface
    public interface Derivation {

        /** Bytes by column; a column that is left out becomes null. */
        Map<String, byte[]> derive(UUID organizationId, UUID id, byte[] plain);
    }
}
