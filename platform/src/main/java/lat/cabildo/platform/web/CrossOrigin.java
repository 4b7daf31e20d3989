package lat.cabildo.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets web pages of the allowed origins call the service from a browser. Tokens travel in headers: no credentials. */
final class CrossOrigin {

    private CrossOrigin() {}

    static CorsFilter filter(List<String> origins, JsonMapper mapper) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(origins);
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of(
                HttpHeaders.ACCEPT,
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.IF_MATCH,
                HttpHeaders.IF_NONE_MATCH,
                IdempotencyFilter.HEADER,
                Replies.SEEN,
                CorrelationFilter.HEADER,
                "traceparent"));
        rules.setExposedHeaders(List.of(
                HttpHeaders.ETAG,
                HttpHeaders.LINK,
                HttpHeaders.LOCATION,
                HttpHeaders.RETRY_AFTER,
                HttpHeaders.WWW_AUTHENTICATE,
                "RateLimit",
                "RateLimit-Policy",
                IdempotencyFilter.REPLAYED,
                Replies.SEEN,
                CorrelationFilter.HEADER));
        rules.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", rules);
        CorsFilter filter = new CorsFilter(everywhere);
        filter.setCorsProcessor(new Refusing(mapper));
        return filter;
    }

    /** Answers what is not allowed like every other failure. */
    private static final class Refusing extends DefaultCorsProcessor {
        private final JsonMapper mapper;

        Refusing(JsonMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            var problem = Problems.response(
                            HttpStatus.FORBIDDEN,
                            "origin-not-allowed",
                            "Pages of this origin may not call the service from a browser.",
                            Map.of())
                    .getBody();
            response.setStatusCode(HttpStatus.FORBIDDEN);
            ProblemHeaders.ALL.forEach(response.getHeaders()::set);
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            response.getBody()
                    .write(mapper.writeValueAsString(Objects.requireNonNull(problem))
                            .getBytes(StandardCharsets.UTF_8));
            response.flush();
        }
    }
}
