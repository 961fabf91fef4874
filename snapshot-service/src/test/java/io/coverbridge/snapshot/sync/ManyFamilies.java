package io.coverbridge.snapshot.sync;

import static io.coverbridge.events.member.LineOfCoverage.DENTAL;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.sync.Families.child;
import static io.coverbridge.snapshot.sync.Families.employee;
import static io.coverbridge.snapshot.sync.Families.enrolled;
import static io.coverbridge.snapshot.sync.Families.person;

import io.coverbridge.events.GroupSync;
import io.coverbridge.events.member.Family;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** As many families as are wanted, each an employee and a child in one dental plan, made when they are asked for. */
record ManyFamilies(UUID plan) {

    private static final LocalDate EARLIEST = LocalDate.of(1960, 1, 1);
    private static final int DAYS = 14_000;

    /** A whole batch, from 1. */
    List<Family> batch(int number) {
        int end = number * GroupSync.Members.MAX_FAMILIES;
        return IntStream.range(end - GroupSync.Members.MAX_FAMILIES, end)
                .mapToObj(this::family)
                .toList();
    }

    Family family(int index) {
        return enrolled(
                DENTAL,
                plan,
                employee(
                        id("employee", index),
                        aPerson()
                                .named("Name" + index, "Calder")
                                .born(EARLIEST.plusDays(index % DAYS).toString())
                                .withSsn(ssn(index))
                                .build()),
                child(id("child", index), person("Child" + index, "Calder", "2015-06-01")));
    }

    /** Area, group and serial are never zero. */
    private static String ssn(int index) {
        return "%03d%02d%04d".formatted(100 + index / 9_000 % 700, 11, 1 + index % 9_000);
    }

    private UUID id(String role, int index) {
        return UUID.nameUUIDFromBytes((plan + role + index).getBytes(StandardCharsets.UTF_8));
    }
}
