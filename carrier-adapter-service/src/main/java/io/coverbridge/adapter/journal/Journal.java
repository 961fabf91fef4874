package io.coverbridge.adapter.journal;

import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.EventData;
import io.coverbridge.kit.sealing.Sealer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keeps what carriers received, in the transaction that keeps what follows from the answer: there is one entry for each call
 * that had an effect, and {@code attempts} counts the same calls. A call whose answer was lost with a process, or came after
 * whoever asked had moved on, leaves none; its repetition leaves one.
 */
@ApplicationScoped
public class Journal {

    private final ReceivedRequests requests;
    private final Sealer sealer;
    private final int maxBodyBytes;

    Journal(ReceivedRequests requests, Sealer sealer, JournalConfig config) {
        this.requests = requests;
        this.sealer = sealer;
        this.maxBodyBytes = config.journalMaxBodyBytes();
    }

    /** Keeps a call about a connection of a group. */
    public Uni<Void> keep(UUID groupId, CarrierCall call, Reply reply, Instant now) {
        return keep(
                new ReceivedRequest(call.organizationId(), call.name(), RecordedAnswer.of(reply), now)
                        .about(call.connectionId(), groupId, null),
                ConnectionBody.of(groupId, call));
    }

    /** Keeps a delivery. */
    public Uni<Void> keep(FamilyDelivery delivery, FamilyReply reply, Instant now) {
        CarrierInstruction told = delivery.instruction();
        return keep(
                new ReceivedRequest(delivery.organizationId(), delivery.name(), RecordedAnswer.of(reply), now)
                        .about(told.connectionId(), told.groupId(), told.employeeId()),
                told);
    }

    /** Keeps entries of what is about one file. */
    Uni<Void> keep(List<ReceivedRequest> entries, FileBody file) {
        byte[] body = EventData.write(file);
        entries.forEach(entry -> entry.carry(body, maxBodyBytes, sealer));
        return requests.persist(entries);
    }

    private Uni<Void> keep(ReceivedRequest request, Object body) {
        request.carry(EventData.write(body), maxBodyBytes, sealer);
        return requests.persist(request).replaceWithVoid();
    }
}
