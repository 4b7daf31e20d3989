/**
 * What every HTTP interface of the house has in common: commands made of requests, replies with entity tags, problems
 * for every error, requests that can be repeated safely. Knows no resource.
 */
@NullMarked
package lat.cabildo.platform.web;

import org.jspecify.annotations.NullMarked;
