package lat.cabildo.directory.post;

import org.jspecify.annotations.Nullable;

/**
 * That a post was said to be held with another one, and nobody has looked since whether they are held in a circle.
 *
 * @param before with which post it was held until then; null for none
 */
record Linking(@Nullable PostId before) {}
