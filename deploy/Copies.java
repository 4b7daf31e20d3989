import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Proves that all copies are equal: what each service has published, what its topics of states and contacts say, and what
 * the others keep. Of addresses it is told sums alone.
 *
 * <pre>
 * CABILDO_TOKEN=… java deploy/Copies.java                       four services on this machine
 * CABILDO_TOKEN=… java deploy/Copies.java http://10.0.0.5:8080 http://10.0.0.6:8080 …
 * </pre>
 *
 * One line for each topic and each copy. Ends with status 0 if all are equal, 1 if one is not, 2 if it could not ask. The
 * token needs scope cabildo:operate. A service keeps what it compares in an eighth of its heap, and reads a topic with
 * more keys than fit there as often as it takes. Changes that are under way show as differences, so what differs is
 * looked at again, ten times in all. Needs a JDK and nothing else.
 */
final class Copies {
    private static final List<String> HERE =
            List.of("http://127.0.0.1:8081", "http://127.0.0.1:8082", "http://127.0.0.1:8083", "http://127.0.0.1:8084");
    private static final int ROUNDS = 10;
    private static final int ATTEMPTS = 60;
    /** A topic of millions of keys is read several times; a service that waits for more than a minute gives up itself. */
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** Names, ids and numbers that the door answers hold nothing that would have to be unescaped. */
    private record Json(String text) {
        String value(String name) throws IOException {
            return values(name).stream().findFirst().orElseThrow(() -> new IOException("no " + name + " in " + text));
        }

        List<String> values(String name) {
            return Pattern.compile("\"%s\":\"?([^\",}\\]]*)".formatted(name))
                    .matcher(text)
                    .results()
                    .map(each -> each.group(1))
                    .toList();
        }

        List<Json> items(String name) {
            int from = text.indexOf("\"" + name + "\":[");
            return from < 0
                    ? List.of()
                    : Pattern.compile("\\{[^{}]*}")
                            .matcher(text.substring(from))
                            .results()
                            .map(MatchResult::group)
                            .map(Json::new)
                            .toList();
        }
    }

    /** What is compared: a topic at its owner, or a copy at its reader. */
    private static final class Part {
        private final String url;
        private final boolean own;
        private final String topic;
        private final String path;
        private Json report = new Json("");

        Part(String url, boolean own, String topic, String path) {
            this.url = url;
            this.own = own;
            this.topic = topic;
            this.path = path;
        }

        void look() throws IOException, InterruptedException {
            report = ask(url, path);
        }

        /** Empty if nothing is wrong. What was copied from another broker's topic is not equal to its owner's. */
        String trouble(Map<String, Part> owners) throws IOException {
            if (!report.value("differing").equals("0")) {
                StringBuilder trouble = new StringBuilder(report.value("differing") + " records differ");
                for (Json each : report.items("differences").stream().limit(10).toList()) {
                    trouble.append("\n    %s: sequence %s on the topic, %s here"
                            .formatted(each.value("id"), each.value("published"), each.value("here")));
                }
                return trouble.toString();
            }
            Part owner = owners.get(topic);
            if (owner == null) {
                return "its owner was not asked";
            }
            return owner.report.value("sum").equals(report.value("sum"))
                    ? ""
                    : "its topic is not what the owner has published";
        }
    }

    private Copies() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(prove(arguments.length == 0 ? HERE : List.of(arguments)) ? 0 : 1);
        } catch (IOException | IllegalArgumentException failure) {
            System.err.println("Copies: " + failure);
            System.exit(2);
        }
    }

    private static boolean prove(List<String> urls) throws IOException, InterruptedException {
        List<Part> all = new ArrayList<>();
        for (String url : urls) {
            Json topics = ask(url, "/topics");
            add(all, url, true, topics.values("aggregate"), topics.values("topic"));
            Json copies = ask(url, "/replicas");
            add(all, url, false, copies.values("name"), copies.values("topic"));
        }
        Map<String, Part> owners = new HashMap<>();
        all.stream().filter(each -> each.own).forEach(each -> owners.put(each.topic, each));
        List<Part> unequal = all;
        for (int round = 1; round <= ROUNDS && !unequal.isEmpty(); round++) {
            if (round > 1) {
                Thread.sleep(Duration.ofSeconds(1));
            }
            // The owner anew as well: what is compared are looks at the same time.
            Set<String> topics = unequal.stream().map(each -> each.topic).collect(Collectors.toSet());
            for (Part each : all) {
                if (topics.contains(each.topic)) {
                    each.look();
                }
            }
            unequal = new ArrayList<>();
            for (Part each : all) {
                if (!each.trouble(owners).isEmpty()) {
                    unequal.add(each);
                }
            }
        }
        for (Part each : all) {
            String trouble = each.trouble(owners);
            System.out.printf(
                    "%s: %s of %s at %s, %s records%s%n",
                    trouble.isEmpty() ? "equal" : "different",
                    each.own ? "topic" : "copy",
                    each.topic,
                    each.url,
                    each.report.value("records"),
                    trouble.isEmpty() ? "" : ": " + trouble);
        }
        System.out.printf("%d of %d are equal%n", all.size() - unequal.size(), all.size());
        return unequal.isEmpty();
    }

    private static void add(List<Part> all, String url, boolean own, List<String> names, List<String> topics) {
        for (int each = 0; each < names.size(); each++) {
            String topic = topics.get(each);
            String what = topic.endsWith(".contacts.v1") ? "/contacts" : "";
            String path = (own ? "/topics/" : "/replicas/") + names.get(each) + what + "/comparison";
            all.add(new Part(url, own, topic, path));
        }
    }

    /** Again after each answer that says so: another look may have the turn. */
    private static Json ask(String url, String path) throws IOException, InterruptedException {
        String token = System.getenv("CABILDO_TOKEN");
        if (token == null) {
            throw new IOException("CABILDO_TOKEN is not set");
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(url.replaceAll("/$", "") + "/operations" + path))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status == 200) {
                return new Json(answer.body());
            }
            if (status != 429 && status != 503 || attempt == ATTEMPTS) {
                throw new IOException("%d from %s: %s".formatted(status, request.uri(), answer.body()));
            }
            Thread.sleep(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1)));
        }
    }
}
