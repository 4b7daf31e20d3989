package lat.cabildo.benchmarks.register;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lat.cabildo.benchmarks.backbone.Work;
import lat.cabildo.benchmarks.register.Population.Inhabitant;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.NameType;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.organization.Classification;
import lat.cabildo.directory.organization.Coordinates;
import lat.cabildo.directory.organization.Evidence;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Identifiers;
import lat.cabildo.directory.organization.Location;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationDetails;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.Organizations.NewOrganization;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.PersonDetails;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Created;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Trace;
import org.bson.Document;

/** Enters a population into a directory, as its own imports do. */
record Filling(Directory directory) {
    private static final int CHUNK = 250;
    private static final int FEW = 50;
    private static final int PATIENCE_MINUTES = 30;
    private static final int THREADS = 2;
    private static final int ATTEMPTS = 20;

    /** Whoever was entered before stays as they are. */
    void with(Population population) throws Exception {
        Organizations organizations = directory.part(Organizations.class);
        People people = directory.part(People.class);
        if (count("people") < population.people().size()) {
            Work.perSecond(population.people().size(), THREADS, each -> {
                Inhabitant person = population.people().get(each);
                Command command = command(person);
                PersonDetails details = new PersonDetails(names(person), null, List.of(), null);
                patiently(() -> people.create(command, new PersonId(command.newId("per")), details));
            });
        }
        if (count("organizations") < population.organizations().size()) {
            List<List<Inhabitant>> chunks = chunks(population.organizations());
            Work.perSecond(1, 1, each -> patiently(() -> enter(organizations, chunks.get(each))));
            Work.perSecond(
                    chunks.size() - 1, THREADS, each -> patiently(() -> enter(organizations, chunks.get(each + 1))));
        }
        for (String collection : List.of("organizations", "people")) {
            publish(collection);
        }
        require("organizations", population.organizations().size());
        require("people", population.people().size());
    }

    /** A store that is too busy is asked again, as whoever imports does. */
    private static void patiently(Runnable part) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                part.run();
                return;
            } catch (MongoTimeoutException | StoreRefusal.Unavailable busy) {
                System.err.println("again after " + busy);
            }
        }
        part.run();
    }

    /** Parents come first, by themselves. */
    private static List<List<Inhabitant>> chunks(List<Inhabitant> all) {
        List<Inhabitant> parents =
                all.stream().filter(each -> each.parent().isEmpty()).toList();
        List<List<Inhabitant>> chunks = new ArrayList<>(List.of(parents));
        for (int from = parents.size(); from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }

    private static void enter(Organizations organizations, List<Inhabitant> chunk) {
        List<Created<Organization>> created = organizations.createAll(chunk.stream()
                .map(each -> new NewOrganization(command(each), id(each.code()), details(each)))
                .toList());
        for (Created<Organization> each : created) {
            if (each instanceof Created.Refused<Organization>(StoreRefusal refusal)) {
                throw refusal;
            }
        }
    }

    private static Command command(Inhabitant each) {
        return command(each.code());
    }

    private static Command command(String code) {
        return new Command(
                "fill:" + code, new Actor("benchmark", null), Instant.now(), null, new Trace("fill", null, null));
    }

    static OrganizationId id(String code) {
        return new OrganizationId(command(code).newId("org"));
    }

    private static Names names(Inhabitant each) {
        List<Name> names = new ArrayList<>(List.of(Name.legal(each.name(), "es")));
        if (!each.acronym().isEmpty()) {
            names.add(new Name(each.acronym(), NameType.ACRONYM, null, null, null, null));
        }
        return Names.of(names);
    }

    private static OrganizationDetails details(Inhabitant each) {
        boolean isPart = !each.parent().isEmpty();
        return new OrganizationDetails(
                new Classification(
                        isPart ? OrganizationKind.MUNICIPALITY : OrganizationKind.ASSOCIATION,
                        null,
                        isPart ? id(each.parent()) : null,
                        isPart ? List.of(each.theme()) : List.of()),
                names(each),
                Identifiers.of(List.of(new Identifier("synthetic", each.code()))),
                Location.of(
                        each.country(),
                        each.subdivision(),
                        each.name(),
                        isPart ? new Coordinates(each.latitude(), each.longitude()) : null),
                Evidence.none());
    }

    private MongoCollection<Document> collection(String name) {
        return directory.database().getCollection(name).withTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES);
    }

    private long count(String collection) {
        return collection(collection).countDocuments();
    }

    private void require(String collection, int size) {
        if (collection(collection).countDocuments() != size) {
            throw new IllegalStateException("not all " + collection + " are there");
        }
    }

    /** As if all were published, which nobody waits for who searches. */
    private void publish(String collection) {
        List<String> ids = new ArrayList<>();
        for (Document each : collection(collection).find().projection(new Document("ob.ev.sh", 1))) {
            if (!each.get("ob", Document.class).getList("ev", Document.class).isEmpty()) {
                ids.add(each.getString("_id"));
            }
        }
        Document published = new Document("$set", new Document("ob", new Document("pub", 1L).append("ev", List.of())));
        for (int from = 0; from < ids.size(); from += FEW) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + FEW));
            patiently(() ->
                    collection(collection).updateMany(new Document("_id", new Document("$in", some)), published));
        }
    }
}
