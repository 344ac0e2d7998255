package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Factors of tokens and attempts, and requests of several lengths, over random scenarios. */
@Tag("law")
class TokensOfTheirOwnTest {

    private static final int CASES = 150;
    private static final List<Input> FACTORS =
            List.of(Input.INPUT_TOKEN_FACTOR, Input.OUTPUT_TOKEN_FACTOR, Input.REQUEST_FACTOR);

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static Scenario with(Scenario scenario, Map<Input, Double> numbers) {
        Scenario changed = scenario;
        for (AlternativeId id : Standard.ALL) {
            for (Map.Entry<Input, Double> number : numbers.entrySet()) {
                changed = changed.with(InputKey.of(id, number.getKey()), Assumption.of(number.getValue(), "test"));
            }
        }
        return changed;
    }

    private static Scenario plain(Scenario scenario) {
        Scenario plain = scenario;
        for (AlternativeId id : Standard.ALL) {
            for (Input factor : FACTORS) {
                plain = plain.without(InputKey.of(id, factor));
            }
        }
        return plain;
    }

    @Test
    void factorsOfOneChangeNoBit() {
        Seeded.forMany(1, CASES, random -> {
            Scenario plain = plain(RandomPlans.scenario(random));
            Projection counted = project(with(
                    plain,
                    Map.of(Input.INPUT_TOKEN_FACTOR, 1.0, Input.OUTPUT_TOKEN_FACTOR, 1.0, Input.REQUEST_FACTOR, 1.0)));
            Projection expected = project(plain);

            assertThat(counted.bands()).isEqualTo(expected.bands());
            assertThat(counted.pairs()).isEqualTo(expected.pairs());
            for (AlternativeId id : Standard.ALL) {
                assertThat(counted.of(id).cost()).isEqualTo(expected.of(id).cost());
                assertThat(counted.of(id).fleet()).isEqualTo(expected.of(id).fleet());
            }
        });
    }

    /** Twice the attempts are twice the tokens: what is paid by token doubles, and own GPUs see twice the volume. */
    @Test
    void twiceTheAttemptsAreTwiceTheVolume() {
        Seeded.forMany(1, CASES, random -> {
            Scenario plain = plain(RandomPlans.scenario(random));
            long tokens = (long) plain.tokensPerDay().base();
            Projection twice = project(with(plain, Map.of(Input.REQUEST_FACTOR, 2.0)));
            Projection once = project(plain);

            for (AlternativeId id : Standard.ALL) {
                int place = plain.alternatives().placeOf(id);
                if (!once.contest().has(place)) {
                    continue;
                }
                double expected = once.contest().at(place, 2 * tokens);
                double found = twice.contest().at(place, tokens);
                if (Double.isInfinite(expected)) {
                    assertThat(found).isInfinite();
                } else {
                    assertThat(found).isEqualTo(expected, within(1e-9 * expected));
                }
            }
        });
    }

    /** What all requests are is what some and the others are: a length that decides nothing changes no bill. */
    @Test
    void lengthsThatCrossNoLineChangeNothing() {
        Seeded.forMany(1, CASES, random -> {
            Scenario plain = RandomPlans.scenario(random)
                    .without(Standard.key(Input.LONG_REQUEST_SHARE))
                    .without(Standard.key(Input.LONG_INPUT_TOKENS));
            double mean = Standard.base(plain, Input.INPUT_TOKENS).orElseThrow();
            Scenario divided = plain.with(Standard.key(Input.LONG_INPUT_TOKENS), Assumption.of(mean * 1.0001, "test"))
                    .with(Standard.key(Input.LONG_REQUEST_SHARE), Assumption.of(0.5, "test"));

            for (AlternativeId id : Standard.ALL) {
                assertThat(project(divided).of(id).cost())
                        .isEqualTo(project(plain).of(id).cost());
            }
        });
    }
}
