package io.coverbridge.local.launcher;

import io.coverbridge.local.LocalBackend;
import java.util.stream.Collectors;

/** What the user reads when everything is ready. */
final class Announcement {

    private Announcement() {}

    static String of(LaunchOptions options, LocalBackend backend) {
        String url = "http://localhost:" + options.basePort();
        String services = LocalService.all().stream()
                .map(service -> "  %-26s http://localhost:%d/q/swagger-ui/"
                        .formatted(service.name(), service.port(options.basePort())))
                .collect(Collectors.joining("\n"));
        return """

                Coverbridge answers on %1$s
                %2$s
                  %3$-26s %4$s
                  %5$-26s %6$s
                  %7$-26s %8$s

                A token, then a first request:

                  TOKEN=$(curl -s -u demo:demo-secret %1$s/auth/public/token \\
                    -H 'Content-Type: application/json' -d '{"grant_type":"client_credentials"}' \\
                    | sed 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/')
                  curl -s %1$s/api/v1/group_connections -H "Authorization: Bearer $TOKEN" \\
                    -H 'Content-Type: application/json' -d '{"carrier_id":"c699414d-fd1c-4de4-86f0-66dfff2276c4",
                      "group_data":{"group_name":"Test Company","carrier_group_id":"00110012"}}'

                Ctrl-C stops everything.
                """.formatted(
                        url,
                        services,
                        "Kafka",
                        backend.bootstrapServers(),
                        "PostgreSQL",
                        backend.databaseHost() + ":" + backend.databasePort(),
                        "data and logs",
                        options.data());
    }
}
