package lat.cabildo.platform.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An exception as a log has it: where it came from, and what may be told of what it says. */
record DiscreetThrowable(IThrowableProxy whole, boolean starting) implements IThrowableProxy {

    static @Nullable DiscreetThrowable of(@Nullable IThrowableProxy whole, boolean starting) {
        return whole == null ? null : new DiscreetThrowable(whole, starting);
    }

    @Override
    public @Nullable String getMessage() {
        return whole instanceof ThrowableProxy known
                ? Discreetly.text(known.getThrowable(), starting)
                : Discreetly.WITHHELD;
    }

    @Override
    public String getClassName() {
        return whole.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return whole.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return whole.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        return of(whole.getCause(), starting);
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
        return Stream.of(whole.getSuppressed())
                .map(each -> new DiscreetThrowable(each, starting))
                .toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
        return whole.isCyclic();
    }
}
