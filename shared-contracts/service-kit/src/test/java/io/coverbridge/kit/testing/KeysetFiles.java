package io.coverbridge.kit.testing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The files of a rotation, as an operator makes them one after the other.
 *
 * @param before the old key only
 * @param announced both, the old one is still primary: what another replica seals already opens
 * @param rotated both, the new one is primary
 * @param after the new key only
 */
public record KeysetFiles(Path before, Path announced, Path rotated, Path after) {

    /** AEAD keys. */
    public static KeysetFiles forSealing(Path directory) {
        return in(directory, "sealing", PredefinedAeadParameters.AES256_GCM);
    }

    /** PRF keys. */
    public static KeysetFiles forLookups(Path directory) {
        return in(directory, "lookup", PredefinedPrfParameters.HMAC_SHA256_PRF);
    }

    private static KeysetFiles in(Path directory, String name, Parameters parameters) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            KeysetHandle before = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                            .withRandomId()
                            .makePrimary())
                    .build();
            KeysetHandle announced = KeysetHandle.newBuilder(before)
                    .addEntry(
                            KeysetHandle.generateEntryFromParameters(parameters).withRandomId())
                    .build();
            KeysetHandle rotated = rotated(announced);
            KeysetHandle.Builder after = KeysetHandle.newBuilder(rotated);
            after.deleteAt(0);
            Path files = Files.createDirectories(directory);
            return new KeysetFiles(
                    write(before, files.resolve(name + "-before.json")),
                    write(announced, files.resolve(name + "-announced.json")),
                    write(rotated, files.resolve(name + "-rotated.json")),
                    write(after.build(), files.resolve(name + "-after.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle rotated(KeysetHandle announced) throws GeneralSecurityException {
        KeysetHandle.Builder rotated = KeysetHandle.newBuilder(announced);
        rotated.getAt(1).makePrimary();
        return rotated.build();
    }

    private static Path write(KeysetHandle keys, Path file) throws IOException, GeneralSecurityException {
        return Files.writeString(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }
}
