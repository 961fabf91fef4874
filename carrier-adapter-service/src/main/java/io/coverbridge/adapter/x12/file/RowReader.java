package io.coverbridge.adapter.x12.file;

import io.coverbridge.adapter.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects one row of a member: loop 2000. */
final class RowReader {

    private enum Part {
        HEAD,
        PERSON,
        DISABILITY,
        COVERAGE,
        CATEGORIES
    }

    private final Segment head;
    private final int first;
    private int last;
    private Part part = Part.HEAD;
    private final List<Reference> references = new ArrayList<>();
    private final List<FileDate> dates = new ArrayList<>();
    private final PersonReader person = new PersonReader();
    private final List<Disability> disabilities = new ArrayList<>();
    private @Nullable CoverageReader coverage;
    private final List<BenefitCoverage> coverages = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();

    RowReader(Segment head, int position) {
        this.head = head;
        first = position;
        last = position;
    }

    void take(Segment segment, int position) {
        last = position;
        switch (segment.id()) {
            case "NM1" -> part = part == Part.HEAD || part == Part.DISABILITY ? Part.PERSON : part;
            case "DSB" -> {
                part = Part.DISABILITY;
                disabilities.add(new Disability(segment.element(1), List.of()));
                return;
            }
            case "HD" -> {
                part = Part.COVERAGE;
                closeCoverage();
                coverage = new CoverageReader(segment);
                return;
            }
            case "LS" -> part = Part.CATEGORIES;
            default -> {
                // Stays where it is.
            }
        }
        place(segment);
    }

    private void place(Segment segment) {
        switch (part) {
            case HEAD -> {
                if (segment.is("REF")) {
                    CoverageReader.addReference(segment, references);
                } else if (segment.is("DTP")) {
                    CoverageReader.addDate(segment, dates);
                }
            }
            case PERSON -> person.take(segment);
            case DISABILITY -> disability(segment);
            case COVERAGE -> {
                if (coverage != null) {
                    coverage.take(segment);
                }
            }
            case CATEGORIES -> category(segment);
        }
    }

    private void disability(Segment segment) {
        if (segment.is("DTP")) {
            Disability open = disabilities.remove(disabilities.size() - 1);
            List<FileDate> extended = new ArrayList<>(open.dates());
            CoverageReader.addDate(segment, extended);
            disabilities.add(new Disability(open.code(), extended));
        }
    }

    private void category(Segment segment) {
        if (segment.is("N1", "75")) {
            categories.add(new Category(segment.element(2), null));
        } else if (segment.is("REF") && !categories.isEmpty()) {
            Category open = categories.remove(categories.size() - 1);
            categories.add(new Category(open.name(), new Reference(segment.element(1), segment.element(2))));
        }
    }

    private void closeCoverage() {
        if (coverage != null) {
            coverages.add(coverage.coverage());
            coverage = null;
        }
    }

    boolean isSubscriber() {
        return head.element(1).equals("Y");
    }

    int first() {
        return first;
    }

    BenefitMember member() {
        closeCoverage();
        InsuredStatus status = new InsuredStatus(
                isSubscriber(),
                head.element(2),
                MaintenanceType.of(head.element(3)).orElse(MaintenanceType.NOT_APPLICABLE),
                head.optional(4),
                head.element(5),
                head.optional(7),
                head.optional(8),
                head.optional(9),
                Values.readYes(head.element(10)));
        return new BenefitMember(
                status,
                references,
                dates,
                person.name,
                person.reach,
                person.home,
                person.demographics,
                person.income,
                person.amounts,
                person.health,
                person.languages,
                person.previous(),
                person.mailing,
                disabilities,
                coverages,
                categories);
    }

    MemberPosition position(String transaction, int family, BenefitMember member) {
        return new MemberPosition(
                transaction, family, member.subscriberNumber(), member.reference(BenefitMember.MEMBER), first, last);
    }
}
