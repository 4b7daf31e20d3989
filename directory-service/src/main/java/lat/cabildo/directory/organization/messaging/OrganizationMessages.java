package lat.cabildo.directory.organization.messaging;

import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationEvent;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationAbsorbed;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationContactsChanged;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationCorrected;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationCreated;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationDissolved;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationMergeAbandoned;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationMergeStarted;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationMerged;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationReinstated;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationRenamed;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationRestored;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSeparated;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSplit;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSplitWithdrawn;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSuccessionAbandoned;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSuccessionStarted;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.stereotype.Component;

/** Turns what happens to organizations into the messages of asyncapi.yaml. */
@Component
class OrganizationMessages implements PublishedLanguage<Organization, OrganizationEvent> {

    @Override
    public String name(OrganizationEvent event) {
        return switch (event) {
            case OrganizationCreated _ -> "created";
            case OrganizationRenamed _ -> "renamed";
            case OrganizationCorrected _ -> "corrected";
            case OrganizationContactsChanged _ -> "contacts-changed";
            case OrganizationDissolved _ -> "dissolved";
            case OrganizationRestored _ -> "restored";
            case OrganizationMergeStarted _ -> "merge-started";
            case OrganizationMergeAbandoned _ -> "merge-abandoned";
            case OrganizationMerged _ -> "merged";
            case OrganizationAbsorbed _ -> "absorbed";
            case OrganizationSeparated _ -> "separated";
            case OrganizationReinstated _ -> "reinstated";
            case OrganizationSuccessionStarted _ -> "succession-started";
            case OrganizationSuccessionAbandoned _ -> "succession-abandoned";
            case OrganizationSplit _ -> "split";
            case OrganizationSplitWithdrawn _ -> "split-withdrawn";
        };
    }

    @Override
    public Object change(OrganizationEvent event) {
        return switch (event) {
            case OrganizationCreated(var id, var kind, var name) ->
                new OrganizationChange.Created(id.value(), kind, name.text());
            case OrganizationRenamed(var id, var name, var former) ->
                new OrganizationChange.Renamed(id.value(), NameJson.of(name), NameJson.of(former));
            case OrganizationCorrected(var id, var parts) -> new OrganizationChange.Corrected(id.value(), parts);
            case OrganizationContactsChanged(var id, var contactPoints) ->
                new OrganizationChange.ContactsChanged(id.value(), contactPoints);
            case OrganizationDissolved(var id, var dissolution, var successions) ->
                new OrganizationChange.Dissolved(
                        id.value(),
                        dissolution.reason(),
                        PartialDates.text(dissolution.on()),
                        SuccessionState.allOrNull(successions));
            case OrganizationRestored(var id) -> new OrganizationChange.Restored(id.value());
            case OrganizationMergeStarted(var id, var into) ->
                new OrganizationChange.MergeStarted(id.value(), into.value());
            case OrganizationMergeAbandoned(var id, var into) ->
                new OrganizationChange.MergeAbandoned(id.value(), into.value());
            case OrganizationMerged(var id, var into) -> new OrganizationChange.Merged(id.value(), into.value());
            case OrganizationAbsorbed(var id, var other, var taken) -> OrganizationChange.Absorbed.of(id, other, taken);
            case OrganizationSeparated(var id, var other, var given) ->
                OrganizationChange.Absorbed.of(id, other, given);
            case OrganizationReinstated(var id, var from) ->
                new OrganizationChange.Reinstated(id.value(), from.value());
            case OrganizationSuccessionStarted(var id, var successions) ->
                new OrganizationChange.Succession(id.value(), SuccessionState.all(successions));
            case OrganizationSuccessionAbandoned(var id, var successions) ->
                new OrganizationChange.Succession(id.value(), SuccessionState.all(successions));
            case OrganizationSplit(var id, var successions) ->
                OrganizationChange.Split.of(id, SuccessionState.all(successions));
            case OrganizationSplitWithdrawn(var id, var successor) ->
                new OrganizationChange.SplitWithdrawn(id.value(), successor.value());
        };
    }

    @Override
    public Object state(Organization organization) {
        return OrganizationState.of(organization);
    }

    @Override
    public Object contacts(Organization organization) {
        return OrganizationContacts.of(organization);
    }
}
