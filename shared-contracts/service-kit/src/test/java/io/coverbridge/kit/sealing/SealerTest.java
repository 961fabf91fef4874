package io.coverbridge.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {

    private static final byte[] PLAIN = "078-05-1120".getBytes(StandardCharsets.UTF_8);

    private final UUID organization = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();
    private Sealer sealer;

    @BeforeEach
    void open(@TempDir Path directory) throws Exception {
        sealer = sealerIn(directory.resolve("keyset.json"));
    }

    @Test
    void whatIsSealedOpensForItsRecordAndLooksDifferentEachTime() {
        byte[] sealed = sealer.seal(PLAIN, organization, subject);

        assertThat(sealer.open(sealed, organization, subject)).isEqualTo(PLAIN);
        assertThat(sealed).isNotEqualTo(sealer.seal(PLAIN, organization, subject));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("078-05-1120");
    }

    @Test
    void itOpensNeitherForAnotherOrganizationNorForAnotherRecord() {
        byte[] sealed = sealer.seal(PLAIN, organization, subject);

        assertBroken(sealer, sealed, UUID.randomUUID(), subject);
        assertBroken(sealer, sealed, organization, UUID.randomUUID());
        assertBroken(sealer, sealed, subject, organization);
    }

    @Test
    void whatWasAlteredDoesNotOpen() {
        byte[] sealed = sealer.seal(PLAIN, organization, subject);
        sealed[sealed.length - 1] ^= 1;

        assertBroken(sealer, sealed, organization, subject);
        assertBroken(sealer, new byte[0], organization, subject);
        assertBroken(sealer, PLAIN, organization, subject);
    }

    @Test
    void whatAnotherKeySealedDoesNotOpen(@TempDir Path elsewhere) throws Exception {
        byte[] sealed = sealerIn(elsewhere.resolve("other.json")).seal(PLAIN, organization, subject);

        assertBroken(sealer, sealed, organization, subject);
    }

    @Test
    void aMissingOrUnusableKeysetIsToldByTheNameOfTheSetting(@TempDir Path directory) throws Exception {
        Path broken = directory.resolve("broken.json");
        Files.writeString(broken, "{}");

        for (Path keyset : new Path[] {directory.resolve("missing.json"), broken}) {
            assertThatThrownBy(() -> Sealer.of(keyset))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("coverbridge.sealing.keyset");
        }
    }

    private void assertBroken(Sealer with, byte[] sealed, UUID whose, UUID which) {
        assertThatThrownBy(() -> with.open(sealed, whose, which)).isInstanceOf(SealBrokenException.class);
    }

    private static Sealer sealerIn(Path file) throws Exception {
        AeadConfig.register();
        KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        Files.writeString(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        return Sealer.of(file);
    }
}
