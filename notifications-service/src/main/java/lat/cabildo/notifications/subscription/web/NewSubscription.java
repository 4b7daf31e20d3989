package lat.cabildo.notifications.subscription.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.notifications.subscription.Filter;

/**
 * A subscription to be made.
 *
 * @param owner organization on whose behalf it is made
 * @param filter keys: any of a dimension will do, each dimension named must match
 */
record NewSubscription(
        @NotNull OrganizationId owner,

        @NotNull @Size(min = 1, max = Filter.MOST)
        List<
                        @NotNull @Size(max = 200)
                        @Shaped(
                                as = Shape.FILTER_KEY,
                                message = "must be a key of dimension org, member-of, theme, country or type")
                        String>
                filter,

        @NotNull @Valid ChannelFields channel,
        @NotNull @Pattern(regexp = "^(es|pt|en|fr)$") String language) {}
