package io.coverbridge.kit.limits;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A replica's part of one client's limit: it allows calls out of what it was granted, and says when to ask for more. All
 * times are nanoseconds of one monotonic clock. Safe for use by several threads.
 *
 * <p>What a replica holds is never more than one {@linkplain #chunk() chunk} and the calls that wait for it. So with n
 * replicas a client is allowed at most {@code limit + n * chunk} calls at once, and is never refused before {@code limit -
 * (n - 1) * chunk}.
 */
final class Lease {

    /** A fiftieth of the limit at a time: fifty questions a minute for a client that uses all of it. */
    private static final int CHUNKS = 50;

    private static final double MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    /** A client that was refused does not make the replica ask more often, however fast its limit refills. */
    private static final long SHORTEST_QUIET_NANOS = Duration.ofMillis(100).toNanos();

    /** What clients are told of their limit is not older than that. */
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final CallClass callClass;
    private final int limit;
    private int credit;
    private int waiting;
    private boolean asking;
    private boolean asked;
    private double level;
    private long answeredAt;
    private int wished;

    /** Nothing is left until then: it is not asked, and who needs an answer is refused. */
    private long quietUntil;

    Lease(CallClass callClass, int limit) {
        this.callClass = callClass;
        this.limit = limit;
        this.level = limit;
    }

    int limit() {
        return limit;
    }

    /** Most calls that this replica may hold in advance. */
    int chunk() {
        return Math.max(1, limit / CHUNKS);
    }

    /** Decides on a call; empty if that takes an answer first. */
    synchronized Optional<Allowance> take(long now) {
        if (credit > 0) {
            credit--;
            return Optional.of(allowance(true, now));
        }
        return asked && now - quietUntil < 0 ? Optional.of(allowance(false, now)) : Optional.empty();
    }

    /** A call waits for the next answer. */
    synchronized void await() {
        waiting++;
    }

    /** How much to ask for now, if so; until it is {@linkplain #settle settled} nothing more is asked. */
    synchronized OptionalInt wish(long now) {
        boolean runsOut = credit <= chunk() / 2 && (!asked || now - quietUntil >= 0);
        if (asking || !(waiting > 0 || runsOut || now - answeredAt > FRESH_NANOS)) {
            return OptionalInt.empty();
        }
        asking = true;
        wished = Math.min(limit, Math.max(0, chunk() + waiting - credit));
        waiting = 0;
        return OptionalInt.of(wished);
    }

    /** Takes an answer. */
    synchronized void settle(Grant grant, long now) {
        asking = false;
        asked = true;
        credit += grant.granted();
        level = grant.level();
        answeredAt = now;
        if (grant.granted() < wished) {
            quietUntil = now + Math.max(SHORTEST_QUIET_NANOS, nanosUntil(1, level));
        }
    }

    private Allowance allowance(boolean allowed, long now) {
        double refilled = Math.min(limit, level + (now - answeredAt) / MINUTE_NANOS * limit);
        // This call is gone, however much has come back since the answer.
        double left = Math.min(limit - 1.0, Math.max(0, refilled) + credit);
        return new Allowance(
                allowed,
                callClass,
                limit,
                allowed ? (long) left : 0,
                seconds(nanosUntil(limit, left)),
                allowed ? 0 : Math.max(1, seconds(quietUntil - now)));
    }

    private long nanosUntil(int wanted, double have) {
        return (long) Math.ceil(Math.max(0, wanted - have) / limit * MINUTE_NANOS);
    }

    private static long seconds(long nanos) {
        return (nanos + SECOND_NANOS - 1) / SECOND_NANOS;
    }
}
