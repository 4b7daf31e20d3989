package lat.cabildo.events.event;

/** What has happened to an event. */
public sealed interface EventChange
        permits EventCreated,
                EventCorrected,
                EventPublished,
                EventRescheduled,
                EventMoved,
                AgendaSet,
                BillingsBlanked,
                RegistrationPolicySet,
                EventCancelled,
                FollowUpAdded,
                FollowUpClosed {

    EventId id();
}
