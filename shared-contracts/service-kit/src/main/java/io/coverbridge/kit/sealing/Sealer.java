package io.coverbridge.kit.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Seals personal data (AEAD by Tink). What is sealed for one record of one organization cannot be opened as another's:
 * both ids are part of the associated data.
 */
@Startup
@ApplicationScoped
public class Sealer {

    private final Aead aead;

    /**
     * Reads the keyset.
     *
     * @throws IllegalStateException if the file is missing or holds no AEAD keyset; the message names the setting
     */
    public Sealer(SealingConfig config) {
        try {
            AeadConfig.register();
            String json = Files.readString(config.keyset());
            this.aead = TinkJsonProtoKeysetFormat.parseKeyset(
                            json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("coverbridge.sealing.keyset does not name a readable Tink AEAD keyset", e);
        }
    }

    /** {@code plain}, sealed for one record. */
    public byte[] seal(byte[] plain, UUID organizationId, UUID recordId) {
        try {
            return aead.encrypt(plain, associatedData(organizationId, recordId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * What {@link #seal} was given.
     *
     * @throws SealBrokenException if it was sealed for another record, by an unknown key, or was altered
     */
    public byte[] open(byte[] sealed, UUID organizationId, UUID recordId) {
        try {
            return aead.decrypt(sealed, associatedData(organizationId, recordId));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(e);
        }
    }

    private static byte[] associatedData(UUID organizationId, UUID recordId) {
        return ByteBuffer.allocate(32)
                .putLong(organizationId.getMostSignificantBits())
                .putLong(organizationId.getLeastSignificantBits())
                .putLong(recordId.getMostSignificantBits())
                .putLong(recordId.getLeastSignificantBits())
                .array();
    }
}
