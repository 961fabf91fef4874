package io.coverbridge.adapter.steering;

import io.coverbridge.kit.error.Violation;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;

/** Hands to Bean Validation what a body says is wrong with it. Texts of faults are constants, never values. */
public final class Consistency implements ConstraintValidator<Consistent, Consistent.Body> {

    @Override
    public boolean isValid(Consistent.Body body, ConstraintValidatorContext context) {
        List<Violation> faults = body.faults();
        context.disableDefaultConstraintViolation();
        faults.forEach(fault -> context.buildConstraintViolationWithTemplate(fault.text())
                .addPropertyNode(fault.path())
                .addConstraintViolation());
        return faults.isEmpty();
    }
}
