package lat.cabildo.directory.search;

import lat.cabildo.directory.fact.Name;

/** @param name the one that was meant, of all it has */
public record Hit<A>(A found, Name name, Match match) {}
