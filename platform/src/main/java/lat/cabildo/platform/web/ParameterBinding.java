package lat.cabildo.platform.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Parameters that are bound to one record are those of its constructor. Without this Spring takes every other name for
 * a path into the record, such as {@code country[$ne]}, and fails on the way.
 */
@ControllerAdvice
final class ParameterBinding {

    @InitBinder
    void declaredOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
