/** Every service is started anew, one instance after the other, while clients go on with their work. */
@NullMarked
package lat.cabildo.systemtests.rolling;

import org.jspecify.annotations.NullMarked;
