package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.FiledFamily;
import io.coverbridge.adapter.journal.AnswerKind;
import io.coverbridge.adapter.journal.RecordedAnswer;
import io.coverbridge.adapter.x12.ack.Refusal;
import io.coverbridge.adapter.x12.ack.Reviewer;
import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.adapter.x12.file.TransactionHeader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an emulated carrier makes of each family in a file: what a replay says, else what its scenario does.
 *
 * @param replayed by the subscriber's number
 */
record FileReview(Map<String, AnswerKind> replayed) implements Reviewer {
    FileReview {
        replayed = Map.copyOf(replayed);
    }

    static FileReview of(SteeredFile steered) {
        Map<String, AnswerKind> replayed = new HashMap<>();
        for (Map.Entry<FiledFamily, RecordedAnswer> answer : steered.replayed().entrySet()) {
            replayed.put(
                    String.valueOf(answer.getKey().employeeId()),
                    answer.getValue().kind());
        }
        return new FileReview(replayed);
    }

    @Override
    public List<Refusal> review(@Nullable TransactionHeader header, BenefitFamily family) {
        AnswerKind kind = replayed.get(family.subscriberNumber());
        boolean refused = kind == null ? FileScenario.of(family).refused() : kind == AnswerKind.REFUSED;
        return refused ? List.of(Refusal.of(0)) : List.of();
    }
}
