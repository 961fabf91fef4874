package io.coverbridge.adapter.testing;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.EventType;
import io.coverbridge.events.InstructionWithdrawn;
import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.Sex;
import io.coverbridge.events.member.State;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.time.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier is to be told of a family, as the events that say so.
 *
 * @param at the connection that it goes through
 * @param number counts up per employee and carrier
 * @param customIndividualId the platform's id of the employee
 * @param dependentId the platform's id of a dependent; null if there is no dependent
 */
public record Told(
        Asked at,
        UUID id,
        UUID employeeId,
        int number,
        @Nullable String customIndividualId,
        @Nullable String dependentId) {

    /** A last name that no other data contains, to look for it where it must not be. */
    public static final String LAST_NAME = "Quillfeather";

    /** The first instruction of a new family, through a connection. */
    public static Told through(Asked at) {
        return new Told(at, Ids.next(), Ids.next(), 1, null, null);
    }

    /** The first instruction of a family whose employee has an id, through a connection that nobody knows. */
    public static Told family(@Nullable String customIndividualId) {
        return through(Asked.connection(Carriers.HARBORLINE, "7700915-002")).of(customIndividualId);
    }

    /** The same of an employee with another id. */
    public Told of(@Nullable String newId) {
        return new Told(at, id, employeeId, number, newId, dependentId);
    }

    /** The same with a dependent. */
    public Told withDependent(String newDependentId) {
        return new Told(at, id, employeeId, number, customIndividualId, newDependentId);
    }

    /** Another instruction for the same family and carrier. */
    public Told numbered(int newNumber) {
        return new Told(at, Ids.next(), employeeId, newNumber, customIndividualId, dependentId);
    }

    /** The same through another connection, or of another organization. */
    public Told at(Asked other) {
        return new Told(other, id, employeeId, number, customIndividualId, dependentId);
    }

    /** What it says. */
    public CarrierInstruction instruction() {
        List<FamilyMember> members = new ArrayList<>();
        members.add(new FamilyMember(
                employeeId,
                IndividualType.EMPLOYEE,
                null,
                customIndividualId,
                null,
                person("Wilhelmina"),
                null,
                Map.of()));
        if (dependentId != null) {
            members.add(new FamilyMember(
                    Ids.next(),
                    IndividualType.DEPENDENT,
                    Relationship.CHILD,
                    dependentId,
                    null,
                    person("Tamsin"),
                    null,
                    Map.of()));
        }
        return new CarrierInstruction(
                id,
                Ids.next(),
                at.groupId(),
                at.connectionId(),
                at.carrierId(),
                at.carrierGroupId(),
                employeeId,
                number,
                List.of(new FamilyChange(
                        FamilyChange.Type.DEMOGRAPHIC, null, employeeId, null, List.of("home_address"))),
                new Family(members, List.of()));
    }

    /** The event that issues it. */
    public EventDraft<CarrierInstruction> issued() {
        return Broker.draft(EventType.INSTRUCTION_ISSUED, employeeId, id, at.organizationId(), 1, instruction());
    }

    /** The event that withdraws it. */
    public EventDraft<InstructionWithdrawn> withdrawn() {
        return Broker.draft(
                EventType.INSTRUCTION_WITHDRAWN,
                employeeId,
                id,
                at.organizationId(),
                2,
                new InstructionWithdrawn(id, at.carrierId(), employeeId, number));
    }

    private static Person person(String firstName) {
        Address home = new Address("418 Pelican Row", null, "Fernhollow", State.OR, "00010", null);
        return new Person(
                firstName,
                null,
                LAST_NAME,
                null,
                null,
                LocalDate.of(1991, 11, 8),
                Sex.F,
                "912031457",
                null,
                home,
                null,
                null,
                null);
    }
}
