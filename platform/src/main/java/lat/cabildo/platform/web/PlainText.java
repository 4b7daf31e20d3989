package lat.cabildo.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Text that shows as what it is: no control characters, none that turn the direction of writing, none without width, no
 * halves of surrogate pairs. Null is valid.
 */
@Documented
@Constraint(validatedBy = PlainText.CodePoints.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /** Whether line feeds and tabs are allowed, as in descriptions. */
    boolean lines() default false;

    String message() default "must not contain control or invisible characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges code point by code point. */
    final class CodePoints implements ConstraintValidator<PlainText, CharSequence> {
        private boolean lines;

        public CodePoints() {}

        @Override
        public void initialize(PlainText annotation) {
            lines = annotation.lines();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || text.codePoints().allMatch(this::isPlain);
        }

        private boolean isPlain(int codePoint) {
            if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
                return lines;
            }
            return switch (Character.getType(codePoint)) {
                // FORMAT holds the bidi controls, zero-width space and joiners, soft hyphen, byte order mark and tags.
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> false;
                case Character.UNASSIGNED -> !isNoncharacter(codePoint);
                default -> !isBlankLetter(codePoint);
            };
        }

        private static boolean isNoncharacter(int codePoint) {
            return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        }

        /** Letters and marks by class that show nothing: Hangul fillers, grapheme joiner, Khmer inherent vowels. */
        private static boolean isBlankLetter(int codePoint) {
            return switch (codePoint) {
                case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0x2800 -> true;
                default -> false;
            };
        }
    }
}
