package io.coverbridge.snapshot.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.Masking;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DifferenceQueryTest {

    private static final UUID CALLER = new UUID(0, 1);

    @Test
    void everythingThatCannotBeReadIsToldAtOnce() {
        DifferenceQuery query = new DifferenceQuery();
        query.objectId = "1";
        query.minImpactScore = "high";
        query.classification = "field_mismatch,odd";
        query.isOpen = "maybe";
        query.createdAfter = "2026-01-01";
        query.sortBy = "name";
        query.sortDirection = "up";

        assertThatThrownBy(() -> query.read(CALLER, new Filters()))
                .isInstanceOf(ApiException.class)
                .hasMessage(
                        "object_id: Not a valid UUID.; min_impact_score: Not a valid integer.; classification: Not a"
                                + " valid classification.; is_open: Not a valid boolean.; created_after: Not a valid time.;"
                                + " sort_by: Not a valid order.; sort_direction: Not a valid direction.");
    }

    @Test
    void theOrderIsTotal() {
        DifferenceQuery query = new DifferenceQuery();
        assertThat(query.read(CALLER, new Filters()).order()).isEqualTo("createdAt desc, id desc");

        query.sortBy = "impact_score";
        query.sortDirection = "asc";
        assertThat(query.read(CALLER, new Filters()).order()).isEqualTo("impactScore asc, id asc");
    }

    @Test
    void numbersOfPeopleAreHiddenUnlessTheyAreAskedFor() {
        assertThat(DifferenceMask.of(null)).isEqualTo(Masking.SSN);
        assertThat(DifferenceMask.of("ssn")).isEqualTo(Masking.SSN);
        assertThat(DifferenceMask.of("none")).isEqualTo(Masking.NONE);
        assertThatThrownBy(() -> DifferenceMask.of("name")).hasMessage("mask: Must be one of: ssn, none.");
    }
}
