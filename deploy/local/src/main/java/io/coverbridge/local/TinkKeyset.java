package io.coverbridge.local;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * New keysets in the cleartext JSON form of Tink, each with one key. Written by hand so that neither the launcher nor its
 * users need Tink and protobuf for it; a test reads the results with Tink.
 */
final class TinkKeyset {

    private static final int KEY_BYTES = 32;

    /** Head of field 3 (key_value) of both messages: length delimited, {@value #KEY_BYTES} bytes. */
    private static final byte[] KEY_VALUE_FIELD = {0x1a, KEY_BYTES};

    /** Field 2 (params) of the message HmacPrfKey: its hash, field 1, is SHA256. */
    private static final byte[] SHA256_FIELD = {0x12, 2, 0x08, 3};

    private TinkKeyset() {}

    /** AES-256-GCM, to seal. */
    static String sealing(SecureRandom random) {
        return generate("AesGcmKey", "TINK", new byte[0], random);
    }

    /** A PRF made of HMAC and SHA-256, to find what is sealed. */
    static String lookup(SecureRandom random) {
        return generate("HmacPrfKey", "RAW", SHA256_FIELD, random);
    }

    private static String generate(String message, String prefix, byte[] parameters, SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        byte[] value = ByteBuffer.allocate(parameters.length + KEY_VALUE_FIELD.length + KEY_BYTES)
                .put(parameters)
                .put(KEY_VALUE_FIELD)
                .put(key)
                .array();
        int keyId = 1 + random.nextInt(Integer.MAX_VALUE - 1);
        return """
                {
                  "primaryKeyId": %1$d,
                  "key": [
                    {
                      "keyData": {
                        "typeUrl": "type.googleapis.com/google.crypto.tink.%2$s",
                        "value": "%3$s",
                        "keyMaterialType": "SYMMETRIC"
                      },
                      "status": "ENABLED",
                      "keyId": %1$d,
                      "outputPrefixType": "%4$s"
                    }
                  ]
                }
                """.formatted(keyId, message, Base64.getEncoder().encodeToString(value), prefix);
    }
}
