package lat.cabildo.platform.aggregate;

import java.util.Map;

/**
 * How many match, and how many of those have each value.
 *
 * @param matches so many in all
 * @param exact whether all were counted; else a sample was, and the rest is in proportion
 * @param counts by field and value, the most frequent values first; of an estimate, values that few have may be missing
 */
public record Estimate(long matches, boolean exact, Map<String, Map<String, Long>> counts) {}
