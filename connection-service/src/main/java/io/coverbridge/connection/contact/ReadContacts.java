package io.coverbridge.connection.contact;

import io.coverbridge.connection.group.Groups;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads contacts, opened for the organization that they belong to. */
@ApplicationScoped
class ReadContacts {

    private final TenantTransactions transactions;
    private final Groups groups;
    private final GroupContacts contacts;
    private final ContactDetailsSeal seal;

    ReadContacts(TenantTransactions transactions, Groups groups, GroupContacts contacts, ContactDetailsSeal seal) {
        this.transactions = transactions;
        this.groups = groups;
        this.contacts = contacts;
        this.seal = seal;
    }

    Uni<ContactResponse> one(UUID organizationId, UUID groupId, UUID id) {
        return transactions.in(
                organizationId,
                () -> groups.get(organizationId, groupId)
                        .chain(() -> contacts.get(organizationId, groupId, id))
                        .map(this::opened));
    }

    Uni<Page<ContactResponse>> page(UUID organizationId, UUID groupId, Slice slice) {
        return transactions.in(
                organizationId,
                () -> groups.get(organizationId, groupId)
                        .chain(() -> Query.of(organizationId)
                                .and("groupId = :groupId", "groupId", groupId)
                                .page(contacts, "createdAt desc, id desc", slice))
                        .map(page -> page.map(this::opened)));
    }

    private ContactResponse opened(GroupContact contact) {
        return ContactResponse.of(contact, seal.open(contact));
    }
}
