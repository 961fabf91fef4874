package io.coverbridge.connection.webhook;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The events that can be delivered, by the keys that receivers know them by. */
public final class WebhookEvents {

    /** Stands for everything that Noyo delivers, {@link #isCompatible}; extensions are delivered where they are named. */
    public static final String ALL = "all";

    /** Sent on request, to one subscription, whatever it has chosen. */
    public static final String TEST = "test.hello_world";

    private static final Set<String> COMPATIBLE = Set.of(
            "member_snapshot.status_change",
            "member_snapshot_carrier_fulfillment_status.status_change",
            "group.created",
            "group_connection_request.created",
            "group_connection_request.status_change",
            "group_disconnection_request.created",
            "group_disconnection_request.status_change",
            "difference.created",
            "difference.discrepancy",
            "difference.resolved",
            "difference.replaced");

    /** Ours: a client that was written for Noyo has never seen them, so it gets none unasked. */
    private static final Set<String> EXTENSIONS = Set.of(
            "group.updated",
            "group_connection_request.retried",
            "member_snapshot.created",
            "webhook_subscription.status_change");

    private WebhookEvents() {}

    /** Whether events of this key are among all. */
    public static boolean isCompatible(String key) {
        return COMPATIBLE.contains(key);
    }

    /** Whether events of this key are delivered at all. */
    public static boolean isDelivered(String key) {
        return COMPATIBLE.contains(key) || EXTENSIONS.contains(key);
    }

    static boolean isChoice(String text) {
        return text.equals(ALL) || isDelivered(text);
    }

    /** Everything that a subscription may name, sorted. */
    static List<String> choices() {
        Set<String> choices = new TreeSet<>(COMPATIBLE);
        choices.addAll(EXTENSIONS);
        choices.add(ALL);
        return List.copyOf(choices);
    }
}
