package io.coverbridge.snapshot.enrollment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what enrollments say on a day. */
@ApplicationScoped
class TermsOnDate {

    // The newest row that is not later than the day, or the first: one per enrollment, however often it has changed.
    private static final String OF_ENROLLMENTS = """
            from EnrollmentTerms terms
            where terms.organizationId = :organizationId and terms.key.enrollmentId in :ids
            and terms.key.effectiveFrom = (
                select coalesce(
                    max(case when other.key.effectiveFrom <= :date then other.key.effectiveFrom end),
                    min(other.key.effectiveFrom))
                from EnrollmentTerms other
                where other.organizationId = :organizationId
                and other.key.enrollmentId = terms.key.enrollmentId)
            order by terms.key.enrollmentId
            """;

    /**
     * The terms of some enrollments of one page by the enrollment's id, with one query, in the transaction that is under
     * way.
     */
    Uni<Map<UUID, EnrollmentTerms>> of(UUID organizationId, List<IndividualEnrollment> enrollments, LocalDate date) {
        if (enrollments.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<UUID> ids = enrollments.stream().map(enrollment -> enrollment.id).toList();
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(OF_ENROLLMENTS, EnrollmentTerms.class)
                        .setParameter("organizationId", organizationId)
                        .setParameter("ids", ids)
                        .setParameter("date", date)
                        .setMaxResults(ids.size())
                        .getResultList())
                .map(found -> found.stream()
                        .collect(Collectors.toMap(terms -> terms.key.enrollmentId(), Function.identity())));
    }
}
