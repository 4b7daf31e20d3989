/**
 * What the tests of every service stand on: a real broker, store and issuer inside the test process, other services'
 * records, and the rules that contracts and code are held to.
 */
@NullMarked
package lat.cabildo.platform.test;

import org.jspecify.annotations.NullMarked;
