package io.coverbridge.adapter.work;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Due work in the rows of one table, of all organizations. The table has {@code claimed_until} beside the column that says when
 * a row is due; a partial index on that column makes both statements quick, however much waits.
 */
public final class DueRows {

    private final Pool system;
    private final String claim;
    private final String next;
    private final Function<Row, Uni<Void>> work;

    /**
     * Where the work rests.
     *
     * @param name the table
     * @param id its key
     * @param due the column that says when a row is due; null where it never is
     * @param columns what the work needs to know of a row
     */
    public record Table(String name, String id, String due, List<String> columns) {

        public Table {
            columns = List.copyOf(columns);
        }

        /** Claims what is due and nobody has claimed, or no longer: time of the work's clock, most, until when, real time. */
        public String claim() {
            return """
                    with due as materialized (
                        select %2$s from %1$s
                        where %3$s <= $1 and (claimed_until is null or claimed_until <= $4)
                        order by %3$s
                        limit $2
                        for update skip locked
                    )
                    update %1$s claimed
                       set claimed_until = $3
                      from due
                     where claimed.%2$s = due.%2$s
                    returning %4$s
                    """.formatted(
                    name, id, due, columns.stream().map("claimed."::concat).collect(Collectors.joining(", ")));
        }

        /** When the next row is due that nobody has claimed until the real time. */
        public String next() {
            return """
                    select %2$s from %1$s
                    where %2$s is not null and (claimed_until is null or claimed_until <= $1)
                    order by %2$s
                    limit 1
                    """.formatted(name, due);
        }
    }

    /**
     * Work of a table.
     *
     * @param system pool of the role that sees due work of all organizations
     * @param work what is done about a row that was claimed
     */
    public DueRows(Pool system, Table table, Function<Row, Uni<Void>> work) {
        this.system = system;
        this.claim = table.claim();
        this.next = table.next();
        this.work = work;
    }

    /** As {@link DueWork#claim}. */
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim wish) {
        return system.preparedQuery(claim)
                .execute(Tuple.of(utc(wish.dueBy()), wish.most(), utc(wish.until()), utc(wish.now())))
                .map(rows -> {
                    List<Supplier<Uni<Void>>> pieces = new ArrayList<>();
                    for (Row row : rows) {
                        pieces.add(() -> work.apply(row));
                    }
                    return pieces;
                });
    }

    /** As {@link DueWork#nextDue}. */
    public Uni<Optional<Instant>> nextDue(Instant now) {
        return system.preparedQuery(next)
                .execute(Tuple.of(utc(now)))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(
                                rows.iterator().next().getOffsetDateTime(0).toInstant()));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
