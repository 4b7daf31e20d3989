package lat.cabildo.directory.exporting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.organization.Dissolution;
import lat.cabildo.directory.organization.Location;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** An organization as Popolo has it. Dates that are in doubt are left out: Popolo has no way to say so. */
record PopoloOrganization(
        String id,
        String name,
        @JsonProperty("other_names") List<OtherName> otherNames,
        List<Identifier> identifiers,
        OrganizationKind classification,
        @JsonProperty("parent_id") @Nullable String parentId,
        @Nullable Area area,
        @JsonProperty("dissolution_date") @Nullable String dissolutionDate,
        @JsonProperty("contact_details") List<ContactDetail> contactDetails,
        List<Link> sources) {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    /** @param note what kind of name it is */
    record OtherName(
            String name,
            @JsonProperty("start_date") @Nullable String startDate,
            @JsonProperty("end_date") @Nullable String endDate,
            String note) {

        /** All but the one to show. */
        static List<OtherName> of(Names names, Name shown) {
            return names.all().stream()
                    .filter(name -> !name.equals(shown))
                    .map(OtherName::of)
                    .toList();
        }

        private static OtherName of(Name name) {
            return new OtherName(
                    name.text(), date(name.from()), date(name.to()), name.type().toString());
        }
    }

    record Identifier(String scheme, String identifier) {}

    /** @param identifier ISO 3166-2, or ISO 3166-1 where no more is known */
    record Area(
            @Nullable String identifier,
            @Nullable String name,
            @Nullable Point geometry) {

        static @Nullable Area of(Location location) {
            return location.equals(Location.unknown())
                    ? null
                    : new Area(
                            Objects.requireNonNullElse(location.subdivision(), location.country()),
                            location.place(),
                            Point.of(location.coordinates()));
        }
    }

    record ContactDetail(
            String type,
            String value,
            @Nullable String label,
            String note,
            @JsonProperty("valid_from") @Nullable String validFrom,
            @JsonProperty("valid_through") @Nullable String validThrough) {

        static ContactDetail of(ContactPoint point) {
            return new ContactDetail(
                    point.type().toString(),
                    point.value(),
                    point.label(),
                    point.purpose().toString(),
                    date(point.from()),
                    date(point.to()));
        }
    }

    record Link(String url, @Nullable String note) {

        static List<Link> of(List<Source> sources) {
            return sources.stream().flatMap(Link::of).toList();
        }

        static List<Link> ofNullable(@Nullable Source source) {
            return source == null ? List.of() : of(List.of(source));
        }

        private static Stream<Link> of(Source source) {
            return uri(source.url()).map(url -> new Link(url, source.title())).stream();
        }
    }

    static PopoloOrganization of(Organization organization) {
        Dissolution dissolution = organization.standing().dissolution();
        return new PopoloOrganization(
                organization.id().value(),
                organization.name().text(),
                OtherName.of(organization.details().names(), organization.name()),
                organization.details().identifiers().all().stream()
                        .map(each -> new Identifier(each.scheme(), each.value()))
                        .toList(),
                organization.details().classification().kind(),
                Objects.toString(organization.details().classification().parent(), null),
                Area.of(organization.details().location()),
                dissolution == null ? null : date(dissolution.on()),
                organization.contacts().published().stream()
                        .map(ContactDetail::of)
                        .toList(),
                Link.of(organization.details().evidence().sources()));
    }

    static @Nullable String date(@Nullable PartialDate date) {
        return date != null && DATE.matcher(date.value()).matches() ? date.value() : null;
    }

    private static Optional<String> uri(@Nullable String url) {
        try {
            return url == null ? Optional.empty() : Optional.of(new URI(url).toASCIIString());
        } catch (URISyntaxException unwritable) {
            return Optional.empty();
        }
    }
}
