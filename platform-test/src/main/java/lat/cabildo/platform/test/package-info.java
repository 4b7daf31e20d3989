/** Real brokers, stores, tokens and mailboxes for the tests of every service, started inside the test process. */
@NullMarked
package lat.cabildo.platform.test;

import org.jspecify.annotations.NullMarked;
