package lat.cabildo.platform.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;

/** Hands on what is to be logged, whatever its form is to be. */
final class DiscreetAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private final Appender<ILoggingEvent> next;

    DiscreetAppender(Appender<ILoggingEvent> next) {
        this.next = next;
        setName(next.getName());
        setContext(next.getContext());
    }

    @Override
    protected void append(ILoggingEvent event) {
        next.doAppend(event.getThrowableProxy() == null ? event : new DiscreetEvent(event));
    }

    @Override
    public void stop() {
        super.stop();
        next.stop();
    }
}
