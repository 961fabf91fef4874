package io.coverbridge.kit.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AeadKey;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

/**
 * Seals personal data (AEAD by Tink). What is sealed for one record of one organization cannot be opened as another's:
 * both ids are part of the associated data. The primary key of the keyset seals, every key in it opens.
 */
@Startup
@ApplicationScoped
public class Sealer {

    /** Sealed data begins with so many bytes that tell its key. */
    static final int PREFIX_BYTES = 5;

    private final Aead aead;
    private final byte[] primaryPrefix;

    @Inject
    Sealer(SealingConfig config) {
        this(config.keyset());
    }

    private Sealer(Path keyset) {
        try {
            AeadConfig.register();
            KeysetHandle keys = Keysets.read(keyset);
            this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
            this.primaryPrefix = prefix(keys);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("coverbridge.sealing.keyset does not name a readable Tink AEAD keyset", e);
        }
    }

    /**
     * A sealer with the keys of this file.
     *
     * @throws IllegalStateException if the file is missing or holds no AEAD keyset whose primary key marks what it
     *     seals; the message names the setting
     */
    public static Sealer of(Path keyset) {
        return new Sealer(keyset);
    }

    /** {@code plain}, sealed for one record by the primary key. */
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

    /** Whether the primary key has sealed this; otherwise it is due to be sealed anew. */
    public boolean isCurrent(byte[] sealed) {
        return sealed.length >= PREFIX_BYTES && Arrays.equals(primaryPrefix, 0, PREFIX_BYTES, sealed, 0, PREFIX_BYTES);
    }

    /** How everything begins that the primary key seals. */
    byte[] currentPrefix() {
        return primaryPrefix.clone();
    }

    private static byte[] prefix(KeysetHandle keys) throws GeneralSecurityException {
        if (keys.getPrimary().getKey() instanceof AeadKey key
                && key.getOutputPrefix().size() == PREFIX_BYTES) {
            return key.getOutputPrefix().toByteArray();
        }
        throw new GeneralSecurityException(
                "the primary key does not mark what it seals; its output prefix must be TINK");
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
