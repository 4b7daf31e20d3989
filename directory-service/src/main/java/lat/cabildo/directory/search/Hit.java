package lat.cabildo.directory.search;

/** @param matched the one that was meant of all its names, or what else it was found by */
public record Hit<A>(A found, String matched, Match match) {}
