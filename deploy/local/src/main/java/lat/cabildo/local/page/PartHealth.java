package lat.cabildo.local.page;

/**
 * How a part is.
 *
 * @param address where it listens
 */
record PartHealth(String name, String description, String address, boolean up) {}
