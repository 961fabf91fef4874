package io.coverbridge.snapshot.member;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.http.Page;
import io.coverbridge.snapshot.books.MemberSeals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** Members as HTTP answers, with what was sealed opened for their owner. */
@ApplicationScoped
class MemberAnswers {

    private final MemberSeals seals;

    MemberAnswers(MemberSeals seals) {
        this.seals = seals;
    }

    RestResponse<EmployeeResponse> employee(Member member, Masking masking) {
        return tagged(member, EmployeeResponse.of(member, open(member), masking));
    }

    RestResponse<DependentResponse> dependent(Member member, Masking masking) {
        return tagged(member, DependentResponse.of(member, open(member), masking));
    }

    RestResponse<Page<EmployeeResponse>> employees(Page<Member> page, Masking masking, UriInfo uri) {
        return page.map(member -> EmployeeResponse.of(member, open(member), masking))
                .toResponse(uri);
    }

    RestResponse<Page<DependentResponse>> dependents(Page<Member> page, Masking masking, UriInfo uri) {
        return page.map(member -> DependentResponse.of(member, open(member), masking))
                .toResponse(uri);
    }

    private static <T> RestResponse<T> tagged(Member member, T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header("ETag", EntityTags.of(member.version))
                .build();
    }

    private FamilyMember open(Member member) {
        return seals.open(member.organizationId, member.id, member.customIndividualId, member.sealed);
    }
}
