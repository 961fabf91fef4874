package io.coverbridge.kit.sealing;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes (a PRF by Tink) of what is sealed: to find it by an exact value, and to tell whether it is the same as
 * before. Without the key nobody can try values out, and equal values of two organizations have different hashes. The
 * primary key of {@code coverbridge.sealing.lookup-keyset} makes new hashes, every key in it still matches.
 */
@ApplicationScoped
public class LookupHash {

    private static final int BYTES = 32;

    // What a hash is for is hashed, too: a value's and a content's are never the same.
    private static final byte VALUE = 1;
    private static final byte CONTENT = 2;

    /** Key id and hash, so that a content can be compared under the key of the earlier one. */
    private static final Pattern FINGERPRINT = Pattern.compile("(-?[0-9]{1,10})\\.([A-Za-z0-9_-]{43})");

    private final Map<Integer, Prf> keys;
    private final int primaryId;

    @Inject
    LookupHash(SealingConfig config) {
        this(config.lookupKeyset().orElse(null));
    }

    private LookupHash(@Nullable Path keyset) {
        if (keyset == null) {
            throw new IllegalStateException("coverbridge.sealing.lookup-keyset is not set, and this service needs it");
        }
        try {
            PrfConfig.register();
            KeysetHandle handle = Keysets.read(keyset);
            PrfSet set = handle.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            this.keys = Map.copyOf(set.getPrfs());
            this.primaryId = set.getPrimaryId();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "coverbridge.sealing.lookup-keyset does not name a readable Tink PRF keyset", e);
        }
    }

    /**
     * Hashes with the keys of this file.
     *
     * @throws IllegalStateException if the file is missing or holds no PRF keyset; the message names the setting
     */
    public static LookupHash of(Path keyset) {
        return new LookupHash(keyset);
    }

    /** The hash that is stored beside a sealed value: 32 bytes. The caller brings the value into one spelling first. */
    public byte[] of(UUID organizationId, String value) {
        return hash(primary(), VALUE, organizationId, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Every hash that an equal value may have been stored under: one per key, the newest first. */
    public List<byte[]> all(UUID organizationId, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        List<byte[]> hashes = new ArrayList<>();
        hashes.add(hash(primary(), VALUE, organizationId, bytes));
        keys.forEach((id, key) -> {
            if (id != primaryId) {
                hashes.add(hash(key, VALUE, organizationId, bytes));
            }
        });
        return List.copyOf(hashes);
    }

    /** Stands for a content without telling it: at most 55 characters. Compare with {@link #matches} only. */
    public String fingerprint(UUID organizationId, byte[] content) {
        byte[] hash = hash(primary(), CONTENT, organizationId, content);
        return primaryId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /**
     * Whether {@code earlier} is a fingerprint of the same content. False, too, if its key is no longer there: what cannot
     * be compared counts as changed.
     */
    public boolean matches(UUID organizationId, byte[] content, String earlier) {
        var parts = FINGERPRINT.matcher(earlier);
        if (!parts.matches()) {
            return false;
        }
        Prf key = keys.get((int) Long.parseLong(parts.group(1)));
        return key != null
                && MessageDigest.isEqual(
                        hash(key, CONTENT, organizationId, content),
                        Base64.getUrlDecoder().decode(parts.group(2)));
    }

    private Prf primary() {
        return requireNonNull(keys.get(primaryId), "primary key");
    }

    private static byte[] hash(Prf key, byte purpose, UUID organizationId, byte[] content) {
        byte[] input = ByteBuffer.allocate(1 + 16 + content.length)
                .put(purpose)
                .putLong(organizationId.getMostSignificantBits())
                .putLong(organizationId.getLeastSignificantBits())
                .put(content)
                .array();
        try {
            return key.compute(input, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("hashing failed", e);
        }
    }
}
