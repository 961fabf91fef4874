package io.coverbridge.connection.apikey;

import static java.util.Objects.requireNonNull;

import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Opens an organization and makes its first key. Two transactions, for two roles of the database: after a crash between them
 * there is an organization without a key, which an operator lists and gives one.
 */
@ApplicationScoped
class OpenOrganization {

    private final Organizations organizations;
    private final CreateKey createKey;
    private final Clock clock;

    OpenOrganization(Organizations organizations, CreateKey createKey, Clock clock) {
        this.organizations = organizations;
        this.createKey = createKey;
        this.clock = clock;
    }

    Uni<OrganizationOpenedResponse> open(OrganizationCreateRequest request, Giver giver) {
        Instant now = clock.instant();
        NewKey first = requireNonNull(request.apiKey()).toKey(giver, List.of(Roles.PLATFORM), now);
        giver.requireCovers(first.roles(), first.scopes());
        return organizations
                .add(
                        Ids.random(),
                        requireNonNull(request.name()),
                        Boolean.TRUE.equals(request.activatesAllCarriers()),
                        now)
                .flatMap(organization -> createKey
                        .create(organization.id(), giver, first)
                        .map(made ->
                                new OrganizationOpenedResponse(organization, KeyWithSecretResponse.of(made, now))));
    }
}
