package io.coverbridge.connection.contact;

import io.coverbridge.connection.carrier.Carriers;
import io.coverbridge.connection.group.Groups;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds a contact to a group, and edits it if the caller has seen its newest version. */
@ApplicationScoped
class KeepContact {

    private final TenantTransactions transactions;
    private final Groups groups;
    private final Carriers carriers;
    private final GroupContacts contacts;
    private final ContactDetailsSeal seal;
    private final Clock clock;

    KeepContact(
            TenantTransactions transactions,
            Groups groups,
            Carriers carriers,
            GroupContacts contacts,
            ContactDetailsSeal seal,
            Clock clock) {
        this.transactions = transactions;
        this.groups = groups;
        this.carriers = carriers;
        this.contacts = contacts;
        this.seal = seal;
        this.clock = clock;
    }

    Uni<ContactResponse> add(UUID organizationId, UUID groupId, ContactCreateRequest body) {
        ContactGiven given = body.contact().checked();
        GroupContact contact = new GroupContact(organizationId, groupId, clock.instant());
        contact.set(given, seal.seal(contact, given.details()));
        return transactions.in(
                organizationId,
                () -> groups.get(organizationId, groupId)
                        .chain(() -> requireCarrier(given.carrierId()))
                        .chain(() -> contacts.persist(contact))
                        .replaceWith(ContactResponse.of(contact, given.details())));
    }

    Uni<ContactResponse> edit(
            UUID organizationId,
            UUID groupId,
            UUID id,
            String version,
            @Nullable String ifMatch,
            ContactEditRequest body) {
        return transactions.in(
                organizationId,
                () -> groups.get(organizationId, groupId)
                        .chain(() -> contacts.lock(organizationId, groupId, id))
                        .invoke(contact -> requireCurrent(contact, version, ifMatch))
                        .flatMap(contact -> {
                            ContactGiven given =
                                    body.applyTo(contact, seal.open(contact)).checked();
                            return requireCarrier(given.carrierId()).map(known -> {
                                contact.set(given, seal.seal(contact, given.details()));
                                contact.touch(clock.instant());
                                return ContactResponse.of(contact, given.details());
                            });
                        }));
    }

    private Uni<Void> requireCarrier(@Nullable UUID carrierId) {
        return carrierId == null
                ? Uni.createFrom().voidItem()
                : carriers.get(carrierId).replaceWithVoid();
    }

    private static void requireCurrent(GroupContact contact, String version, @Nullable String ifMatch) {
        EntityTags.requireMatch(ifMatch, contact.version);
        if (!contact.version.toString().equalsIgnoreCase(version)) {
            throw ApiException.conflict("GroupContact " + contact.id + " has a newer version than the one named");
        }
    }
}
