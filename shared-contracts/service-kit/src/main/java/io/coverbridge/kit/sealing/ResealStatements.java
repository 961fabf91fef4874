package io.coverbridge.kit.sealing;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The two statements for one sealed column. Its names are checked by {@link SealedColumn}; values are bound. */
final class ResealStatements {

    private static final String DUE = """
            select %1$s, %2$s, %3$s
            from %4$s
            where %3$s is not null and substring(%3$s from 1 for %5$d) <> $1 and %1$s > $2
            order by %1$s
            limit $3
            for update skip locked
            """;

    // The rows are locked; that the bytes are compared, too, costs nothing and needs no trust in who else writes.
    private static final String RENEW = """
            update %1$s as held
            set %2$s = renewed.sealed%3$s
            from unnest($1::uuid[], $2::bytea[], $3::bytea[]%4$s) as renewed (id, earlier, sealed%5$s)
            where held.%6$s = renewed.id and held.%2$s = renewed.earlier
            """;

    private static final int COLUMNS_BEFORE_DERIVED = 3;

    private final List<String> derived;
    private final String due;
    private final String renew;

    ResealStatements(SealedColumn column) {
        derived = column.derived();
        due = DUE.formatted(column.id(), column.organization(), column.column(), column.table(), Sealer.PREFIX_BYTES);
        renew = RENEW.formatted(
                column.table(),
                column.column(),
                each(place -> ", " + derived.get(place) + " = renewed.derived" + place),
                each(place -> ", $" + (COLUMNS_BEFORE_DERIVED + 1 + place) + "::bytea[]"),
                each(place -> ", derived" + place),
                column.id());
    }

    /** Reads id, organization and bytes; takes the current prefix, the last id of the page before, and a limit. */
    String due() {
        return due;
    }

    /** Writes a page; takes {@link #values}. */
    String renew() {
        return renew;
    }

    Tuple values(List<ResealedRow> rows) {
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(rows.stream().map(row -> row.id).toArray(UUID[]::new))
                .addArrayOfBuffer(buffers(rows, row -> row.earlier))
                .addArrayOfBuffer(buffers(rows, row -> row.sealed));
        derived.forEach(name -> values.addArrayOfBuffer(buffers(rows, row -> row.derived.get(name))));
        return values;
    }

    @SuppressWarnings("NullAway") // an array of a statement may have gaps
    private static Buffer[] buffers(List<ResealedRow> rows, Function<ResealedRow, byte @Nullable []> bytes) {
        return rows.stream()
                .map(bytes)
                .map(content -> content == null ? null : Buffer.buffer(content))
                .toArray(Buffer[]::new);
    }

    private String each(Function<Integer, String> text) {
        return IntStream.range(0, derived.size()).boxed().map(text).collect(Collectors.joining());
    }
}
