package io.coverbridge.snapshot.enrollment;

import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Enrollments together with what they say on a day, in the transaction that is under way. */
@ApplicationScoped
class EnrollmentsOnDate {

    private final IndividualEnrollments enrollments;
    private final TermsOnDate terms;

    EnrollmentsOnDate(IndividualEnrollments enrollments, TermsOnDate terms) {
        this.enrollments = enrollments;
        this.terms = terms;
    }

    Uni<EnrollmentResponse> one(UUID organizationId, UUID id, LocalDate date) {
        return enrollments
                .get(organizationId, id)
                .flatMap(found -> terms.of(organizationId, List.of(found), date)
                        .map(said -> EnrollmentResponse.of(found, said.get(found.id), date)));
    }

    Uni<Page<EnrollmentResponse>> page(UUID organizationId, Query query, Slice slice, LocalDate date) {
        return enrollments
                .page(query, slice)
                .flatMap(page -> terms.of(organizationId, page.response(), date)
                        .map(said -> page.map(found -> EnrollmentResponse.of(found, said.get(found.id), date))));
    }
}
