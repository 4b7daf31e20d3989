package lat.cabildo.systemtests.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lat.cabildo.systemtests.checking.History.Acknowledged;
import lat.cabildo.systemtests.checking.History.Dissolved;
import lat.cabildo.systemtests.checking.History.Disturbance;
import lat.cabildo.systemtests.checking.History.Kept;
import lat.cabildo.systemtests.checking.History.Pending;
import lat.cabildo.systemtests.checking.History.Post;
import lat.cabildo.systemtests.checking.History.Published;
import lat.cabildo.systemtests.checking.History.Recovery;

/** Histories to be spoilt. One of them is {@link #sound()}: two aggregates with three versions each. */
final class Histories {
    final List<Acknowledged> acknowledged = new ArrayList<>();
    final List<Dissolved> dissolved = new ArrayList<>();
    final List<Published> changes = new ArrayList<>();
    final List<Published> states = new ArrayList<>();
    final Map<String, Kept> documents = new HashMap<>();
    final Map<String, Post> posts = new HashMap<>();
    final Map<String, String> remembered = new HashMap<>();
    final Map<String, Long> copies = new HashMap<>();
    final List<Disturbance> disturbances = new ArrayList<>();
    final List<Recovery> recoveries = new ArrayList<>();
    Pending largest = new Pending(3, 3_000);

    static Histories sound() {
        Histories sound = new Histories();
        for (String id : List.of("org_a", "org_b")) {
            for (long version = 1; version <= 3; version++) {
                Published record = record(id, version, sound.changes.size());
                sound.changes.add(record);
                sound.states.add(record);
                sound.remembered.put(record.domainEvent(), record.body());
                sound.acknowledged.add(new Acknowledged(id, version, record.mark()));
            }
            sound.documents.put(id, new Kept(3, 3, 0, 0, 2_000));
            sound.copies.put(id, 3L);
        }
        sound.dissolved.add(new Dissolved("org_b", "pst_b"));
        sound.posts.put("pst_b", new Post(2, true, 0));
        sound.disturbances.add(new Disturbance("kill", 5_000, 6_000, Set.of(0)));
        sound.recoveries.add(new Recovery("kill", 0, 2_500));
        return sound;
    }

    /** As it was first published at a time without disturbances. */
    static Published record(String id, long version, int offset) {
        String mark = "mark of " + id + "@" + version;
        return new Published(0, offset, id, version, mark, "body of " + id + "@" + version, "headers", 1_000 + offset);
    }

    static Published seenAt(Published record, long time) {
        return new Published(
                record.partition(),
                record.offset() + 100,
                record.id(),
                record.sequence(),
                record.mark(),
                record.body(),
                record.headers(),
                time);
    }

    static Published saying(Published record, String body) {
        return new Published(
                record.partition(),
                record.offset(),
                record.id(),
                record.sequence(),
                record.mark(),
                body,
                record.headers(),
                record.seenAt());
    }

    History build() {
        return new History(
                acknowledged,
                dissolved,
                changes,
                states,
                documents,
                posts,
                remembered,
                copies,
                disturbances,
                recoveries,
                largest);
    }
}
