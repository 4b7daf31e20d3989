/** How people's records speak to the world: never of addresses, except on the contacts topic. */
@NullMarked
package lat.cabildo.directory.person.messaging;

import org.jspecify.annotations.NullMarked;
