package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.retention.LiveHistories;
import io.coverbridge.kit.retention.RetentionRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * What of snapshots goes when it is old. A snapshot's own document does not: it is what the API answers for as long as it
 * knows the snapshot.
 */
final class KeptForATime {

    private static final Duration INSTRUCTIONS = Duration.ofDays(400);

    private static final String ALIVE = """
            exists (
                select 1 from member_snapshots kept
                where kept.id = entry.subject::uuid and kept.status in ('submitted', 'processing'))
            or exists (
                select 1 from fulfillments kept
                where kept.id = entry.subject::uuid and kept.status in ('processing', 'valid', 'scheduled'))
            """;

    // Only what the carrier has taken, and not the last that it has: differences and later syncs go by that one.
    private static final String EMPTY = """
            update fulfillments
            set sealed_instruction = null
            where id in (
                select part.id from fulfillments part
                where part.sealed_instruction is not null and part.status = 'sent' and part.modified_at < $1
                  and not part.awaits_connection and not part.awaits_answer
                  and exists (
                      select 1 from fulfillments later
                      where later.employee_id = part.employee_id and later.carrier_id = part.carrier_id
                        and later.number > part.number and later.status = 'sent'
                        and later.sealed_instruction is not null)
                order by part.id
                limit $2
            )
            """;

    @Produces
    @Singleton
    LiveHistories unfinished() {
        return new LiveHistories(ALIVE);
    }

    @Produces
    @Singleton
    RetentionRule instructions() {
        return new RetentionRule("fulfillment-instructions", INSTRUCTIONS, EMPTY);
    }
}
