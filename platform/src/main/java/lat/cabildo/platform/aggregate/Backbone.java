package lat.cabildo.platform.aggregate;

/** Makes the stores of a service's aggregates and hands their outboxes to the relay. */
public interface Backbone {

    /** Called once for each type, when the service starts; creates the collection's indexes. */
    <I extends Id, A, E> Aggregates<I, A, E> aggregates(AggregateType<I, A, E> type, PublishedLanguage<A, E> language);

    <A> AggregateQueries<A> queries(AggregateType<?, A, ?> type);

    <A> Samples<A> samples(AggregateType<?, A, ?> type);

    Tally tally(AggregateType<?, ?, ?> type);

    History history(AggregateType<?, ?, ?> type);
}
