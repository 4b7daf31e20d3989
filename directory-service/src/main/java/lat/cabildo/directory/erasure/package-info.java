/** Erasing people for ever, and the receipts of it: what was erased, when, and who has followed. */
@NullMarked
package lat.cabildo.directory.erasure;

import org.jspecify.annotations.NullMarked;
