/** Commands on contact points over HTTP. */
@NullMarked
package lat.cabildo.directory.contact.web;

import org.jspecify.annotations.NullMarked;
