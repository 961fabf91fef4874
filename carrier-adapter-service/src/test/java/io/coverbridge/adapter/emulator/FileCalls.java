package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.behavior.Behavior;
import io.coverbridge.adapter.channel.CallKind;
import io.coverbridge.adapter.channel.CallName;
import io.coverbridge.adapter.channel.FileReceipt;
import io.coverbridge.adapter.channel.FileTransmission;
import io.coverbridge.adapter.channel.FiledFamily;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.journal.RecordedAnswer;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.x12.BenefitRows;
import io.coverbridge.adapter.x12.Translation;
import io.coverbridge.adapter.x12.X12Files;
import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Calls of an emulated carrier about files, without database and broker. */
final class FileCalls implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T09:00:00Z"));
    private final Map<CallName, RecordedAnswer> recorded = new HashMap<>();
    private final EmulatedFileExchange exchange;
    private Behavior behavior = Behavior.USUAL;

    FileCalls() {
        exchange = new EmulatedFileExchange(
                (file, kind) -> Uni.createFrom().item(SteeredFile.of(behavior, file, kind, recorded)),
                clock,
                Clock.systemUTC());
    }

    FileCalls behaving(Behavior other) {
        behavior = other;
        return this;
    }

    FileCalls at(Instant time) {
        clock.set(time);
        return this;
    }

    Instant now() {
        return clock.now();
    }

    /** From now on the carrier replays an answer about a family. */
    FileCalls replaying(Told told, CallKind kind, int attempt, RecordedAnswer answer) {
        recorded.put(FiledFamily.of(told.instruction()).name(kind, Carriers.HARBORLINE, attempt), answer);
        return this;
    }

    FileReceipt transmit(FileTransmission file) {
        return run(() -> exchange.transmit(file));
    }

    List<String> fetch(FileTransmission file) {
        return run(() -> exchange.fetch(file)).stream()
                .map(answer -> new String(answer, StandardCharsets.US_ASCII))
                .toList();
    }

    /** A file of families, as another organization has it with another id and number each time. */
    static FileTransmission file(int attempts, int timeouts, Told... told) {
        String content = X12Files.write(Stream.of(told).map(FileCalls::rows).toList());
        UUID organization = UUID.randomUUID();
        return new FileTransmission(
                organization,
                new CarrierDirectory().get(Carriers.HARBORLINE),
                UUID.randomUUID(),
                1 + Math.floorMod(organization.hashCode(), 999_999_998),
                content.getBytes(StandardCharsets.UTF_8),
                Stream.of(told).map(one -> FiledFamily.of(one.instruction())).toList(),
                attempts,
                timeouts);
    }

    /** The same file once more. */
    static FileTransmission again(FileTransmission file, int attempts) {
        return new FileTransmission(
                file.organizationId(),
                file.carrier(),
                file.fileId(),
                file.controlNumber(),
                file.content(),
                file.families(),
                attempts,
                file.timeouts());
    }

    /** What becomes of the same file when it is brought so often. */
    List<FileReceipt> tries(FileTransmission file, int most) {
        return Stream.iterate(0, attempt -> attempt + 1)
                .limit(most)
                .map(attempt -> transmit(again(file, attempt)))
                .toList();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private <T> T run(Supplier<Uni<T>> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        vertx.getOrCreateContext()
                .runOnContext(go -> call.get().subscribe().with(result::complete, result::completeExceptionally));
        return result.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static BenefitFamily rows(Told told) {
        if (BenefitRows.changes(told.instruction()) instanceof Translation.Expressed expressed) {
            return expressed.family();
        }
        throw new AssertionError("a family that no file can tell");
    }
}
