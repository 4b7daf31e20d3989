package lat.cabildo.local.page;

import java.util.List;
import java.util.Map;

/**
 * All that the start page shows besides what arrives.
 *
 * @param progress how far the start has come
 * @param counts records seen so far, by service and aggregate
 * @param contracts paths of the services' contracts
 */
record Status(String progress, List<PartHealth> parts, Map<String, Integer> counts, List<String> contracts) {}
