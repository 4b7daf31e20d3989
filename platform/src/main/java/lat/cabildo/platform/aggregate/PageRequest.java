package lat.cabildo.platform.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list.
 *
 * @param size wanted, clamped to 1…{@value #MAX_SIZE}
 * @param after opaque cursor of the page before; null for the first
 */
public record PageRequest(int size, @Nullable String after) {

    public static final int MAX_SIZE = 500;
    public static final int DEFAULT_SIZE = 50;

    public PageRequest {
        size = Math.clamp(size, 1, MAX_SIZE);
    }

    public static PageRequest first() {
        return new PageRequest(DEFAULT_SIZE, null);
    }
}
