/** What has happened to each record of the register: who changed what and when, and how it stood on a date. */
@NullMarked
package lat.cabildo.directory.history;

import org.jspecify.annotations.NullMarked;
