package lat.cabildo.local.page;

/**
 * A domain event as it was read from Kafka.
 *
 * @param number counts what was read since the start
 * @param subject id of the aggregate that changed
 * @param sequence its version
 * @param data the payload, as sent
 */
record SeenEvent(
        int number,
        String topic,
        int partition,
        long offset,
        String type,
        String subject,
        String sequence,
        String time,
        String data) {}
