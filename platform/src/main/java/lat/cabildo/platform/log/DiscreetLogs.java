package lat.cabildo.platform.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Puts itself before every log of a service as soon as these are set up, whatever their form, and has what ends a
 * thread logged like all else.
 */
final class DiscreetLogs implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(DiscreetLogs.class);

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
            root.iteratorForAppenders().forEachRemaining(appenders::add);
            appenders.stream()
                    .filter(each -> !(each instanceof DiscreetAppender))
                    .forEach(each -> {
                        DiscreetAppender discreet = new DiscreetAppender(each);
                        discreet.start();
                        root.detachAppender(each);
                        root.addAppender(discreet);
                    });
        }
        if (Thread.getDefaultUncaughtExceptionHandler() == null) {
            Thread.setDefaultUncaughtExceptionHandler(
                    (thread, failure) -> LOG.error("Thread {} has ended", thread.getName(), failure));
        }
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
