package io.coverbridge.snapshot.member;

import io.coverbridge.events.member.IndividualType;
import io.coverbridge.kit.error.ApiException;

/** The two kinds of members, and what the API calls them when there is none. */
enum MemberKind {
    EMPLOYEE("Employee", IndividualType.EMPLOYEE),
    DEPENDENT("Dependent", IndividualType.DEPENDENT);

    private final String model;
    private final IndividualType type;

    MemberKind(String model, IndividualType type) {
        this.model = model;
        this.type = type;
    }

    /** As the column spells it. */
    String wire() {
        return type.wire();
    }

    ApiException notFound(String id) {
        return ApiException.notFound(model, id);
    }
}
