package lat.cabildo.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What has been created so far: ids by name, and for each the last entity tag and what others must have seen.
 *
 * <p>Fills {@code <name>} with the id of that name, {@code <page>} with the address of the start page, and
 * {@code <today+30>} with the day that is 30 days ahead.
 */
public final class Known {
    static final String PAGE = "<page>";

    private static final Pattern PLACE = Pattern.compile("<([a-z0-9-]+)(?:\\+(\\d+))?>");

    private final @Nullable String page;
    private final LocalDate today;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Seen> lastSeen = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();

    private record Seen(
            String service,
            @Nullable String entityTag,
            @Nullable String header) {}

    public Known(@Nullable String page, LocalDate today) {
        this.page = page;
        this.today = today;
    }

    public Map<String, String> ids() {
        return ids;
    }

    public void created(String name, String id) {
        if (ids.putIfAbsent(name, id) != null) {
            throw new IllegalArgumentException("<" + name + "> is created twice");
        }
    }

    void answered(String service, String id, @Nullable String entityTag, @Nullable String seenHeader) {
        lastSeen.put(id, new Seen(service, entityTag, seenHeader));
    }

    @Nullable
    String entityTag(String id) {
        Seen seen = lastSeen.get(id);
        return seen == null ? null : seen.entityTag();
    }

    /** What a service must have seen of the others before it can know these, unless it was told already. */
    List<String> news(Set<String> used, String service) {
        List<String> news = new ArrayList<>();
        for (String id : used) {
            Seen seen = lastSeen.get(id);
            if (seen != null
                    && seen.header() != null
                    && !seen.service().equals(service)
                    && told.add(service + " " + seen.header())) {
                news.add(seen.header());
            }
        }
        return news;
    }

    /**
     * Fills a tree of maps and lists.
     *
     * @param used takes the ids that were filled in
     */
    public Object fill(Object node, Set<String> used) {
        return switch (node) {
            case Map<?, ?> map -> {
                Map<String, Object> filled = new LinkedHashMap<>();
                map.forEach((key, value) -> filled.put(key.toString(), fill(value, used)));
                yield filled;
            }
            case List<?> list -> list.stream().map(value -> fill(value, used)).toList();
            case String text -> fill(text, used);
            default -> node;
        };
    }

    public String fill(String text, Set<String> used) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), place.group(2), used)));
    }

    private String value(String name, @Nullable String days, Set<String> used) {
        if (days != null) {
            return today.plusDays(Long.parseLong(days)).toString();
        }
        if (page != null && name.equals("page")) {
            return page;
        }
        String id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("<" + name + "> has not been created");
        }
        used.add(id);
        return id;
    }
}
