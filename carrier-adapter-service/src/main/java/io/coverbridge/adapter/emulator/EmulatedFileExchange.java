package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.behavior.Behavior;
import io.coverbridge.adapter.channel.CallKind;
import io.coverbridge.adapter.channel.FileExchange;
import io.coverbridge.adapter.channel.FileReceipt;
import io.coverbridge.adapter.channel.FileTransmission;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.work.OffLoop;
import io.coverbridge.adapter.work.WorkClock;
import io.coverbridge.adapter.x12.ack.Answer;
import io.coverbridge.adapter.x12.ack.CarrierAnswer;
import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.adapter.x12.file.BenefitFileHandler;
import io.coverbridge.adapter.x12.file.BenefitFileReader;
import io.coverbridge.adapter.x12.file.MemberPosition;
import io.coverbridge.adapter.x12.file.TransactionHeader;
import io.coverbridge.adapter.x12.syntax.Envelope;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.Family;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Emulated carriers on the other end of files. Same file, same answer: they keep nothing, and their lots follow from who is in it.
 * A replay decides first, then an outage or a lot that loses the file, then the families: one that asks for silence makes the
 * carrier silent for the file that it is in.
 */
@ApplicationScoped
class EmulatedFileExchange implements FileExchange {

    private final FileSteering steering;
    private final WorkClock time;
    private final Clock clock;

    EmulatedFileExchange(FileSteering steering, WorkClock time, Clock clock) {
        this.steering = steering;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public Uni<FileReceipt> transmit(FileTransmission file) {
        return steering.of(file, CallKind.FILE_TRANSMISSION)
                .flatMap(steered -> steered.receipt()
                        .map(replayed -> Uni.createFrom().item(replayed))
                        .orElseGet(() -> OffLoop.run(() -> scenarios(file.content()))
                                .map(scenarios -> receipt(file, steered.behavior(), scenarios))));
    }

    @Override
    public Uni<List<byte[]>> fetch(FileTransmission file) {
        return steering.of(file, CallKind.FILE_ANSWER)
                .flatMap(steered -> isSilent(steered)
                        ? Uni.createFrom().item(List.of())
                        : OffLoop.run(() -> answer(file, FileReview.of(steered))));
    }

    /** A family whose scenario makes the carrier hold something else is held like that. */
    @Override
    public Family held(Carrier carrier, CarrierInstruction instruction) {
        return FamilyScenario.of(instruction).held(instruction.family());
    }

    /** Answers are not lost but in an outage: they were on their way already. */
    private boolean isSilent(SteeredFile steered) {
        return steered.isReplayed() ? steered.isSilenced() : Conduct.isAway(steered.behavior(), time.now());
    }

    private FileReceipt receipt(FileTransmission file, Behavior behavior, Set<FileScenario> scenarios) {
        if (Conduct.isSilent(behavior, file.name(), time.now())
                || scenarios.stream().anyMatch(scenario -> scenario.silent(file.attempts()))) {
            return new FileReceipt.TimedOut();
        }
        return new FileReceipt.Taken(scenarios.stream()
                .map(FileScenario::longer)
                .reduce(Conduct.latency(behavior, file.name()), Duration::plus));
    }

    private List<byte[]> answer(FileTransmission file, FileReview review) throws IOException {
        Answer answer = CarrierAnswer.to(
                new ByteArrayInputStream(file.content()),
                review,
                new CarrierAnswer.Numbers(file.controlNumber(), file.controlNumber()),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return Stream.of(answer.ta1(), answer.ack999())
                .filter(Objects::nonNull)
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private static Set<FileScenario> scenarios(byte[] content) throws IOException {
        Set<FileScenario> found = EnumSet.noneOf(FileScenario.class);
        BenefitFileReader.read(new ByteArrayInputStream(content), new BenefitFileHandler() {
            @Override
            public void envelope(Envelope envelope) {}

            @Override
            public void transaction(TransactionHeader header) {}

            @Override
            public void family(BenefitFamily family, List<MemberPosition> positions) {
                found.add(FileScenario.of(family));
            }

            @Override
            public void finding(X12Finding finding) {}
        });
        return found;
    }
}
