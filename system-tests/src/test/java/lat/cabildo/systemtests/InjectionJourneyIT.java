package lat.cabildo.systemtests;

import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a store would take for an operator, a path or an expression is refused as what it is, text of a wrong form, and
 * leaves no trace in store, topics or logs. Who asks is the secretariat, which no other rule would stop.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionJourneyIT {
    private static final int MOST = 500;

    private final Cabildo cabildo = Cabildo.running();
    private final Injected injected = new Injected(cabildo);

    @AfterAll
    void leavesNoTrace() {
        injected.requireNoTrace();
    }

    /** The last two of each service are members of maps that take any language or key. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    DIRECTORY | POST /organizations | {"kind":"city","names":[{"text":{"$ne":null},"type":"legal"},{"text":"MARK","type":"alias"}]}
                    DIRECTORY | POST /organizations | {"kind":{"$ne":"city"},"names":[{"text":"MARK","type":"legal"}]}
                    DIRECTORY | POST /organizations | {"kind":"city","country":{"$gt":""},"names":[{"text":"MARK","type":"legal"}]}
                    DIRECTORY | POST /organizations | {"kind":"city","parent":{"$ne":null},"names":[{"text":"MARK","type":"legal"}]}
                    DIRECTORY | POST /organizations | {"kind":"city","$where":"sleep(9000)","names":[{"text":"MARK","type":"legal"}]}
                    DIRECTORY | POST /organizations | {"kind":"city","names.0.text":"MARK","names":[{"text":"MARK","type":"legal"}]}
                    DIRECTORY | POST /organizations | {"kind":"city","names":{"$elemMatch":{"text":"MARK"}}}
                    DIRECTORY | POST /organizations | {"kind":"city","names":[{"text":"MARK","type":"legal"}],"identifiers":[{"scheme":"$ne","value":"MARK"}]}
                    DIRECTORY | POST /organizations | {"kind":"city","names":[{"text":"MARK","type":"legal"}],"identifiers":[{"scheme":{"$gt":""},"value":"MARK"}]}
                    DIRECTORY | POST /organizations:resolve | {"identifiers":[{"scheme":"wikidata","value":{"$ne":null}}]}
                    DIRECTORY | POST /organizations:resolve | {"ids":[{"$gt":""}]}
                    DIRECTORY | POST /organizations:resolve | {"names":{"$regex":".*"}}
                    DIRECTORY | PATCH /organizations/{id} | {"names.0.text":"MARK"}
                    DIRECTORY | PATCH /organizations/{id} | {"$set":{"place":"MARK"}}
                    DIRECTORY | PATCH /organizations/{id} | {"place":{"$concat":["MARK","x"]}}
                    DIRECTORY | POST /organizations/{id}/rename | {"name":{"$concat":["MARK","x"]},"language":"es"}
                    DIRECTORY | POST /people | {"names":[{"text":"MARK","type":"legal","a.b":"MARK"}]}
                    DIRECTORY | POST /posts | {"organization":{"$ne":null},"role":"mayor","title":{"es":"MARK"}}
                    DIRECTORY | POST /posts | {"organization":"ORGANIZATION","role":"mayor","title":{"es":{"$ne":"MARK"}}}
                    DIRECTORY | POST /posts | {"organization":"ORGANIZATION","role":"mayor","title":{"es":"MARK","$where":"MARK"}}
                    DIRECTORY | POST /posts | {"organization":"ORGANIZATION","role":"mayor","title":{"es":"MARK","es.mx":"MARK"}}
                    DIRECTORY | POST /posts | {"organization":"ORGANIZATION","role":"mayor","title":{"es":"MARK"},"representation":{"quotas":[{"by":"country","places":1,"exceptions":{"$inc":1}}]}}
                    DIRECTORY | POST /imports | {"source":{"title":"MARK"},"constants":{"$where":"MARK"}}
                    EVENTS | POST /events | {"kind":{"$ne":null},"title":{"es":"MARK"},"organizers":[{"organization":"ORGANIZATION","role":"organizer"}],"mode":"online"}
                    EVENTS | POST /events | {"kind":"seminar","title":{"es":"MARK"},"organizers":[{"organization":{"$ne":null},"role":"organizer"}],"mode":"online"}
                    EVENTS | POST /events | {"kind":"seminar","title":{"es":"MARK"},"organizers":[{"organization":"ORGANIZATION","role":"organizer"}],"mode":"online","$where":"sleep(9000)"}
                    EVENTS | POST /events | {"kind":"seminar","title":{"es":"MARK"},"organizers":[{"organization":"ORGANIZATION","role":"organizer"}],"mode":"online","title.es":"MARK"}
                    EVENTS | POST /events | {"kind":"seminar","title":{"es":{"$gt":"MARK"}},"organizers":[{"organization":"ORGANIZATION","role":"organizer"}],"mode":"online"}
                    EVENTS | PATCH /events/{id} | {"title.es":"MARK"}
                    EVENTS | PATCH /events/{id} | {"$set":{"series":"MARK"}}
                    EVENTS | POST /events/{id}/cancel | {"reason":{"$where":"MARK"}}
                    EVENTS | POST /events/{id}/registrations | {"name":"MARK","email":{"$ne":null}}
                    EVENTS | PUT /events/{id}/agenda | {"$push":{"title":"MARK"}}
                    EVENTS | POST /events | {"kind":"seminar","title":{"es":"MARK","$where":"MARK"},"organizers":[{"organization":"ORGANIZATION","role":"organizer"}],"mode":"online"}
                    EVENTS | POST /events | {"kind":"seminar","title":{"es":"MARK","a.b":"MARK"},"organizers":[{"organization":"ORGANIZATION","role":"organizer"}],"mode":"online"}
                    AGREEMENTS | POST /agreements | {"kind":{"$ne":null},"title":{"es":"MARK"},"parties":[{"organization":"ORGANIZATION","role":"signatory"}]}
                    AGREEMENTS | POST /agreements | {"kind":"twinning","title":{"es":"MARK"},"parties":[{"organization":{"$gt":""},"role":"signatory"}]}
                    AGREEMENTS | POST /agreements | {"kind":"twinning","title":{"es":"MARK"},"parties":[{"organization":"ORGANIZATION","role":"signatory"}],"$where":"sleep(9000)"}
                    AGREEMENTS | POST /agreements | {"kind":"twinning","title":{"es":"MARK"},"parties":[{"organization":"ORGANIZATION","role":"signatory"}],"parties.0.role":"MARK"}
                    AGREEMENTS | POST /agreements | {"kind":"twinning","title":{"es":{"$ne":"MARK"}},"parties":[{"organization":"ORGANIZATION","role":"signatory"}]}
                    AGREEMENTS | PATCH /agreements/{id} | {"title.es":"MARK"}
                    AGREEMENTS | PATCH /agreements/{id} | {"$set":{"title":{"es":"MARK"}}}
                    AGREEMENTS | POST /agreements/{id}/link-event | {"event":{"$ne":null},"relation":"signed-at"}
                    AGREEMENTS | POST /agreements | {"kind":"twinning","title":{"es":"MARK","$where":"MARK"},"parties":[{"organization":"ORGANIZATION","role":"signatory"}]}
                    AGREEMENTS | POST /agreements | {"kind":"twinning","title":{"es":"MARK","a.b":"MARK"},"parties":[{"organization":"ORGANIZATION","role":"signatory"}]}
                    NOTIFICATIONS | POST /subscriptions | {"owner":{"$ne":null},"filter":["country:EC"],"channel":{"type":"email","address":"MARK@example.org"},"language":"es"}
                    NOTIFICATIONS | POST /subscriptions | {"owner":"ORGANIZATION","filter":{"$in":["country:EC"]},"channel":{"type":"email","address":"MARK@example.org"},"language":"es"}
                    NOTIFICATIONS | POST /subscriptions | {"owner":"ORGANIZATION","filter":["country:EC"],"channel":{"type":"email","address":{"$ne":"MARK"}},"language":"es"}
                    NOTIFICATIONS | POST /subscriptions | {"owner":"ORGANIZATION","filter":["country:EC"],"channel":{"type":"email","address":"MARK@example.org"},"language":"es","$where":"sleep(9000)"}
                    NOTIFICATIONS | POST /subscriptions | {"owner":"ORGANIZATION","filter":["country:EC"],"channel":{"type":"email","address":"MARK@example.org"},"language":"es","channel.type":"MARK"}
                    NOTIFICATIONS | PATCH /subscriptions/{id} | {"$set":{"address":"MARK@example.org"}}
                    NOTIFICATIONS | PATCH /subscriptions/{id} | {"channel.address":"MARK@example.org"}
                    NOTIFICATIONS | POST /subscriptions | {"owner":"ORGANIZATION","filter":["$where:MARK"],"channel":{"type":"email","address":"MARK@example.org"},"language":"es"}
                    NOTIFICATIONS | POST /subscriptions | {"owner":"ORGANIZATION","filter":["theme:MARK.b"],"channel":{"type":"email","address":"MARK@example.org"},"language":"es"}
                    """)
    void refusesOperatorsAndPathsInBodies(Service service, String operation, String body) {
        injected.requireRefused(service, operation, body);
    }

    /** What a table calls its columns is for the table to say. */
    @Test
    void keepsHeadingsThatLookLikeOperatorsAsText() {
        Map<String, String> mapping = Map.of("$where", "name", "a.b", "", "$ne", "country");

        Answer created = Requests.done(cabildo.api(DIRECTORY).post("/imports", Map.of("mapping", mapping)));

        assertThat(created.body().path("terms").path("mapping").propertyNames())
                .containsExactlyInAnyOrderElementsOf(mapping.keySet());
    }

    /** Expressions with a group that repeats cost a careless engine time without end, or its whole stack. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    DIRECTORY | POST /organizations | {"kind":"city","names":[{"text":"MARK","type":"legal","language":"TEXT"}]}
                    DIRECTORY | POST /organizations | {"kind":"city","names":[{"text":"MARK","type":"legal"}],"themes":["TEXT"]}
                    DIRECTORY | POST /organizations | {"kind":"city","names":[{"text":"MARK","type":"legal"}],"subdivision":"TEXT"}
                    DIRECTORY | POST /organizations | {"kind":"city","names":[{"text":"MARK","type":"legal"}],"figures":[{"metric":"TEXT","value":1}]}
                    DIRECTORY | POST /organizations | {"kind":"city","names":[{"text":"MARK","type":"legal"}],"identifiers":[{"scheme":"TEXT","value":"MARK"}]}
                    DIRECTORY | POST /organizations | {"kind":"city","names":[{"text":"MARK","type":"legal"}],"identifiers":[{"scheme":"wikidata","value":"TEXT"}]}
                    DIRECTORY | POST /organizations | {"kind":"city","names":[{"text":"MARK","type":"legal"}],"sources":[{"url":"TEXT"}]}
                    DIRECTORY | POST /posts | {"organization":"ORGANIZATION","role":"mayor","title":{"TEXT":"MARK"}}
                    DIRECTORY | PUT /organizations/{id}/contact-points | {"contactPoints":[{"type":"email","purpose":"institutional","value":"TEXT","label":"MARK"}]}
                    DIRECTORY | PUT /organizations/{id}/contact-points | {"contactPoints":[{"type":"phone","purpose":"institutional","value":"TEXT","label":"MARK"}]}
                    DIRECTORY | PUT /organizations/{id}/contact-points | {"contactPoints":[{"type":"web","purpose":"institutional","value":"TEXT","label":"MARK"}]}
                    DIRECTORY | POST /imports | {"source":{"title":"MARK"},"constants":{"TEXT":"MARK"}}
                    EVENTS | POST /events | {"kind":"seminar","title":{"es":"MARK"},"organizers":[{"organization":"ORGANIZATION","role":"organizer"}],"mode":"online","themes":["TEXT"]}
                    EVENTS | POST /events | {"kind":"seminar","title":{"TEXT":"MARK"},"organizers":[{"organization":"ORGANIZATION","role":"organizer"}],"mode":"online"}
                    EVENTS | POST /events/{id}/registrations | {"name":"MARK","email":"TEXT"}
                    EVENTS | POST /events/{id}/registrations | {"name":"MARK","email":"mark@example.org","language":"TEXT"}
                    EVENTS | PUT /events/{id}/registration-policy | {"type":"external","formUrl":"TEXT"}
                    AGREEMENTS | POST /agreements | {"kind":"twinning","title":{"es":"MARK"},"themes":["TEXT"]}
                    AGREEMENTS | POST /agreements | {"kind":"twinning","title":{"TEXT":"MARK"}}
                    AGREEMENTS | POST /agreements | {"kind":"twinning","title":{"es":"MARK"},"printedTitles":[{"text":"MARK","language":"TEXT"}]}
                    AGREEMENTS | POST /agreements | {"kind":"twinning","title":{"es":"MARK"},"figures":[{"metric":"TEXT","qualifier":"=","value":1}]}
                    AGREEMENTS | POST /agreements | {"kind":"twinning","title":{"es":"MARK"},"sources":[{"url":"TEXT"}]}
                    NOTIFICATIONS | POST /subscriptions | {"owner":"ORGANIZATION","filter":["country:EC"],"channel":{"type":"email","address":"TEXT"},"language":"es"}
                    NOTIFICATIONS | POST /subscriptions | {"owner":"ORGANIZATION","filter":["theme:TEXT"],"channel":{"type":"email","address":"MARK@example.org"},"language":"es"}
                    NOTIFICATIONS | POST /subscriptions | {"owner":"ORGANIZATION","filter":["country:EC"],"channel":{"type":"webhook","url":"TEXT"},"language":"es"}
                    """)
    void refusesTextsThatWearExpressionsOut(Service service, String operation, String body) {
        for (String text : List.of(
                "(a+)+$\\n",
                "a".repeat(10_000) + "!",
                "a".repeat(300_000) + "\\n",
                "a-".repeat(10_000) + "a",
                "es" + "-ab".repeat(10_000),
                "a@a" + ".aa".repeat(10_000),
                "https://" + "a".repeat(10_000) + " ",
                "+1" + " 1".repeat(10_000) + "x")) {
            injected.requireRefused(service, operation, body.replace("TEXT", text));
        }
    }

    /** Where the filter is one of free text, it is looked for as it stands, and nothing is called so. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DIRECTORY, /organizations?name=",
        "DIRECTORY, /organizations?identifier=",
        "DIRECTORY, /organizations?kind=",
        "DIRECTORY, /organizations?country=",
        "DIRECTORY, /organizations?parent=",
        "DIRECTORY, /organizations?theme=",
        "DIRECTORY, /organizations?status=",
        "DIRECTORY, /organizations?after=",
        "DIRECTORY, /organizations:search?q=",
        "DIRECTORY, /organizations:suggest?q=",
        "DIRECTORY, /people?name=",
        "DIRECTORY, /people:search?q=",
        "DIRECTORY, /memberships?organization=",
        "EVENTS, /events?organizer=",
        "EVENTS, /events?country=",
        "EVENTS, /events?theme=",
        "EVENTS, /events?from=",
        "EVENTS, /events?status=",
        "EVENTS, /events?within=",
        "EVENTS, /events?after=",
        "AGREEMENTS, /agreements?party=",
        "AGREEMENTS, /agreements?country=",
        "AGREEMENTS, /agreements?theme=",
        "AGREEMENTS, /agreements?kind=",
        "AGREEMENTS, /agreements?event=",
        "AGREEMENTS, /agreements?after=",
        "NOTIFICATIONS, /subscriptions?owner=",
        "NOTIFICATIONS, /subscriptions?after=",
        "NOTIFICATIONS, /deliveries?subscription=",
        "NOTIFICATIONS, /deliveries?status="
    })
    void findsNothingByOperatorsAndExpressionsInFilters(Service service, String filter) {
        for (String value : List.of(
                "{\"$ne\":null}",
                "{\"$gt\":\"\"}",
                "$where",
                "a.b",
                "'; return true; //",
                "(a+)+$",
                ".*",
                "a".repeat(10_000) + "!",
                "a-".repeat(5_000) + "a")) {
            String answer = injected.send(service, injected.request(service, "GET " + filter + encoded(value), ""));
            if (answer.startsWith("HTTP/1.1 200 ")) {
                assertThat(answer).as(value).doesNotContain(injected.victim(service));
            } else {
                injected.requireProblem(service, "GET " + filter.substring(0, filter.indexOf('?')), answer);
            }
        }
    }

    /** A name that no filter has is no filter. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DIRECTORY, /organizations, name[$ne]",
        "DIRECTORY, /organizations, country[$gt]",
        "DIRECTORY, /organizations, $where",
        "DIRECTORY, /people, names.0.text",
        "EVENTS, /events, country[$ne]",
        "EVENTS, /events, $where",
        "EVENTS, /events, country.bytes",
        "EVENTS, /events, organizers.0.role",
        "AGREEMENTS, /agreements, party[$ne]",
        "AGREEMENTS, /agreements, $where",
        "NOTIFICATIONS, /subscriptions, owner[$ne]",
        "NOTIFICATIONS, /subscriptions, $where"
    })
    void overlooksOperatorsInNamesOfParameters(Service service, String list, String parameter) {
        Answer answer = cabildo.api(service).get(list + "?size=500&" + encoded(parameter) + "=x");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(ids(answer)).isEqualTo(ids(cabildo.api(service).get(list + "?size=500")));
    }

    /** Pages are cut to what a page has at most; where the description has a bound of its own, it is kept. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "DIRECTORY, /applications, 200",
        "DIRECTORY, /distinctions, 200",
        "DIRECTORY, /imports, 200",
        "DIRECTORY, /mandates, 200",
        "DIRECTORY, /memberships, 200",
        "DIRECTORY, /organizations, 200",
        "DIRECTORY, /organizations:changed?since=2026-01-01T00:00:00Z, 200",
        "DIRECTORY, /organizations:duplicates, 200",
        "DIRECTORY, /organizations:search?q=quevedo, 400",
        "DIRECTORY, /organizations:suggest?q=quevedo, 400",
        "DIRECTORY, /organizations/{id}/history, 400",
        "DIRECTORY, /people, 200",
        "DIRECTORY, /people:duplicates, 200",
        "DIRECTORY, /people:search?q=quevedo, 400",
        "DIRECTORY, /people:suggest?q=quevedo, 400",
        "DIRECTORY, /posts, 200",
        "EVENTS, /events, 200",
        "EVENTS, /events/{id}/registrations, 200",
        "AGREEMENTS, /agreements, 200",
        "NOTIFICATIONS, /deliveries, 200",
        "NOTIFICATIONS, /subscriptions, 200"
    })
    void answersNoMoreThanAPageHasAtMost(Service service, String list, int status) {
        String path = list.replace("{id}", injected.victim(service)) + (list.contains("?") ? "&" : "?");

        Answer answer = cabildo.api(service).get(path + "size=1000000000");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.body().path("items").size()).isLessThanOrEqualTo(MOST);
        } else {
            assertThat(answer.problem()).isEqualTo("invalid-parameter");
        }
    }

    private static List<String> ids(Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
