package app.fulcrum.model.difference;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.SmallPriceBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TransferTest {

    private static final PriceBook BOOK = SmallPriceBook.book();

    private record Pair(Scenario one, Scenario other) {

        static Pair drawn(SplittableRandom random) {
            RandomScenarios scenarios = new RandomScenarios(BOOK, random);
            return random.nextBoolean()
                    ? new Pair(scenarios.next(), scenarios.next())
                    : new Pair(scenarios.nextOfAnyAlternatives(), scenarios.nextOfAnyAlternatives());
        }

        List<EditSubject> subjects() {
            return Difference.between(one, other).stream()
                    .map(Difference::subject)
                    .toList();
        }
    }

    private static List<EditSubject> reckonedWith(Scenario one, Scenario other) {
        return Difference.between(one, other).stream()
                .map(Difference::subject)
                .filter(EditSubject::isReckonedWith)
                .toList();
    }

    @Test
    void nothingTakenOverIsTheSameAndEverythingIsTheOther() {
        Seeded.forEach(1, 300, random -> {
            Pair pair = Pair.drawn(random);

            assertThat(Transfer.of(List.of(), pair.one, pair.other)).contains(pair.one);
            assertThat(Transfer.of(pair.subjects(), pair.one, pair.other)).contains(pair.other);
        });
    }

    /** Whether a license is obtained is lost with another model when that is chosen, and here is a place of its own. */
    @Test
    void someOfOneInTheOtherAreTheRestOfTheOtherInTheOne() {
        Seeded.forEach(2, 300, random -> {
            Pair pair = Pair.drawn(random);
            // Kind by kind of subject, so that what holds together is not torn apart.
            List<EditSubject> some = new ArrayList<>();
            List<EditSubject> rest = new ArrayList<>();
            boolean[] taken = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
            for (EditSubject subject : pair.subjects()) {
                int part = subject.alternative().isPresent() ? 0 : subject instanceof EditSubject.OfOneNumber ? 1 : 2;
                (taken[part] ? some : rest).add(subject);
            }

            Optional<Scenario> there = Transfer.of(some, pair.one, pair.other);
            Optional<Scenario> back = Transfer.of(rest, pair.other, pair.one);

            assertThat(there.isPresent()).isEqualTo(back.isPresent());
            there.ifPresent(scenario ->
                    assertThat(reckonedWith(scenario, back.orElseThrow())).allMatch(EditSubject.Heading.ORDER::equals));
        });
    }
}
