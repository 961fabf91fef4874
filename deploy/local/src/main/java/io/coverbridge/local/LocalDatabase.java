package io.coverbridge.local;

import java.util.List;
import java.util.stream.Stream;

/**
 * One database of the local PostgreSQL with its three login roles. None of them is a superuser and none bypasses row
 * level security.
 *
 * @param name name of the database, also the prefix of its roles
 */
public record LocalDatabase(String name) {

    /** The superuser of the local cluster; only the backend uses it. */
    public static final String SUPERUSER = "postgres";

    private static final List<LocalDatabase> ALL = List.of(
            new LocalDatabase("connection"), new LocalDatabase("snapshot"), new LocalDatabase("carrier_adapter"));

    public LocalDatabase {
        // The name is put into SQL as an identifier.
        if (!name.matches("[a-z][a-z_]{0,40}")) {
            throw new IllegalArgumentException("a database name has small letters and underscores only, not " + name);
        }
    }

    /** Every database that the backend creates. */
    public static List<LocalDatabase> all() {
        return ALL;
    }

    /** Owns the database and its public schema; runs migrations. */
    public String ownerRole() {
        return name + "_owner";
    }

    /** Serves requests and consumers; bound to one tenant by row level security. */
    public String appRole() {
        return name + "_app";
    }

    /** Runs the relay and jobs, which work across tenants. */
    public String systemRole() {
        return name + "_system";
    }

    /** The three roles, owner first. */
    public Stream<String> roles() {
        return Stream.of(ownerRole(), appRole(), systemRole());
    }
}
