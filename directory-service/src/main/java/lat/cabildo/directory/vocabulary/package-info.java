/** The words that names are made of, so that one that is misspelt or only begun leads to those that exist. */
@NullMarked
package lat.cabildo.directory.vocabulary;

import org.jspecify.annotations.NullMarked;
