package lat.cabildo.platform.web;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.jspecify.annotations.Nullable;

/**
 * Judges {@link Pattern} in the place of the validator's own: what is longer than any text that has a pattern here fits
 * none, unread. A bound beside the pattern does not help, since all constraints of a value are asked: an expression
 * with a repeated group takes Java's stack for each time round, and one with two stars time without end.
 */
final class BriefPattern implements ConstraintValidator<Pattern, CharSequence> {
    /** Addresses on the web are the longest. */
    static final int LONGEST = 2_000;

    private java.util.regex.@Nullable Pattern expression;

    public BriefPattern() {}

    static void judge(Configuration<?> validation) {
        if (validation instanceof HibernateValidatorConfiguration hibernate) {
            ConstraintMapping mapping = hibernate.createConstraintMapping();
            mapping.constraintDefinition(Pattern.class)
                    .includeExistingValidators(false)
                    .validatedBy(BriefPattern.class);
            hibernate.addMapping(mapping);
        }
    }

    @Override
    public void initialize(Pattern pattern) {
        int flags = 0;
        for (Pattern.Flag flag : pattern.flags()) {
            flags |= flag.getValue();
        }
        expression = java.util.regex.Pattern.compile(pattern.regexp(), flags);
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null
                || expression == null
                || (text.length() <= LONGEST && expression.matcher(text).matches());
    }
}
