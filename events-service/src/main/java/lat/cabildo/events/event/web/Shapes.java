package lat.cabildo.events.event.web;

/** Patterns of text in requests. */
final class Shapes {
    /** BCP 47: language, perhaps script and region, perhaps a variant. */
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\\d{3}))?(-[a-z0-9]{5,8})?";

    static final String COUNTRY = "[A-Z]{2}";
    static final String THEME = "[a-z0-9]+(-[a-z0-9]+){0,20}";
    static final String WEB_ADDRESS = "https?://[^\\s<>\"]+";

    static final int MOST_LANGUAGES = 20;
    static final int LONGEST_NAME = 300;
    static final int LONGEST_TEXT = 10_000;

    private Shapes() {}
}
