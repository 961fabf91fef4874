package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.behavior.Behavior;
import io.coverbridge.adapter.channel.CallKind;
import io.coverbridge.adapter.channel.CallName;
import io.coverbridge.adapter.channel.FileReceipt;
import io.coverbridge.adapter.channel.FileTransmission;
import io.coverbridge.adapter.channel.FiledFamily;
import io.coverbridge.adapter.journal.AnswerKind;
import io.coverbridge.adapter.journal.RecordedAnswer;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was said by program of how a call about a file is to be answered.
 *
 * @param behavior how the carrier behaves towards the organization
 * @param replayed answers of a replay, by the family in the file that each is about; they come before everything else
 */
record SteeredFile(Behavior behavior, Map<FiledFamily, RecordedAnswer> replayed) {
    SteeredFile {
        replayed = Map.copyOf(replayed);
    }

    /** Takes out of what was recorded what is about families in this file, whatever else was in their files then. */
    static SteeredFile of(
            Behavior behavior, FileTransmission file, CallKind kind, Map<CallName, RecordedAnswer> recorded) {
        Map<FiledFamily, RecordedAnswer> replayed = new HashMap<>();
        for (FiledFamily family : file.families()) {
            RecordedAnswer answer = recorded.get(file.name(family, kind));
            if (answer != null) {
                replayed.put(family, answer);
            }
        }
        return new SteeredFile(behavior, replayed);
    }

    /** Whether a replay decides. */
    boolean isReplayed() {
        return !replayed.isEmpty();
    }

    /** Whether a replay has the carrier say nothing: the silence about one family is one about its file. */
    boolean isSilenced() {
        return replayed.values().stream().anyMatch(answer -> answer.kind() == AnswerKind.TIMED_OUT);
    }

    /** What a replay has become of bringing the file; of files that are one now, the slowest. */
    Optional<FileReceipt> receipt() {
        return isSilenced()
                ? Optional.of(new FileReceipt.TimedOut())
                : replayed.values().stream()
                        .map(answer -> Duration.ofMillis(Objects.requireNonNullElse(answer.askAgainMs(), 0L)))
                        .max(Comparator.naturalOrder())
                        .map(FileReceipt.Taken::new);
    }
}
