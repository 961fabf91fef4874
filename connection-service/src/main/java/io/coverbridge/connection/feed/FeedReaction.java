package io.coverbridge.connection.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * What else happens, in the transaction in which an event joins the feed. Every bean of this type is called once per event,
 * in the feed's order for each organization.
 */
public interface FeedReaction {

    /**
     * Reacts to an event that was just appended.
     *
     * @param connection the transaction, as the organization of the event; it holds the organization's place in the feed,
     *     so nothing slow belongs in here
     * @return done, with all statements answered; a failure takes the event back, too, and it is tried again
     */
    Uni<Void> appended(SqlConnection connection, FeedEvent event);
}
