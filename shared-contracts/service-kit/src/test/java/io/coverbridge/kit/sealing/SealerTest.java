package io.coverbridge.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.kit.testing.KeysetFiles;
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
    void open(@TempDir Path directory) {
        sealer = Sealer.of(KeysetFiles.forSealing(directory).before());
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
    void whatAnotherKeySealedDoesNotOpen(@TempDir Path elsewhere) {
        byte[] sealed = Sealer.of(KeysetFiles.forSealing(elsewhere).before()).seal(PLAIN, organization, subject);

        assertBroken(sealer, sealed, organization, subject);
    }

    @Test
    void afterARotationOldDataOpensAndNewDataHasTheNewKey(@TempDir Path directory) {
        KeysetFiles files = KeysetFiles.forSealing(directory);
        byte[] old = Sealer.of(files.before()).seal(PLAIN, organization, subject);
        Sealer rotated = Sealer.of(files.rotated());

        byte[] fresh = rotated.seal(PLAIN, organization, subject);

        assertThat(rotated.open(old, organization, subject)).isEqualTo(PLAIN);
        assertThat(rotated.isCurrent(old)).isFalse();
        assertThat(rotated.isCurrent(fresh)).isTrue();
        assertThat(Sealer.of(files.after()).open(fresh, organization, subject)).isEqualTo(PLAIN);
        assertBroken(Sealer.of(files.after()), old, organization, subject);
    }

    @Test
    void aReplicaThatHasNotRotatedYetOpensWhatANewOneHasSealed(@TempDir Path directory) {
        KeysetFiles files = KeysetFiles.forSealing(directory);
        byte[] fresh = Sealer.of(files.rotated()).seal(PLAIN, organization, subject);

        assertThat(Sealer.of(files.announced()).open(fresh, organization, subject))
                .isEqualTo(PLAIN);
    }

    @Test
    void whatIsTooShortToBeSealedIsNotCurrent() {
        assertThat(sealer.isCurrent(new byte[0])).isFalse();
        assertThat(sealer.isCurrent(PLAIN)).isFalse();
    }

    @Test
    void aKeyThatDoesNotMarkWhatItSealsIsRefused(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("raw.json");
        Files.writeString(
                file,
                Files.readString(KeysetFiles.forSealing(directory).before())
                        .replaceAll("\"outputPrefixType\" *: *\"TINK\"", "\"outputPrefixType\":\"RAW\""));

        assertThatThrownBy(() -> Sealer.of(file))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("the primary key does not mark what it seals; its output prefix must be TINK");
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
}
