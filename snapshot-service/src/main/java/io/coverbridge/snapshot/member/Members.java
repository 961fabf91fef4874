package io.coverbridge.snapshot.member;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.query.Query;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The members of an organization. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, UUID> {

    private static final String NEWEST_FIRST = "createdAt desc, id desc";
    private static final String OF_KIND = "organizationId = ?1 and individualType = ?2";
    private static final String BY_ID = OF_KIND + " and id = ?3";
    private static final String IN_GROUP_BY_ID = BY_ID + " and groupId = ?4";
    private static final String IN_GROUP_BY_CUSTOM_ID = OF_KIND + " and customIndividualId = ?3 and groupId = ?4";

    /**
     * The employee.
     *
     * @throws ApiException 404 if the organization has none with this id
     */
    public Uni<Member> employee(UUID organizationId, UUID id) {
        return get(organizationId, MemberKind.EMPLOYEE, id);
    }

    /**
     * The dependent.
     *
     * @throws ApiException 404 if the organization has none with this id
     */
    public Uni<Member> dependent(UUID organizationId, UUID id) {
        return get(organizationId, MemberKind.DEPENDENT, id);
    }

    /** A member of a group by the hub's id or, if there is none, by the platform's. */
    Uni<Member> inGroup(UUID organizationId, UUID groupId, MemberKind kind, String reference) {
        if (reference.indexOf('\0') >= 0) {
            throw kind.notFound(reference);
        }
        Uni<Member> byCustomId = Uni.createFrom()
                .deferred(() -> find(IN_GROUP_BY_CUSTOM_ID, organizationId, kind.wire(), reference, groupId)
                        .firstResult());
        return PathId.find(reference)
                .map(id -> find(IN_GROUP_BY_ID, organizationId, kind.wire(), id, groupId)
                        .<Member>firstResult()
                        .onItem()
                        .ifNull()
                        .switchTo(byCustomId))
                .orElse(byCustomId)
                .onItem()
                .ifNull()
                .failWith(() -> kind.notFound(reference));
    }

    /** A dependent of an employee by the hub's id or, if there is none, by the platform's. */
    Uni<Member> inFamily(Member employee, String reference) {
        return inGroup(employee.organizationId, employee.groupId, MemberKind.DEPENDENT, reference)
                .invoke(dependent -> dependent.requireFamilyOf(employee, reference));
    }

    Uni<Page<Member>> dependentsOf(Member employee, Slice slice) {
        Query query = Query.of(employee.organizationId)
                .and("employeeId = :employeeId", "employeeId", employee.id)
                .and("individualType = :kind", "kind", MemberKind.DEPENDENT.wire());
        return page(query, slice);
    }

    Uni<Page<Member>> page(Query query, Slice slice) {
        return query.page(this, NEWEST_FIRST, slice);
    }

    private Uni<Member> get(UUID organizationId, MemberKind kind, UUID id) {
        return find(BY_ID, organizationId, kind.wire(), id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> kind.notFound(id.toString()));
    }
}
