package io.coverbridge.adapter.steering;

import io.coverbridge.kit.error.Violation;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** The fields of a body go together. What is wrong is told together with all else that is. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Consistency.class)
public @interface Consistent {

    /** For Bean Validation; each fault has a text of its own. */
    String message() default "";

    /** For Bean Validation. */
    Class<?>[] groups() default {};

    /** For Bean Validation. */
    Class<? extends Payload>[] payload() default {};

    /** A body that can tell what is wrong with it. */
    @FunctionalInterface
    interface Body {

        /** Everything that no constraint on a single field tells, each with the name of a field of this body. Fields may be null. */
        List<Violation> faults();
    }
}
