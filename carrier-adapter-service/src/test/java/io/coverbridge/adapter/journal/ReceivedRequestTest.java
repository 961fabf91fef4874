package io.coverbridge.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.channel.CallKind;
import io.coverbridge.adapter.channel.CallName;
import io.coverbridge.kit.sealing.Sealer;
import io.coverbridge.kit.testing.KeysetFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivedRequestTest {

    @Test
    void aBodyIsSealedAndOfOneThatIsTooLargeOnlyTheSizeIsKept(@TempDir Path directory) {
        Sealer sealer = Sealer.of(KeysetFiles.forSealing(directory).before());
        ReceivedRequest kept = request();
        ReceivedRequest tooLarge = request();

        kept.carry(new byte[10], 10, sealer);
        tooLarge.carry(new byte[11], 10, sealer);

        assertThat(sealer.open(Objects.requireNonNull(kept.sealed), kept.organizationId, kept.id))
                .isEqualTo(new byte[10]);
        assertThat(tooLarge.sealed).isNull();
        assertThat(tooLarge.bodyBytes).isEqualTo(11);
    }

    private static ReceivedRequest request() {
        CallName name = new CallName(CallKind.CONNECTION_SUBMIT, UUID.randomUUID(), "LK-0048213", null, 0, 0);
        RecordedAnswer answer = new RecordedAnswer(AnswerKind.TIMED_OUT, null, null, null, null);
        return new ReceivedRequest(UUID.randomUUID(), name, answer, Instant.EPOCH);
    }
}
