package io.coverbridge.snapshot.overview;

/**
 * What is counted: what is under way, and what ended badly unless a newer snapshot of the employee has followed. Every text has
 * place for what it is grouped by and for a condition on the organization.
 *
 * <p>What ended well is left out: in a million snapshots nearly all have, and counting them takes 0.1 s and more, whatever
 * index there is.
 */
final class Counts {

    /**
     * A snapshot that is under way has been since it was posted; one that ended changes no more. Canceled ones are those of
     * which a carrier's part is the last word.
     */
    private static final String SNAPSHOTS = """
            select %1$s, count(*) as count, min(since) as oldest_since
            from (
                select organization_id, status, created_at as since
                from member_snapshots
                where status in ('submitted', 'processing') %2$s
                union all
                select organization_id, status, modified_at
                from member_snapshots
                where status = 'canceled' %2$s
                    and id in (
                        select snapshot_id from fulfillments where status = 'invalid' and not superseded %2$s)
            ) counted
            group by %1$s
            order by %1$s
            limit $1
            """;

    /** Older versions have not noted since when; what they changed last was the status. */
    private static final String PARTS = """
            select %1$s, count(*) as count, min(since) as oldest_since
            from (
                select organization_id, carrier_id, status, coalesce(status_since, modified_at) as since
                from fulfillments
                where status in ('processing', 'valid', 'scheduled', 'invalid') and not superseded %2$s
            ) counted
            group by %1$s
            order by %1$s
            limit $1
            """;

    private static final String OURS = "and organization_id = $2";

    static final String OUR_SNAPSHOTS = SNAPSHOTS.formatted("status", OURS);
    static final String OUR_PARTS = PARTS.formatted("carrier_id, status", OURS);
    static final String ALL_SNAPSHOTS = SNAPSHOTS.formatted("organization_id, status", "");
    static final String ALL_PARTS = PARTS.formatted("organization_id, status", "");

    private Counts() {}
}
