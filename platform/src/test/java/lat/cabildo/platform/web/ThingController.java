package lat.cabildo.platform.web;

import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.replica.FilterTooWide;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller as rooms write them, over things that can go wrong in every way. */
@RestController
public class ThingController {
    static final String ORGANIZATION = "org_01JD0000000000000000000000";

    final List<Command> commands = new CopyOnWriteArrayList<>();
    final LinkedBlockingQueue<String> behaviour = new LinkedBlockingQueue<>();
    final Map<String, Stored<Thing>> things = new ConcurrentHashMap<>();

    private final Authority authority;

    ThingController(Authority authority) {
        this.authority = authority;
    }

    enum Colour {
        RED,
        BLUE
    }

    public record ThingId(String value) implements Id {
        public ThingId {
            if (!value.matches("thg_[0-9A-HJKMNP-TV-Z]{26}")) {
                throw new IllegalArgumentException("thing id");
            }
        }
    }

    record Part(@NotBlank @Size(max = 20) String name) {}

    record Thing(
            @NotBlank @Size(max = 40) @PlainText String name,
            @Nullable Integer amount,
            @Nullable Boolean heavy,
            @Nullable Colour colour,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable PartialDate since,
            @Nullable ThingId parent,
            @Size(max = 3) @Nullable List<@NotNull @Valid Part> parts,
            @Nullable Map<String, @NotBlank String> titles) {}

    record Patterned(
            List<@Size(max = 10) @Pattern(regexp = "(a|b-)*|.*c.*", flags = Pattern.Flag.CASE_INSENSITIVE) String>
                    words) {}

    static final class ThingRefused extends RuntimeException {
        ThingRefused() {
            super("stubborn");
        }
    }

    @PostMapping("/things")
    ResponseEntity<Thing> create(Command command, @RequestBody @Valid Thing thing) {
        commands.add(command);
        ThingId id = new ThingId(command.newId("thg"));
        Stored<Thing> stored = new Stored<>(id.value(), 1, thing);
        things.put(id.value(), stored);
        return Replies.created(stored, "/things/" + id.value(), thing);
    }

    @GetMapping("/things/{id}")
    ResponseEntity<Thing> read(@PathVariable ThingId id) {
        Stored<Thing> stored = known(id);
        return Replies.ok(stored, stored.state());
    }

    @GetMapping("/things/{id}/joined")
    ResponseEntity<Map<String, Object>> joined(@PathVariable ThingId id, @RequestParam String neighbour) {
        Stored<Thing> stored = known(id);
        return Replies.joined(stored, Map.of("name", stored.state().name(), "neighbour", neighbour));
    }

    @PatchMapping("/things/{id}")
    ResponseEntity<Thing> patch(@IfMatch Command command, @PathVariable ThingId id, @RequestBody MergePatch patch) {
        commands.add(command);
        Stored<Thing> stored = known(id);
        Long expected = command.expectedVersion();
        if (expected != null && expected != stored.version()) {
            throw new StoreRefusal.StaleVersion(id.value(), expected, stored.version());
        }
        Stored<Thing> next = new Stored<>(id.value(), stored.version() + 1, patch.apply(stored.state()));
        things.put(id.value(), next);
        return Replies.ok(next, next.state());
    }

    @DeleteMapping("/things/{id}")
    ResponseEntity<Void> delete(Command command, @PathVariable ThingId id) {
        commands.add(command);
        things.remove(id.value());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/things")
    ResponseEntity<Map<String, List<String>>> list(
            PageRequest page, @RequestParam(required = false) @Nullable Colour colour) {
        String next = page.after() == null ? "a+b/c=" : null;
        return Replies.page(new Page<>(List.of(String.valueOf(page.size())), next));
    }

    @GetMapping("/limited")
    String limited(@RequestParam @Size(max = 3) String word, @RequestParam int number) {
        return word + number;
    }

    record Wish(
            @Size(max = 3) @Nullable String word, @Nullable Colour colour) {}

    @GetMapping("/wishes")
    String wished(@Valid Wish wish) {
        return wish.word() + wish.colour();
    }

    @PostMapping("/patterns")
    String fits(@RequestBody @Valid Patterned body) {
        return body.words().getFirst();
    }

    /** Does its work, as often as it is let, and then goes on as the test says. */
    @PostMapping("/slow")
    Map<String, String> slow(Command command, @RequestBody Map<String, String> body) throws InterruptedException {
        commands.add(command);
        String how = behaviour.take();
        return switch (how) {
            case "refuse" -> throw new ThingRefused();
            case "fail" -> throw new StoreRefusal.Unavailable(Duration.ofSeconds(1), null);
            case "break" -> throw new IllegalStateException("broken");
            default -> Map.of("command", command.id(), "how", how);
        };
    }

    /** Takes a body of any size as it comes in. */
    @PutMapping("/films/{id}")
    String film(@PathVariable String id, HttpServletRequest request) throws IOException {
        return id + " " + request.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Breaks off in the midst of what it has to say. */
    @GetMapping("/serial")
    void serial(HttpServletResponse response) throws IOException {
        response.getOutputStream().write(new byte[100_000]);
        throw new IllegalStateException("secret of ana@example.org");
    }

    /** Shows what nobody may keep. */
    @PostMapping("/secret")
    ResponseEntity<Map<String, String>> secret(Command command) {
        commands.add(command);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("command", command.id()));
    }

    @PostMapping("/things:resolve")
    Map<String, List<String>> resolve(@RequestBody List<String> ids) {
        return Map.of("items", ids);
    }

    @GetMapping("/people/{id}/contact-points")
    String contacts(@PathVariable String id) {
        return id;
    }

    @PostMapping("/owned")
    Map<String, String> owned(Caller caller, Command command) {
        authority.require(caller, ORGANIZATION);
        return Map.of("by", command.by().client());
    }

    /** Is for owners, and does not ask for them. */
    @PostMapping("/careless")
    Map<String, String> careless(Caller caller) {
        return Map.of("by", caller.actor().client());
    }

    /** Is for everybody, and asks for owners. */
    @PostMapping("/overcareful")
    Map<String, String> overcareful(Caller caller) {
        authority.require(caller, ORGANIZATION);
        return Map.of("by", caller.actor().client());
    }

    /** No row tells of it. */
    @GetMapping("/forgotten")
    String forgotten() {
        return "secret";
    }

    @PostMapping("/secretariat")
    Map<String, String> secretariat(Caller caller) {
        authority.requireSecretariat(caller);
        return Map.of("by", caller.actor().client());
    }

    @GetMapping("/failing/{how}")
    String fail(@PathVariable String how) {
        throw switch (how) {
            case "refusal" -> new ThingRefused();
            case "erased" -> new StoreRefusal.Erased("thg_1");
            case "stale" -> new StoreRefusal.StaleVersion("thg_1", 3, 4);
            case "taken" -> new StoreRefusal.KeyTaken("wikidata:Q1", "thg_1");
            case "large" -> new StoreRefusal.TooLarge(300_000, 262_144);
            case "backlogged" -> new StoreRefusal.Backlogged("thg_1", Duration.ofSeconds(3));
            case "unavailable" -> new StoreRefusal.Unavailable(Duration.ofSeconds(5), null);
            case "wide" -> new FilterTooWide(20_000);
            case "timeout" -> new MongoTimeoutException("secret host");
            case "resource" -> new DataAccessResourceFailureException("secret host");
            default -> new IllegalStateException("secret of ana@example.org");
        };
    }

    private Stored<Thing> known(ThingId id) {
        Stored<Thing> stored = things.get(id.value());
        if (stored == null) {
            throw new StoreRefusal.UnknownId(id.value());
        }
        return stored;
    }
}
