package io.coverbridge.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.e2e.Answer;
import io.coverbridge.e2e.Client;
import io.coverbridge.e2e.Connections;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;

/**
 * A group of one carrier, with one employee whom the carrier refuses: so they differ about the person and about a coverage.
 *
 * @param api the platform
 * @param groupId the group
 * @param company what it is called
 * @param ssn the employee's number
 */
record RefusedFamily(Client api, String groupId, String company, String ssn) {

    /** The employee as it is to be read, and as what it must not be taken for. */
    static final String NAME = "Ada <img src=x onerror=alert(1)>";

    private static final String LAST_NAME = NAME.substring("Ada ".length());
    private static final String REFUSED = "9101";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    static RefusedFamily of(Client api) throws IOException {
        int number = ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        String company = "Gannet Wharf " + number;
        Answer created = api.post("/api/v1/group_connections", """
            {"carrier_id": "%s", "federal_ein": "123456789",
             "group_data": {"group_name": "%s", "carrier_group_id": "GW%d9009"}}\
            """.formatted(Connections.LAKESHORE, company, number));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        RefusedFamily family = new RefusedFamily(api, created.field("group_id"), company, "412" + number);
        family.awaitRoster();
        family.employ("Ada", LAST_NAME, number + REFUSED, family.ssn);
        Awaitility.await("the carrier has refused")
                .atMost(LIMIT)
                .pollInterval(POLL)
                .until(() -> api.total(family.path() + "/differences?is_discrepancy=true") == 2);
        return family;
    }

    /** Posts a snapshot of an employee with life insurance. */
    void employ(String firstName, String lastName, String customId, String number) throws IOException {
        String address = """
            {"street_one": "31 Gannet Wharf", "city": "Astoria", "state": "OR", "zip_code": "97103"}""";
        Answer posted = api.post(path() + "/member_snapshots", """
            {"snapshot_mode": "current_open", "dependents": [],
             "employee": {"custom_individual_id": "%2$s", "event_id": "1",
               "employment": {"employment_status": "full-time", "hours_worked": 40, "occupation": "Surveyor",
                 "employment_dates": {"hire_date": "2025-03-01"},
                 "salary": {"amount": 64000, "type": "salary", "unit": "annual", "effective_date": "2025-03-01"}},
               "person": {"first_name": "%3$s", "last_name": "%4$s", "date_of_birth": "1988-03-17", "sex": "F", "ssn": "%5$s",
                 "home_address": %1$s, "mailing_address": %1$s}},
             "coverages": [{"carrier_id": "%6$s", "line_of_coverage": "life", "plan_name": "50k Employee Basic Life",
               "enrolled_members": [{"individual_type": "employee", "custom_individual_id": "%2$s", "event_id": "1", "volume": 50000,
                 "effective_start_date": "2025-04-01", "effective_end_date": "9999-12-31"}]}],
             "events": [{"id": "1", "type": "coverage", "reason": "new_hire", "date": "2025-03-01"}]}\
            """.formatted(
                        address, customId, firstName, lastName, number, Connections.LAKESHORE));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
    }

    String path() {
        return "/api/v1/groups/" + groupId;
    }

    /** The difference about the coverage. */
    JsonNode difference() throws IOException {
        return api.get(path() + "/differences?object_type=individual_enrollment")
                .json()
                .path("response")
                .path(0);
    }

    private void awaitRoster() {
        Awaitility.await("the roster of " + groupId)
                .atMost(LIMIT)
                .pollInterval(POLL)
                .until(() ->
                        !api.get(path() + "/audit_requests/list_latest").json().isEmpty());
    }
}
