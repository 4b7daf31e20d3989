/** What becomes of contact points besides their being entered: consent is withdrawn, mail comes back, time passes. */
@NullMarked
package lat.cabildo.directory.contact;

import org.jspecify.annotations.NullMarked;
