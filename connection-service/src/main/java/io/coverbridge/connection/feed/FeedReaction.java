package io.coverbridge.connection.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * What else happens, in the transaction in which events join the feed. Every bean of this type is told every event, in the
 * feed's order for each organization.
 */
public interface FeedReaction {

    /**
     * Reacts to events that were just appended.
     *
     * @param connection the transaction, as the organization of the events; it holds the organization's place in the feed,
     *     so nothing slow belongs in here
     * @param events at least one, all of one organization, in the feed's order
     * @return done, with all statements answered; a failure takes the events back, too. Each is then tried again alone, and
     *     put aside if it still fails: all are told again
     */
    Uni<Void> appended(SqlConnection connection, List<FeedEvent> events);
}
