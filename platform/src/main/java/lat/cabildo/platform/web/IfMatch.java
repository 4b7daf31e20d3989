package lat.cabildo.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller's {@code Command}: the request must say by {@code If-Match} which version it changes. Without the
 * header the answer is 428; {@code *} stands for any version. Entity tags of {@link Replies#ok} and
 * {@link Replies#joined} are both understood: only their version counts.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface IfMatch {}
