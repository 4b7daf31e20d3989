package lat.cabildo.platform.web;

import java.util.Map;

/** What every problem tells browsers, also where Spring Security has no say: before its filter, and past it. */
final class ProblemHeaders {
    static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control", "private, no-cache");

    private ProblemHeaders() {}
}
