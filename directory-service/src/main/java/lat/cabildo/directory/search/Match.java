package lat.cabildo.directory.search;

/** How well something was found; the better the earlier. */
public enum Match {
    IDENTIFIER,
    WHOLE_NAME,
    WORDS,
    SIMILAR
}
