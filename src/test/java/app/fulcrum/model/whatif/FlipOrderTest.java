package app.fulcrum.model.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlipOrderTest {

    private static final Projection CHAT = Projector.project(Books.preset("chat"), Books.bundled(), Books.TODAY);

    @Test
    void theSmallestChangeComesFirstAndAnswersLast() {
        double share = CHAT.decision().scorecard().share(Axis.PRIVACY);
        Flip twice = new Flip.OfVolume(Side.ABOVE, 2 * CHAT.tokensPerDay(), Optional.empty());
        Flip half = new Flip.OfPrice(
                new Lever.Quantity.TokenPrices(Standard.CLOSED_API), Side.BELOW, 0.4, Optional.empty());
        Flip weight = new Flip.OfWeight(Axis.PRIVACY, Side.ABOVE, share + 0.1, Optional.empty());
        List<Flip> found = Flips.of(CHAT);
        Flip answer = found.stream()
                .filter(Flip.OfAnswer.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(FlipOrder.nearestFirst(List.of(answer, half, twice, weight), CHAT))
                .containsExactly(weight, twice, half, answer);
        assertThat(FlipOrder.nearestFirst(found, CHAT)).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void aRateIsHeldAgainstTheOneThatIsPaid() {
        double paid = CHAT.resolution()
                .of(Standard.key(Input.GPU_PRICE_PER_HOUR))
                .value()
                .orElseThrow()
                .base();
        Flip flip = new Flip.OfPrice(
                new Lever.Quantity.GpuRate(Standard.SELF_HOSTED), Side.BELOW, paid / 2, Optional.empty());

        assertThat(FlipOrder.distance(flip, CHAT).orElseThrow()).isEqualTo(Math.log(2));
    }
}
