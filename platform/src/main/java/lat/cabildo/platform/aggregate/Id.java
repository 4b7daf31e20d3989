package lat.cabildo.platform.aggregate;

/** An aggregate's id: a prefix that tells its kind, an underscore and a ULID, such as {@code org_01JD…}. */
public interface Id {

    String value();
}
