package io.coverbridge.adapter.instruction;

import io.coverbridge.kit.retention.RetentionRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Old instructions go, once they are settled and a newer one is settled, too: that one tells what is late. The default is twice
 * what dead letters are kept, so that none of them can come back as new.
 */
final class InstructionRetention {

    private static final Duration KEEP = Duration.ofDays(180);

    private static final String DELETE = """
            delete from instructions
            where id in (
                select old.id from instructions old
                where old.status in ('sent', 'invalid', 'replaced') and old.modified < $1 and old.next_due_at is null
                  and exists (
                      select 1 from instructions later
                      where later.organization_id = old.organization_id and later.employee_id = old.employee_id
                        and later.carrier_id = old.carrier_id and later.number > old.number
                        and later.status in ('sent', 'invalid'))
                order by old.id
                limit $2
            )
            """;

    @Produces
    @Singleton
    RetentionRule instructions() {
        return new RetentionRule("instructions", KEEP, DELETE);
    }
}
