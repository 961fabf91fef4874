package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.behavior.Behavior;
import io.coverbridge.adapter.behavior.Behaviors;
import io.coverbridge.adapter.channel.FileExchange;
import io.coverbridge.adapter.channel.FileReceipt;
import io.coverbridge.adapter.channel.FileTransmission;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.work.OffLoop;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.adapter.x12.ack.Answer;
import io.coverbridge.adapter.x12.ack.CarrierAnswer;
import io.coverbridge.adapter.x12.ack.Refusal;
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
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Emulated carriers on the other end of files. Same file, same answer: they keep nothing. A family that asks for silence makes
 * the carrier silent for the file that it is in.
 */
@ApplicationScoped
class EmulatedFileExchange implements FileExchange {

    private final Behaviors behaviors;
    private final WorkTime time;
    private final Clock clock;

    EmulatedFileExchange(Behaviors behaviors, WorkTime time, Clock clock) {
        this.behaviors = behaviors;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public Uni<FileReceipt> transmit(FileTransmission file) {
        return behavior(file)
                .flatMap(behavior -> OffLoop.run(() -> scenarios(file.content()))
                        .map(scenarios -> receipt(file, behavior, scenarios)));
    }

    @Override
    public Uni<List<byte[]>> fetch(FileTransmission file) {
        return behavior(file)
                .flatMap(behavior ->
                        away(behavior) ? Uni.createFrom().item(List.of()) : OffLoop.run(() -> answer(file)));
    }

    /** A family whose scenario makes the carrier hold something else is held like that. */
    @Override
    public Family held(Carrier carrier, CarrierInstruction instruction) {
        return FamilyScenario.of(instruction).held(instruction.family());
    }

    private Uni<Behavior> behavior(FileTransmission file) {
        return behaviors.of(file.organizationId(), file.carrier().id());
    }

    private boolean away(Behavior behavior) {
        return behavior.outage() != null && behavior.outage().covers(time.now());
    }

    private FileReceipt receipt(FileTransmission file, Behavior behavior, Set<FileScenario> scenarios) {
        boolean silent = away(behavior)
                || lot(file, "failure") < behavior.failureRate()
                || scenarios.stream().anyMatch(scenario -> scenario.silent(file.attempts()));
        if (silent) {
            return new FileReceipt.TimedOut();
        }
        return new FileReceipt.Taken(scenarios.stream()
                .map(FileScenario::longer)
                .reduce(behavior.latency().of(lot(file, "latency")), Duration::plus));
    }

    private List<byte[]> answer(FileTransmission file) throws IOException {
        Answer answer = CarrierAnswer.to(
                new ByteArrayInputStream(file.content()),
                (header, family) -> FileScenario.of(family).refused() ? List.of(Refusal.of(0)) : List.of(),
                new CarrierAnswer.Numbers(file.controlNumber(), file.controlNumber()),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return Stream.of(answer.ta1(), answer.ack999())
                .filter(Objects::nonNull)
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    /** From 0 to below 1; the same for the same file and call. */
    private static double lot(FileTransmission file, String about) {
        String call = file.organizationId() + "/" + file.carrier().id() + "/" + file.controlNumber() + "/"
                + file.attempts() + "/" + about;
        long bits =
                UUID.nameUUIDFromBytes(call.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
        return (bits & 0xFFFFFF) / (double) 0x1000000;
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
