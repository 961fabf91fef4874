package io.coverbridge.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The secrets of one local installation: database passwords, the keyset for sealing, the key for signing tokens. Random,
 * made on first use, kept in files of mode 0600 in a directory of mode 0700.
 */
public final class LocalSecrets {

    private final Path passwordFile;
    private final DatabasePasswords passwords;
    private final Path sealingKeyset;
    private final Path signingKey;

    private LocalSecrets(Path passwordFile, DatabasePasswords passwords, Path sealingKeyset, Path signingKey) {
        this.passwordFile = passwordFile;
        this.passwords = passwords;
        this.sealingKeyset = sealingKeyset;
        this.signingKey = signingKey;
    }

    /**
     * Reads the secrets in a directory and makes those that are missing.
     *
     * @throws IOException when a file cannot be read or written
     */
    public static LocalSecrets in(Path directory) throws IOException {
        PrivateFiles.createDirectory(directory);
        SecureRandom random = new SecureRandom();
        Path passwordFile = directory.resolve("database-passwords.properties");
        DatabasePasswords passwords = DatabasePasswords.createIn(passwordFile, random);
        Path sealingKeyset = directory.resolve("sealing-keyset.json");
        if (Files.notExists(sealingKeyset)) {
            PrivateFiles.write(sealingKeyset, SealingKeyset.generate(random));
        }
        Path signingKey = directory.resolve("token-signing-key.pem");
        if (Files.notExists(signingKey)) {
            PrivateFiles.write(signingKey, SigningKey.generate(random));
        }
        return new LocalSecrets(passwordFile, passwords, sealingKeyset, signingKey);
    }

    /** Where the backend reads the passwords. */
    public Path passwordFile() {
        return passwordFile;
    }

    /** Passwords of all database roles. */
    public DatabasePasswords passwords() {
        return passwords;
    }

    /** Tink keyset, cleartext JSON, one AES-256-GCM key. */
    public Path sealingKeyset() {
        return sealingKeyset;
    }

    /** RSA private key of 2048 bits, PEM of PKCS#8. */
    public Path signingKey() {
        return signingKey;
    }
}
