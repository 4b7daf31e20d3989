package lat.cabildo.directory.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lat.cabildo.directory.erasure.ErasureEvent.ErasureCarriedOut;
import lat.cabildo.directory.erasure.ErasureEvent.ErasureConfirmed;
import lat.cabildo.directory.erasure.ErasureRefusal.NotCarriedOut;
import lat.cabildo.directory.erasure.ErasureRefusal.TooManyConfirmations;
import lat.cabildo.directory.person.SamplePeople;
import org.junit.jupiter.api.Test;

class ErasureTests {

    @Test
    void setsOffThatNothingIsLeft() {
        assertThat(SampleErasures.requesting().steps()).containsExactly(Erasure.CARRY_OUT);
        assertThat(SampleErasures.requesting().state().status()).isEqualTo(ErasureStatus.REQUESTED);
        assertThat(SampleErasures.requesting().state().uniqueKeys())
                .containsExactly("erasure:" + SamplePeople.ORELLANA_ID);
    }

    @Test
    void isCarriedOutOnce() {
        Erasure requested = SampleErasures.requesting().state();

        var carriedOut = requested.carriedOut(SampleErasures.MARKS, SampleErasures.DONE);

        assertThat(carriedOut.event())
                .isEqualTo(new ErasureCarriedOut(SampleErasures.ID, SamplePeople.ORELLANA_ID, SampleErasures.MARKS));
        assertThat(carriedOut.state().status()).isEqualTo(ErasureStatus.CARRIED_OUT);
        assertThat(carriedOut.state().carriedOut(List.of(), SampleErasures.DONE).event())
                .isNull();
    }

    @Test
    void keepsOneConfirmationOfEach() {
        var confirmed = SampleErasures.carriedOut().confirm(SampleErasures.EVENTS);

        assertThat(confirmed.event()).isEqualTo(new ErasureConfirmed(SampleErasures.ID, "events"));
        assertThat(confirmed.state().confirmations()).containsExactly(SampleErasures.EVENTS);
        assertThat(confirmed.state().confirm(SampleErasures.EVENTS).event()).isNull();
    }

    @Test
    void refusesConfirmationsBeforeItIsCarriedOut() {
        assertThatThrownBy(() -> SampleErasures.requesting().state().confirm(SampleErasures.EVENTS))
                .isInstanceOf(NotCarriedOut.class);
    }

    @Test
    void refusesMoreConfirmationsThanItCanKeep() {
        Erasure full = SampleErasures.carriedOut();
        for (int i = 0; i < Erasure.MAX_CONFIRMATIONS; i++) {
            full = full.confirm(new Confirmation("partner." + i, "partner." + i, SampleErasures.DONE))
                    .state();
        }

        Erasure last = full;
        assertThatThrownBy(() -> last.confirm(SampleErasures.EVENTS)).isInstanceOf(TooManyConfirmations.class);
    }
}
