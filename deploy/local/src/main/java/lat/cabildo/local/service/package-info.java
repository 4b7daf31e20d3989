/** The four services as processes of their own, which live no longer than the launcher. */
@NullMarked
package lat.cabildo.local.service;

import org.jspecify.annotations.NullMarked;
