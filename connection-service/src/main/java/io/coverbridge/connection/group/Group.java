package io.coverbridge.connection.group;

import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupEvent;
import io.coverbridge.events.GroupProtectionChanged;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employer group. */
@Entity
@Table(name = "groups")
public class Group {

    private static final String CAUSE = "platform";
    private static final String OPERATOR = "operator";

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    long sequence;
    String name;

    @Nullable
    String dbaName;

    @Nullable
    String federalEin;

    @Nullable
    String sicCode;

    Instant createdAt;
    Instant modifiedAt;

    @Nullable
    Instant protectedAt;

    @Nullable
    String protectionReason;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Group() {}

    private Group(UUID id, UUID organizationId, GroupDetailsGiven given, Instant now) {
        this.id = id;
        version = Ids.random();
        this.organizationId = organizationId;
        sequence = 1;
        name = given.name();
        dbaName = given.dbaName();
        federalEin = given.federalEin();
        sicCode = given.sicCode();
        createdAt = now;
        modifiedAt = now;
    }

    /** A new group of an organization. */
    public static Group create(UUID organizationId, GroupDetailsGiven given, Instant now) {
        return new Group(Ids.next(), organizationId, given, now);
    }

    /** A group whose id is set, as in the settings of an installation. */
    public static Group bootstrap(UUID id, UUID organizationId, GroupDetailsGiven given, Instant now) {
        return new Group(id, organizationId, given, now);
    }

    public UUID id() {
        return id;
    }

    /** Name of the employer. */
    public String name() {
        return name;
    }

    public @Nullable String federalEin() {
        return federalEin;
    }

    /** That it was created. */
    public EventDraft<GroupEvent> created() {
        return event(EventType.GROUP_CREATED);
    }

    /** Changes what is given and says so; what is null stays as it is. */
    EventDraft<GroupEvent> edit(GroupEditRequest edit, Instant now) {
        name = edit.name() == null ? name : edit.name();
        dbaName = edit.dbaName() == null ? dbaName : edit.dbaName();
        federalEin = edit.federalEin() == null ? federalEin : edit.federalEin();
        sicCode = edit.sicCode() == null ? sicCode : edit.sicCode();
        version = Ids.random();
        sequence++;
        modifiedAt = now;
        return event(EventType.GROUP_UPDATED);
    }

    /** Whether an operator protects it from being disconnected. */
    public boolean isProtected() {
        return protectedAt != null;
    }

    /** Protects it, or does so no more, and says so. */
    EventDraft<GroupProtectionChanged> protect(@Nullable String reason, Instant now) {
        protectedAt = reason == null ? null : now;
        protectionReason = reason;
        version = Ids.random();
        sequence++;
        modifiedAt = now;
        GroupProtectionChanged data = new GroupProtectionChanged(id, version, isProtected(), now);
        return new EventDraft<>(
                EventType.GROUP_PROTECTION_CHANGED, id, id, organizationId, sequence, now, data, OPERATOR, reason);
    }

    private EventDraft<GroupEvent> event(EventType<GroupEvent> type) {
        GroupEvent data = new GroupEvent(id, version, createdAt, modifiedAt);
        return new EventDraft<>(type, id, id, organizationId, sequence, modifiedAt, data, CAUSE, null);
    }

    /**
     * What a group starts with.
     *
     * @param name name of the employer
     * @param dbaName name that it does business under
     * @param federalEin its tax number
     * @param sicCode its industry
     */
    public record GroupDetailsGiven(
            String name,
            @Nullable String dbaName,
            @Nullable String federalEin,
            @Nullable String sicCode) {}
}
