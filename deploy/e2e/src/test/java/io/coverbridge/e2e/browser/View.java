package io.coverbridge.e2e.browser;

import io.coverbridge.e2e.Answer;
import io.coverbridge.e2e.Client;
import io.coverbridge.e2e.Connections;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A view of the Command Center. Who adds one adds a row here, and it is looked at in every way that holds for all views.
 *
 * @param name what its pictures are called
 * @param route its pattern in the page's router
 * @param heading text of its heading
 * @param title text of the page's title, which browsers keep: nobody's name
 * @param client whose key sees it
 * @param sample makes something to be seen and tells the path below {@code /app/} where it is
 */
record View(String name, String route, Pattern heading, Pattern title, String client, Sample sample) {

    /** A group of the local installation with members, plans and a connection. */
    private static final String GROUP = "d0ec3837-3499-4a2f-8c58-966ef7e46d95";

    private static final String GROUP_NAME = "Harbor Street Bakery";
    private static final String LAKESHORE_NAME = "Lakeshore Benefits";

    private static final List<View> ALL = List.of(
            of("overview", "/", "Overview", api -> aConnection(api, "")),
            new View(
                    "organizations",
                    "/organizations",
                    Pattern.compile("Organizations"),
                    Pattern.compile("Organizations"),
                    "operator",
                    api -> "organizations"),
            of("connections", "/connections", "Connections", api -> aConnection(api, "connections")),
            of("new-connection", "/connections/new", "New connection", api -> "connections/new"),
            of("connection", "/connections/:id", "Second Company", View::aStuckConnection),
            of("disconnections", "/disconnections", "Disconnections", api -> "disconnections"),
            of("differences", "/differences", "Differences", api -> "differences"),
            of("groups", "/groups", "Groups", api -> "groups"),
            of("group", "/groups/:id", GROUP_NAME, api -> "groups/" + GROUP),
            of("group-plans", "/groups/:id/:part", GROUP_NAME, api -> "groups/" + GROUP + "/plans"),
            of("group-members", "/groups/:id/:part", GROUP_NAME, api -> "groups/" + GROUP + "/members"),
            of("group-syncs", "/groups/:id/:part", GROUP_NAME, api -> "groups/" + GROUP + "/syncs"),
            of("group-differences", "/groups/:id/:part", GROUP_NAME, api -> "groups/" + GROUP + "/differences"),
            of("snapshots", "/snapshots", "Snapshots", api -> aSnapshot(api, false)),
            of("test-snapshot", "/snapshots/test", "Try a document", api -> "snapshots/test"),
            new View(
                    "snapshot",
                    "/snapshots/:id",
                    Pattern.compile("Ada <img src=x onerror=alert\\(1\\)>"),
                    Pattern.compile("Snapshot"),
                    "demo",
                    api -> aSnapshot(api, true)),
            of("carriers", "/carriers", "Carriers", api -> "carriers"),
            of("carrier", "/carriers/:id", LAKESHORE_NAME, api -> "carriers/" + Connections.LAKESHORE),
            of(
                    "carrier-holds",
                    "/carriers/:id/:part",
                    LAKESHORE_NAME,
                    api -> "carriers/" + Connections.LAKESHORE + "/holds"),
            of(
                    "carrier-received",
                    "/carriers/:id/:part",
                    LAKESHORE_NAME,
                    api -> "carriers/" + Connections.LAKESHORE + "/received"),
            of(
                    "carrier-files",
                    "/carriers/:id/:part",
                    LAKESHORE_NAME,
                    api -> "carriers/" + Connections.LAKESHORE + "/files"),
            of("developers", "/developers", "Developers", api -> "developers"),
            of("developers-webhooks", "/developers/:part", "Developers", api -> "developers/webhooks"),
            of("developers-events", "/developers/:part", "Developers", api -> "developers/events"),
            of("developers-documents", "/developers/:part", "Developers", api -> "developers/documents"),
            new View(
                    "webhook",
                    "/developers/webhooks/:id",
                    Pattern.compile("http://127.0.0.1:9/"),
                    Pattern.compile("Webhook"),
                    "demo",
                    View::aWebhook));

    /** Something to be seen in a view, of the demo organization. */
    @FunctionalInterface
    interface Sample {

        String in(Client api) throws IOException;
    }

    static List<View> all() {
        return ALL;
    }

    private static View of(String name, String route, String heading, Sample sample) {
        return new View(name, route, Pattern.compile(heading), Pattern.compile(heading), "demo", sample);
    }

    private static String aConnection(Client api, String path) throws IOException {
        new Connections(api)
                .create("5%06d1".formatted(ThreadLocalRandom.current().nextInt(1_000_000)));
        return path;
    }

    private static String aStuckConnection(Client api) throws IOException {
        String id = "5%05d9004".formatted(ThreadLocalRandom.current().nextInt(100_000));
        Answer asked = api.post(Connections.PATH, Connections.request(Connections.LAKESHORE, "Second Company", id));
        new Connections(api).await(asked.field("id"), "action_required");
        return "connections/" + asked.field("id");
    }

    private static String aSnapshot(Client api, boolean itself) throws IOException {
        RefusedFamily family = RefusedFamily.of(api);
        Answer found = api.get(family.path() + "/member_snapshots?page_size=1");
        String id = found.json().path("response").path(0).path("id").asText();
        return itself ? "snapshots/" + id : "snapshots";
    }

    private static String aWebhook(Client api) throws IOException {
        Answer made = api.post("/api/v1/webhook_subscriptions", "{\"url\": \"http://127.0.0.1:9/\"}");
        return "developers/webhooks/" + made.field("id");
    }

    @Override
    public String toString() {
        return name;
    }
}
