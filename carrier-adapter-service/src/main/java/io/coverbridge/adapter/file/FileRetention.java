package io.coverbridge.adapter.file;

import io.coverbridge.kit.retention.RetentionRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What old files say goes, once they are done with; that there was a file, with its number and its counts, stays. */
final class FileRetention {

    private static final Duration KEEP = Duration.ofDays(400);

    private static final String EMPTY = """
            update carrier_files
            set sealed = null
            where id in (
                select id from carrier_files
                where sealed is not null and created < $1 and next_due_at is null
                  and status in ('accepted', 'accepted_with_errors', 'rejected', 'applied', 'set_aside')
                order by created, id
                limit $2
            )
            """;

    @Produces
    @Singleton
    RetentionRule contents() {
        return new RetentionRule("file-contents", KEEP, EMPTY);
    }
}
