package io.coverbridge.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The secrets of one local installation: database passwords, the keysets for sealing and for look-ups, the key for signing
 * tokens. Random, made on first use, kept in files of mode 0600 in a directory of mode 0700.
 */
public final class LocalSecrets {

    private final Path directory;
    private final DatabasePasswords passwords;

    private LocalSecrets(Path directory, DatabasePasswords passwords) {
        this.directory = directory;
        this.passwords = passwords;
    }

    /**
     * Reads the secrets in a directory and makes those that are missing.
     *
     * @throws IOException when a file cannot be read or written
     */
    public static LocalSecrets in(Path directory) throws IOException {
        PrivateFiles.createDirectory(directory);
        SecureRandom random = new SecureRandom();
        LocalSecrets secrets = new LocalSecrets(
                directory, DatabasePasswords.createIn(directory.resolve("database-passwords.properties"), random));
        if (Files.notExists(secrets.sealingKeyset())) {
            PrivateFiles.write(secrets.sealingKeyset(), TinkKeyset.sealing(random));
        }
        if (Files.notExists(secrets.lookupKeyset())) {
            PrivateFiles.write(secrets.lookupKeyset(), TinkKeyset.lookup(random));
        }
        if (Files.notExists(secrets.signingKey())) {
            PrivateFiles.write(secrets.signingKey(), SigningKey.generate(random));
        }
        return secrets;
    }

    /** Where the backend reads the passwords. */
    public Path passwordFile() {
        return directory.resolve("database-passwords.properties");
    }

    /** Passwords of all database roles. */
    public DatabasePasswords passwords() {
        return passwords;
    }

    /** Tink keyset, cleartext JSON, one AES-256-GCM key. */
    public Path sealingKeyset() {
        return directory.resolve("sealing-keyset.json");
    }

    /** Tink keyset, cleartext JSON, one key for a PRF made of HMAC and SHA-256. */
    public Path lookupKeyset() {
        return directory.resolve("lookup-keyset.json");
    }

    /** RSA private key of 2048 bits, PEM of PKCS#8. */
    public Path signingKey() {
        return directory.resolve("token-signing-key.pem");
    }
}
