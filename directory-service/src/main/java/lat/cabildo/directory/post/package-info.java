/** Seats that exist whoever holds them, and the ledger of who holds them when. */
@NullMarked
package lat.cabildo.directory.post;

import org.jspecify.annotations.NullMarked;
