package lat.cabildo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTests {

    @Test
    void tellsWhatIsLeft() {
        Allowances allowances = new Allowances("client", 1, 60, 10);

        Allowance first = allowances.take("a");

        assertThat(first.isGranted()).isTrue();
        assertThat(first.policy()).isEqualTo("\"client\";q=60;w=60");
        assertThat(first.state()).isEqualTo("\"client\";r=59;t=1");
        assertThat(first.retryAfter()).isZero();
    }

    @Test
    void grantsNoMoreThanTheBurstAtOnceToHoweverMany() throws Exception {
        Allowances allowances = new Allowances("client", 1, 500, 10);
        List<Future<Boolean>> asked = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5_000; i++) {
                asked.add(many.submit(() -> allowances.take("a").isGranted()));
            }
        }

        long granted = 0;
        for (Future<Boolean> each : asked) {
            granted += each.get() ? 1 : 0;
        }

        assertThat(granted).isBetween(500L, 560L);
        assertThat(allowances.take("b").isGranted()).isTrue();
    }

    @Test
    void saysHowLongToWait() {
        Allowances allowances = new Allowances("client", 1, 1, 10);
        allowances.take("a");

        Allowance refused = allowances.take("a");

        assertThat(refused.isGranted()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo(1);
        assertThat(refused.state()).isEqualTo("\"client\";r=0;t=1");
    }

    @Test
    void remembersWhomItHasSeenLast() {
        Allowances allowances = new Allowances("client", 1, 1, 3);
        allowances.take("a");

        IntStream.range(0, 3).forEach(each -> allowances.take("b" + each));

        assertThat(allowances.take("b2").isGranted()).isFalse();
        assertThat(allowances.take("a").isGranted()).isTrue();
    }

    @Test
    void countsNobodyWithoutARate() {
        assertThat(new Allowances("client", 0, 1, 1).take("a")).isEqualTo(Allowance.UNLIMITED);
    }
}
