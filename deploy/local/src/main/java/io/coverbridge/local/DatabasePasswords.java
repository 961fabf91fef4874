package io.coverbridge.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Stream;

/** The passwords of the database roles, kept in one file of mode 0600. */
public final class DatabasePasswords {

    private static final int PASSWORD_BYTES = 24;

    private final Properties byRole;

    private DatabasePasswords(Properties byRole) {
        this.byRole = byRole;
    }

    /**
     * Reads the file.
     *
     * @throws IOException when it cannot be read
     */
    public static DatabasePasswords read(Path file) throws IOException {
        Properties byRole = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            byRole.load(reader);
        }
        return new DatabasePasswords(byRole);
    }

    /** Reads the file if there is one, adds a random password for each role that has none, and writes it back. */
    static DatabasePasswords createIn(Path file, SecureRandom random) throws IOException {
        Properties byRole = Files.exists(file) ? read(file).byRole : new Properties();
        Stream.concat(
                        Stream.of(LocalDatabase.SUPERUSER),
                        LocalDatabase.all().stream().flatMap(LocalDatabase::roles))
                .forEach(role -> byRole.putIfAbsent(role, randomPassword(random)));
        StringWriter content = new StringWriter();
        byRole.store(content, null);
        PrivateFiles.write(file, content.toString());
        return new DatabasePasswords(byRole);
    }

    /**
     * The password of one role.
     *
     * @throws IllegalArgumentException for a role that has none
     */
    public String of(String role) {
        String password = byRole.getProperty(role);
        if (password == null) {
            throw new IllegalArgumentException("no password for the database role " + role);
        }
        return password;
    }

    private static String randomPassword(SecureRandom random) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "DatabasePasswords[redacted]";
    }
}
