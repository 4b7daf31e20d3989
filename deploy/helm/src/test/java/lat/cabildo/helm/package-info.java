/** Renders the chart as an operator would and looks at what Kubernetes would get. */
@NullMarked
package lat.cabildo.helm;

import org.jspecify.annotations.NullMarked;
