package io.coverbridge.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coverbridge.kit.error.ApiException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids and entity tags, as requests carry them. */
class AddressesTest {

    private static final UUID ID = UUID.fromString("d61fa455-adf4-4dc4-8c57-6d779ba9475e");

    @Test
    void anIdIsReadInItsCanonicalFormOnly() {
        assertThat(PathId.parse("Group", ID.toString())).isEqualTo(ID);
        assertThat(PathId.find(ID.toString().toUpperCase(java.util.Locale.ROOT)))
                .contains(ID);
        for (String text :
                new String[] {"", "1-1-1-1-1", ID + " ", ID.toString().replace("-", ""), "{" + ID + "}"}) {
            assertThat(PathId.find(text)).as(text).isEmpty();
        }
    }

    @Test
    void whatIsNoIdIsNotFoundAndIsNotRepeatedAtLength() {
        ApiException refusal = catchThrowableOfType(ApiException.class, () -> PathId.parse("Group", "x".repeat(5_000)));

        assertThat(refusal.status()).isEqualTo(404);
        assertThat(refusal.getMessage()).isEqualTo("Group not found with UUID " + "x".repeat(64));
    }

    @Test
    void anEntityTagMatchesItselfAListWithItAndAnything() {
        for (String header : new String[] {null, "*", " * ", EntityTags.of(ID), "\"a\", " + EntityTags.of(ID)}) {
            assertThatCode(() -> EntityTags.requireMatch(header, ID)).as(header).doesNotThrowAnyException();
        }
    }

    @Test
    void anEntityTagThatIsAnotherWeakOrUnquotedDoesNotMatch() {
        for (String header : new String[] {"", "\"a\"", ID.toString(), "W/" + EntityTags.of(ID)}) {
            ApiException refusal = catchThrowableOfType(ApiException.class, () -> EntityTags.requireMatch(header, ID));

            assertThat(refusal.status()).as(header).isEqualTo(412);
        }
    }
}
