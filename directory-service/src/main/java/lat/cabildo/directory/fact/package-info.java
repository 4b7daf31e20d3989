/** What every record of the register is made of: names, sources and contact points, as somebody printed them. */
@NullMarked
package lat.cabildo.directory.fact;

import org.jspecify.annotations.NullMarked;
