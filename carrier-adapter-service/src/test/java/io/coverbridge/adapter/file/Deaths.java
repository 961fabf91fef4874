package io.coverbridge.adapter.file;

import io.coverbridge.adapter.channel.FileTransmission;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the process dies, once each, and what carriers saw. Nothing dies unless a test has asked for it. */
@Singleton
class Deaths {

    private final Queue<FileTransmission> seen = new ConcurrentLinkedQueue<>();
    private final Map<List<Object>, AtomicInteger> due = new ConcurrentHashMap<>();
    private final Map<UUID, Meeting> meetings = new ConcurrentHashMap<>();

    private record Meeting(AtomicInteger missing, CompletableFuture<Void> complete) {}

    /** Dies after so many calls that go on. */
    void plan(Step step, UUID about, int callsBefore) {
        due.put(List.of(step, about), new AtomicInteger(callsBefore + 1));
    }

    /** Whether it has died there as planned. */
    boolean died(Step step, UUID about) {
        AtomicInteger left = due.get(List.of(step, about));
        return left != null && left.get() <= 0;
    }

    /** From now on, whoever brings a file waits until somebody else has brought one, too. */
    void meet(UUID organizationId) {
        meetings.put(organizationId, new Meeting(new AtomicInteger(2), new CompletableFuture<>()));
    }

    Uni<Void> met(UUID organizationId) {
        Meeting meeting = meetings.get(organizationId);
        if (meeting == null) {
            return Uni.createFrom().voidItem();
        }
        Context own = Vertx.currentContext();
        if (meeting.missing().decrementAndGet() == 0) {
            meeting.complete().complete(null);
        }
        return Uni.createFrom()
                .completionStage(meeting.complete())
                .emitOn(goOn -> own.runOnContext(there -> goOn.run()));
    }

    /** What carriers were brought for an organization, in order. */
    List<FileTransmission> seen(UUID organizationId) {
        return seen.stream()
                .filter(file -> file.organizationId().equals(organizationId))
                .toList();
    }

    void saw(FileTransmission file) {
        seen.add(file);
    }

    void after(Step step, UUID about) {
        AtomicInteger left = due.get(List.of(step, about));
        if (left != null && left.decrementAndGet() == 0) {
            throw new IllegalStateException("the process died after " + step);
        }
    }

    /** A family was ended, in a transaction that goes on. */
    void afterFamily(UUID connectionId) {
        after(Step.SETTLE, connectionId);
    }
}
