package app.fulcrum.model.outlook;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.cost.PriceLevel;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A month from which another alternative is recommended than in the one before.
 *
 * @param from recommended in the month before; absent where nothing was
 * @param to recommended from this month on; absent where nothing is left
 * @param causes what alone would have changed the recommendation too; empty where it took several together
 */
public record RecommendationTurn(
        int month, Optional<AlternativeId> from, Optional<AlternativeId> to, List<Cause> causes) {

    /** What changes from one month to the next. */
    public enum Cause {
        /** The volume grows or shrinks. */
        VOLUME,
        /** A price that is announced counts, or something is no longer sold. */
        ANNOUNCED,
        /** Prices and pay drift. */
        DRIFT,
        /** A term ends, so that reserved GPUs are paid at a new price. */
        TERM_ENDS
    }

    public RecommendationTurn {
        causes = List.copyOf(causes);
    }

    /** All of a scenario, in order. */
    public static List<RecommendationTurn> all(Scenario scenario, PriceBook book) {
        Course course = new Course(scenario, book);
        List<RecommendationTurn> turns = new ArrayList<>();
        Optional<AlternativeId> before = course.recommended(course.allIn(1));
        for (int month = 2; month <= course.terms.months(); month++) {
            Optional<AlternativeId> now = course.recommended(course.allIn(month));
            if (!now.equals(before)) {
                turns.add(new RecommendationTurn(month, before, now, course.causes(month, before)));
            }
            before = now;
        }
        return turns;
    }

    /** The scenario in months to come, each of its changes by itself. */
    private static final class Course {

        private final Scenario scenario;
        private final PriceBook book;
        private final OutlookTerms terms;
        private final MonthlyContenders contenders;

        Course(Scenario scenario, PriceBook book) {
            this.scenario = scenario;
            this.book = book;
            this.terms = OutlookTerms.of(scenario);
            this.contenders = new MonthlyContenders(scenario, book, terms);
        }

        Map<Cause, Integer> allIn(int month) {
            Map<Cause, Integer> all = new EnumMap<>(Cause.class);
            for (Cause cause : Cause.values()) {
                all.put(cause, month);
            }
            return all;
        }

        List<Cause> causes(int month, Optional<AlternativeId> before) {
            List<Cause> causes = new ArrayList<>();
            for (Cause cause : Cause.values()) {
                Map<Cause, Integer> alone = allIn(month - 1);
                alone.put(cause, month);
                if (!recommended(alone).equals(before)) {
                    causes.add(cause);
                }
            }
            return causes;
        }

        /** @param months which month counts for what */
        Optional<AlternativeId> recommended(Map<Cause, Integer> months) {
            int announced = month(Cause.ANNOUNCED, months);
            Scenario there = scenario.withPricesOn(terms.day(announced))
                    .withLoadTimes((double) terms.tokensPerDay(month(Cause.VOLUME, months)) / terms.tokensPerDay());
            Resolution resolution = Resolution.of(there, book, alternative -> level(alternative, months));
            return Contest.of(resolution, terms.day(announced)).recommended();
        }

        private PriceLevel level(Alternative alternative, Map<Cause, Integer> months) {
            int drift = month(Cause.DRIFT, months);
            return terms.level(
                    alternative.kind(),
                    drift,
                    Reserved.beginning(contenders.termMonths(alternative), 1, month(Cause.TERM_ENDS, months)));
        }

        private static int month(Cause cause, Map<Cause, Integer> months) {
            return months.getOrDefault(cause, 1);
        }
    }
}
