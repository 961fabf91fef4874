package io.coverbridge.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.kit.testing.KeysetFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupHashTest {

    private static final String NUMBER = "078051120";
    private static final byte[] CONTENT = NUMBER.getBytes(StandardCharsets.UTF_8);

    private final UUID organization = UUID.randomUUID();
    private KeysetFiles files;
    private LookupHash hash;

    @BeforeEach
    void open(@TempDir Path directory) {
        files = KeysetFiles.forLookups(directory);
        hash = LookupHash.of(files.before());
    }

    @Test
    void equalValuesOfOneOrganizationHaveOneHash() {
        assertThat(hash.of(organization, NUMBER))
                .hasSize(32)
                .isEqualTo(hash.of(organization, NUMBER))
                .isNotEqualTo(hash.of(organization, "078051121"))
                .isNotEqualTo(hash.of(UUID.randomUUID(), NUMBER));
    }

    @Test
    void anotherKeyMakesAnotherHash() {
        assertThat(LookupHash.of(files.after()).of(organization, NUMBER)).isNotEqualTo(hash.of(organization, NUMBER));
    }

    @Test
    void whatWasStoredBeforeARotationIsFoundAfterIt() {
        byte[] stored = hash.of(organization, NUMBER);

        LookupHash rotated = LookupHash.of(files.rotated());

        assertThat(rotated.all(organization, NUMBER))
                .hasSize(2)
                .contains(stored)
                .startsWith(rotated.of(organization, NUMBER));
        assertThat(rotated.of(organization, NUMBER)).isNotEqualTo(stored);
    }

    @Test
    void aNewHashIsFoundByAReplicaThatHasNotRotatedYet() {
        byte[] stored = LookupHash.of(files.rotated()).of(organization, NUMBER);

        assertThat(LookupHash.of(files.announced()).all(organization, NUMBER)).contains(stored);
    }

    @Test
    void theSameContentHasAMatchingFingerprintAndNoOther() {
        String fingerprint = hash.fingerprint(organization, CONTENT);

        assertThat(hash.matches(organization, CONTENT, fingerprint)).isTrue();
        assertThat(hash.matches(organization, new byte[] {1}, fingerprint)).isFalse();
        assertThat(hash.matches(UUID.randomUUID(), CONTENT, fingerprint)).isFalse();
        assertThat(fingerprint).hasSizeLessThanOrEqualTo(55).doesNotContain(NUMBER);
    }

    @Test
    void aFingerprintMatchesForAsLongAsItsKeyIsThere() {
        String fingerprint = hash.fingerprint(organization, CONTENT);

        assertThat(LookupHash.of(files.rotated()).matches(organization, CONTENT, fingerprint))
                .isTrue();
        assertThat(LookupHash.of(files.rotated()).fingerprint(organization, CONTENT))
                .isNotEqualTo(fingerprint);
        assertThat(LookupHash.of(files.after()).matches(organization, CONTENT, fingerprint))
                .isFalse();
    }

    @Test
    void whatIsNoFingerprintMatchesNothing() {
        String key = hash.fingerprint(organization, CONTENT).split("\\.", 2)[0];

        for (String earlier : new String[] {"", "1", "1.x", key + ".", key + "." + "A".repeat(43), "9999999999.x"}) {
            assertThat(hash.matches(organization, CONTENT, earlier)).isFalse();
        }
    }

    @Test
    void aHashOfAValueIsNotTheFingerprintOfTheSameBytes() {
        String value = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(hash.of(organization, NUMBER));

        assertThat(hash.fingerprint(organization, CONTENT)).doesNotEndWith(value);
    }

    @Test
    void aMissingOrUnusableKeysetIsToldByTheNameOfTheSetting(@TempDir Path directory) throws Exception {
        Path broken = directory.resolve("broken.json");
        Files.writeString(broken, "{}");

        for (Path keyset : new Path[] {
            directory.resolve("missing.json"),
            broken,
            KeysetFiles.forSealing(directory).before()
        }) {
            assertThatThrownBy(() -> LookupHash.of(keyset))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("coverbridge.sealing.lookup-keyset");
        }
        assertThatThrownBy(() -> new LookupHash(new Settings(broken, Optional.empty())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("coverbridge.sealing.lookup-keyset is not set");
    }

    private record Settings(Path keyset, Optional<Path> lookupKeyset) implements SealingConfig {

        @Override
        public int resealBatch() {
            return 1;
        }

        @Override
        public java.time.Duration resealInterval() {
            return java.time.Duration.ofHours(1);
        }
    }
}
