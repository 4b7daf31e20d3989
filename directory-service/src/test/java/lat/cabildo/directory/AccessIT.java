package lat.cabildo.directory;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.security.Access;
import lat.cabildo.platform.security.AccessTable;
import lat.cabildo.platform.test.AccessRoutes;
import lat.cabildo.platform.test.AccessTrial;
import lat.cabildo.platform.test.AccessTrial.Attempt;
import lat.cabildo.platform.test.Contracts;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everybody gets what {@link DirectoryAccess} says, on every route. */
@DirectoryTest
class AccessIT {
    private static final String ADDRESS = "evelyn.llerena@hidden.example";
    private static final String WITHDRAWAL = "{'type':'email','value':'" + ADDRESS + "'}";
    private static final String BOUNCE = "{'type':'email','value':'" + ADDRESS + "','outcome':'hard'}";
    private static final Map<String, String> QUERIES = Map.of(
            "/organizations:search", "?q=quito",
            "/organizations:suggest", "?q=quito",
            "/people:search", "?q=quito",
            "/people:suggest", "?q=quito",
            "/erasures", "?person={per}",
            "/{records}:changed", "?since=2026-01-01T00:00:00Z");
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("POST /organizations", "{'kind':'office','names':[{'text':'a','type':'legal'}],'parent':'{org}'}"),
            entry("POST /organizations:resolve", "{'ids':['{org}']}"),
            entry("PATCH /organizations/{id}", "{'themes':['health']}"),
            entry("PUT /organizations/{id}/contact-points", "{'contactPoints':[]}"),
            entry("POST /organizations/{id}/rename", "{'name':'Otra'}"),
            entry("POST /organizations/{id}/dissolve", "{'reason':'Decree'}"),
            entry("POST /organizations/{id}/split", "{'reason':'Law','continues':true,'successors':['{mun}']}"),
            entry("POST /organizations/{id}/withdraw-split", "{'successor':'{mun}'}"),
            entry("POST /organizations/{id}/merge", "{'into':'{org}'}"),
            entry("POST /organizations/{id}/separate", "{'absorbed':'{org}'}"),
            entry("POST /people", "{'names':[{'text':'a','type':'legal'}],'keeper':'{org}'}"),
            entry("PATCH /people/{id}", "{'honorific':'Dra.'}"),
            entry("PUT /people/{id}/contact-points", "{'contactPoints':[]}"),
            entry("POST /people/{id}/contact-points/withdraw-consent", WITHDRAWAL),
            entry("POST /people/{id}/contact-points/bounce", BOUNCE),
            entry("POST /organizations/{id}/contact-points/withdraw-consent", WITHDRAWAL),
            entry("POST /organizations/{id}/contact-points/bounce", BOUNCE),
            entry("POST /people/{id}/end", "{'reason':'Retired'}"),
            entry("POST /people/{id}/merge", "{'into':'{per}'}"),
            entry("POST /people/{id}/separate", "{'absorbed':'{per}'}"),
            entry("POST /organizations/{id}/distinguish", "{'from':'{mun}'}"),
            entry("POST /people/{id}/distinguish", "{'from':'{oth}'}"),
            entry("POST /organizations/{id}/withdraw-distinction", "{'from':'{mun}'}"),
            entry("POST /people/{id}/withdraw-distinction", "{'from':'{oth}'}"),
            entry("POST /people/{id}/erase", "{'reason':'requested'}"),
            entry("POST /erasures/{id}/confirm", "{'consumer':'member'}"),
            entry("POST /posts", "{'organization':'{org}','role':'other','title':{'es':'a'}}"),
            entry("PATCH /posts/{id}", "{'seats':2}"),
            entry("POST /posts/{id}/hand-over", "{'person':'{per}','represents':'{mun}','on':'2026-01-01'}"),
            entry("POST /posts/{id}/abolish", "{'reason':'Decree'}"),
            entry("POST /mandates", "{'person':'{per}','post':'{pst}'}"),
            entry("PATCH /mandates/{id}", "{'from':'2020'}"),
            entry("POST /mandates/{id}/end", "{'reason':'Resigned'}"),
            entry("POST /memberships", "{'member':'{org}','organization':'{org}','class':'full'}"),
            entry("PATCH /memberships/{id}", "{'from':'2020'}"),
            entry("POST /memberships/{id}/suspend", "{'reason':'Fees'}"),
            entry("POST /memberships/{id}/end", "{'reason':'Expulsion'}"),
            entry("POST /memberships/{id}/withdraw", "{'reason':'Fees'}"),
            entry(
                    "POST /applications",
                    "{'applicant':'{org}','organization':'{mun}','class':'full','letter':{'title':'Carta'}}"),
            entry("PATCH /applications/{id}", "{'class':'observer'}"),
            entry("POST /applications/{id}/admit", "{'by':'{org}'}"),
            entry("POST /applications/{id}/refuse", "{'by':'{org}'}"),
            entry("POST /imports", "{}"),
            entry("PATCH /imports/{id}", "{}"));

    private final RestTestClient http;
    private final AccessTable table;
    private final RequestMappingHandlerMapping mappings;
    private final MongoDatabaseFactory store;
    private final Outboxes outboxes;
    private final DirectoryClient secretariat;

    AccessIT(
            @Autowired RestTestClient http,
            @Autowired AccessTable table,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            @Autowired MongoDatabaseFactory store,
            @Autowired Outboxes outboxes) {
        this.http = http;
        this.table = table;
        this.mappings = mappings;
        this.store = store;
        this.outboxes = outboxes;
        this.secretariat = new DirectoryClient(http, Tokens.secretariat());
    }

    @Test
    void tellsOfEveryRouteInTheTable() {
        AccessRoutes.requireRows(
                table, mappings, secretariat.get("/v3/api-docs").body().toString());
        Contracts.of("directory").requireAccess(table);
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsWhatTheTableSays() {
        Map<String, String> ids = ids();
        return new AccessTrial(
                        "directory", ids.getOrDefault("{org}", ""), table, http, store.getMongoDatabase(), outboxes)
                .tests(row -> attempt(row, ids), ADDRESS);
    }

    private Map<String, String> ids() {
        Answer organization = secretariat.organization("association", "AME");
        Answer member = secretariat.organization("municipality", "Loja");
        Answer stranger = secretariat.organization("network", "Mercociudades");
        Answer person = secretariat.post(
                "/people",
                "{'names':[{'text':'Evelyn Llerena','type':'legal'}],'keeper':'%s'}".formatted(organization.id()));
        Answer reachable = secretariat.put(
                "/people/" + person.id() + "/contact-points",
                person.etag(),
                "{'contactPoints':[{'type':'email','value':'%s','purpose':'cooperation'}]}".formatted(ADDRESS));
        assertThat(reachable.status()).as(reachable.toString()).isEqualTo(200);
        Answer other = secretariat.person("Evelyn Llerena");
        Answer erased = secretariat.person("Remedios");
        Answer receipt = secretariat.post("/people/" + erased.id() + "/erase", "*", "{'reason':'requested'}");
        Answer post = secretariat.seatOf(organization.id(), "coordinator", "Coordinadora");
        Answer mandate = secretariat.post("/mandates", "{'person':'%s','post':'%s'}".formatted(person.id(), post.id()));
        Answer membership = secretariat.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'full'}".formatted(member.id(), organization.id()));
        String asking = "{'applicant':'%s','organization':'%s','class':'full','letter':{'title':'Carta'}}";
        Answer received = secretariat.post("/applications", asking.formatted(stranger.id(), organization.id()));
        Answer sent = secretariat.post("/applications", asking.formatted(organization.id(), stranger.id()));
        DirectoryClient owner = secretariat.as(Tokens.actingFor(organization.id()));
        Answer work = owner.post("/imports", "{}");
        owner.post("/imports/" + work.id() + "/cancel", work.etag(), "{}");
        return Map.ofEntries(
                entry("{org}", organization.id()),
                entry("{mun}", member.id()),
                entry("{oth}", other.id()),
                entry("{ers}", receipt.id()),
                entry("{per}", person.id()),
                entry("{pst}", post.id()),
                entry("{mdt}", mandate.id()),
                entry("{mbr}", membership.id()),
                entry("{app}", received.id()),
                entry("{sent}", sent.id()),
                entry("{imp}", work.id()));
    }

    private static Attempt attempt(Access row, Map<String, String> ids) {
        String path = row.address()
                .replace("{records}", "organizations")
                .replace("{aggregate}", "organization")
                .replace("{bucket}", "7")
                .replace("{scheme}", "sdg");
        String id = switch (path.split("[/:]")[1]) {
            case "people" -> "{per}";
            case "posts" -> "{pst}";
            case "mandates" -> "{mdt}";
            case "memberships" -> "{mbr}";
            case "applications" -> isOfApplicant(row) ? "{sent}" : "{app}";
            case "imports" -> "{imp}";
            case "erasures" -> "{ers}";
            default -> "{org}";
        };
        String body = BODIES.getOrDefault(row.verb() + " " + row.address(), "{}");
        return new Attempt(
                filled(path.replace("{id}", id) + QUERIES.getOrDefault(row.address(), ""), ids),
                row.verb().equals("GET") ? null : filled(body.replace('\'', '"'), ids));
    }

    private static boolean isOfApplicant(Access row) {
        return row.verb().equals("PATCH") || row.address().endsWith("/withdraw");
    }

    private static String filled(String template, Map<String, String> ids) {
        String filled = template;
        for (Map.Entry<String, String> each : ids.entrySet()) {
            filled = filled.replace(each.getKey(), each.getValue());
        }
        return filled;
    }
}
