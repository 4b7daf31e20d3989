package lat.cabildo.events.event.messaging;

import lat.cabildo.events.event.AgendaSet;
import lat.cabildo.events.event.BillingsBlanked;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.EventCancelled;
import lat.cabildo.events.event.EventChange;
import lat.cabildo.events.event.EventCorrected;
import lat.cabildo.events.event.EventCreated;
import lat.cabildo.events.event.EventMoved;
import lat.cabildo.events.event.EventPublished;
import lat.cabildo.events.event.EventRescheduled;
import lat.cabildo.events.event.FollowUpAdded;
import lat.cabildo.events.event.FollowUpClosed;
import lat.cabildo.events.event.RegistrationPolicySet;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.stereotype.Component;

/** Instants are derived from local times with the zone rules of the day of publication. */
@Component
class EventMessages implements PublishedLanguage<CivicEvent, EventChange> {

    @Override
    public String name(EventChange change) {
        return switch (change) {
            case EventCreated created -> "created";
            case EventCorrected corrected -> "corrected";
            case EventPublished published -> "published";
            case EventRescheduled rescheduled -> "rescheduled";
            case EventMoved moved -> "moved";
            case AgendaSet set -> "agenda-set";
            case BillingsBlanked blanked -> "billings-blanked";
            case RegistrationPolicySet set -> "registration-policy-set";
            case EventCancelled cancelled -> "cancelled";
            case FollowUpAdded added -> "follow-up-added";
            case FollowUpClosed closed -> "follow-up-closed";
        };
    }

    @Override
    public Object change(EventChange change) {
        return switch (change) {
            case EventCreated created -> Changes.Created.of(created);
            case EventCorrected corrected -> Changes.Corrected.of(corrected);
            case EventPublished published ->
                new Changes.Published(published.id().value());
            case EventRescheduled rescheduled -> Changes.Rescheduled.of(rescheduled);
            case EventMoved moved -> Changes.Moved.of(moved);
            case AgendaSet set -> Changes.AgendaChanged.of(set);
            case BillingsBlanked blanked -> Changes.PersonForgotten.of(blanked);
            case RegistrationPolicySet set -> Changes.PolicyChanged.of(set);
            case EventCancelled cancelled -> Changes.Cancelled.of(cancelled);
            case FollowUpAdded added -> Changes.FollowUpChanged.of(added.id(), added.followUp());
            case FollowUpClosed closed -> Changes.FollowUpChanged.of(closed.id(), closed.followUp());
        };
    }

    @Override
    public boolean forgets(EventChange change) {
        return change instanceof BillingsBlanked;
    }

    @Override
    public Object state(CivicEvent event) {
        return EventState.of(event);
    }
}
