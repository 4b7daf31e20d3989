package lat.cabildo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every failure that no advice of a room has answered. What nobody expected is a bug: 500 with a fixed text,
 * and the whole of it in the log.
 */
final class ProblemResolver implements HandlerExceptionResolver {
    private static final Logger log = LoggerFactory.getLogger(ProblemResolver.class);

    private final ProblemWriter writer;

    ProblemResolver(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            return null;
        }
        if (failure instanceof AsyncRequestNotUsableException
                || (failure instanceof IOException && response.isCommitted())) {
            log.debug("answer lost on its way", failure);
            return new ModelAndView();
        }
        if (response.isCommitted()) {
            // Nobody may take for whole what is only begun: left to the container, which cuts the line.
            return null;
        }
        try {
            writer.write(problem(failure), request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    static ResponseEntity<ProblemDetail> problem(Exception failure) {
        if (failure instanceof RequestRefused refused) {
            return refused.answer();
        }
        ResponseEntity<ProblemDetail> answer = StoreProblems.of(failure);
        if (answer != null) {
            if (answer.getStatusCode().is5xxServerError()) {
                log.warn("refused for now", failure);
            }
            return answer;
        }
        answer = RequestProblems.of(failure);
        if (answer == null || answer.getStatusCode().value() == 500) {
            log.error("unexpected failure", failure);
            return RequestProblems.internal();
        }
        return answer;
    }
}
