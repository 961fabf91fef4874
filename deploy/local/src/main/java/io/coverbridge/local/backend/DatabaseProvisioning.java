package io.coverbridge.local.backend;

import io.coverbridge.local.DatabasePasswords;
import io.coverbridge.local.LocalDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Creates databases and roles where they are missing. Roles of one service cannot connect to the database of another.
 * Rights on tables are given by the migrations of the services.
 */
final class DatabaseProvisioning {

    private final LocalServer server;
    private final DatabasePasswords passwords;

    DatabaseProvisioning(LocalServer server, DatabasePasswords passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    void apply() throws SQLException {
        try (Connection connection = connect(LocalDatabase.SUPERUSER)) {
            for (LocalDatabase database : LocalDatabase.all()) {
                for (String role : database.roles().toList()) {
                    createRole(connection, role);
                }
                createDatabase(connection, database);
            }
        }
        for (LocalDatabase database : LocalDatabase.all()) {
            try (Connection connection = connect(database.name())) {
                prepareSchema(connection, database);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + database,
                LocalDatabase.SUPERUSER,
                passwords.of(LocalDatabase.SUPERUSER));
    }

    private void createRole(Connection connection, String role) throws SQLException {
        String verb = exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        // A utility statement takes no parameters. Role names are checked by LocalDatabase, passwords are hexadecimal.
        execute(
                connection,
                "%s role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                        .formatted(verb, role, passwords.of(role)));
    }

    private static void createDatabase(Connection connection, LocalDatabase database) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", database.name())) {
            execute(connection, "create database %s owner %s".formatted(database.name(), database.ownerRole()));
        }
        execute(connection, "revoke all on database %s from public".formatted(database.name()));
        execute(
                connection,
                "grant connect on database %s to %s, %s"
                        .formatted(database.name(), database.appRole(), database.systemRole()));
    }

    private static void prepareSchema(Connection connection, LocalDatabase database) throws SQLException {
        for (String sql : List.of(
                "alter schema public owner to " + database.ownerRole(),
                "revoke all on schema public from public",
                "grant usage on schema public to %s, %s".formatted(database.appRole(), database.systemRole()))) {
            execute(connection, sql);
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
