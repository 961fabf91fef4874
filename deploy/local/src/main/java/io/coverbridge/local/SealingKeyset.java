package io.coverbridge.local;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A new keyset in the cleartext JSON form of Tink, with one AES-256-GCM key. Written by hand so that neither the
 * launcher nor its users need Tink and protobuf for it; a test reads the result with Tink.
 */
final class SealingKeyset {

    private static final int KEY_BYTES = 32;

    /** Head of the message AesGcmKey: field 3 (key_value), length delimited, {@value #KEY_BYTES} bytes. */
    private static final byte[] KEY_VALUE_FIELD = {0x1a, KEY_BYTES};

    private SealingKeyset() {}

    static String generate(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        byte[] message = ByteBuffer.allocate(KEY_VALUE_FIELD.length + KEY_BYTES)
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
                        "typeUrl": "type.googleapis.com/google.crypto.tink.AesGcmKey",
                        "value": "%2$s",
                        "keyMaterialType": "SYMMETRIC"
                      },
                      "status": "ENABLED",
                      "keyId": %1$d,
                      "outputPrefixType": "TINK"
                    }
                  ]
                }
                """.formatted(keyId, Base64.getEncoder().encodeToString(message));
    }
}
