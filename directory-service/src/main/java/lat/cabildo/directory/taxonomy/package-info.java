/**
 * What organizations, events and agreements can be tagged with: concepts in versioned schemes, with labels in four
 * languages. The terms are those of SKOS; the concepts are files beside the code.
 */
@NullMarked
package lat.cabildo.directory.taxonomy;

import org.jspecify.annotations.NullMarked;
