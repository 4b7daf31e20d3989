package lat.cabildo.directory.organization.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param facets how many of all that match have each kind, country and theme; only where it was asked for */
record SearchView(List<HitView> items, @Nullable Map<String, Map<String, Long>> facets) {}
