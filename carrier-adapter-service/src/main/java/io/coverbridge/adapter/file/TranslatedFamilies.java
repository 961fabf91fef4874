package io.coverbridge.adapter.file;

import static java.util.Objects.requireNonNull;

import io.coverbridge.adapter.instruction.FiledInstructions;
import io.coverbridge.adapter.instruction.FiledInstructions.Ending;
import io.coverbridge.adapter.instruction.QueuedInstruction;
import io.coverbridge.adapter.x12.BenefitRows;
import io.coverbridge.adapter.x12.Problem;
import io.coverbridge.adapter.x12.Translation;
import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.GroupDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Queued instructions in the words of a file.
 *
 * @param byConnection families of each connection, oldest first
 * @param carrierGroupIds how the carrier names the group of each connection
 * @param told instructions that the file tells
 * @param inexpressible instructions that no file can tell, and why
 */
record TranslatedFamilies(
        Map<UUID, List<BenefitFamily>> byConnection,
        Map<UUID, String> carrierGroupIds,
        List<UUID> told,
        Map<QueuedInstruction, Ending> inexpressible) {

    private static final int MOST_PROBLEMS = 20;

    static TranslatedFamilies of(UUID organizationId, List<QueuedInstruction> queued, FiledInstructions filed) {
        TranslatedFamilies translated = new TranslatedFamilies(
                new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
        queued.forEach(one -> translated.add(one, filed.open(organizationId, one)));
        return translated;
    }

    private void add(QueuedInstruction queued, CarrierInstruction instruction) {
        Translation translation = BenefitRows.changes(instruction);
        if (translation instanceof Translation.Expressed expressed) {
            byConnection
                    .computeIfAbsent(queued.connectionId(), any -> new ArrayList<>())
                    .add(expressed.family());
            carrierGroupIds.put(queued.connectionId(), instruction.carrierGroupId());
            told.add(queued.id());
        } else if (translation instanceof Translation.Inexpressible not) {
            inexpressible.put(queued, new Ending(errors(not.problems()), 0, null));
        }
    }

    /** The groups of the file. */
    List<GroupPart> parts(Map<UUID, GroupDetails> employers) {
        List<GroupPart> parts = new ArrayList<>();
        byConnection.forEach((connection, families) -> parts.add(new GroupPart(
                requireNonNull(carrierGroupIds.get(connection)), requireNonNull(employers.get(connection)), families)));
        return parts;
    }

    private static List<String> errors(List<Problem> problems) {
        return problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> "The carrier's file cannot carry this: " + problem.text() + ".")
                .toList();
    }

    @Override
    public String toString() {
        return "TranslatedFamilies[told=" + told.size() + "]";
    }
}
