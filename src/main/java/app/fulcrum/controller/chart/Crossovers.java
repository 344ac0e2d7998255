package app.fulcrum.controller.chart;

import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.text.CrossoverSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The crossovers of a projection: wherever another alternative becomes the cheapest of all, where the cheaper of two changes
 * for the first time, and from where one stays cheaper.
 */
final class Crossovers {

    private static final Messages MESSAGES = Messages.of("chart");

    /** More callouts than these would cover the lines. */
    private static final int MOST_NAMED = 4;

    private final Projection projection;
    private final CrossoverSentences sentences;
    private final SortedMap<Long, Found> found = new TreeMap<>();

    /** What happens at one volume. */
    private static final class Found {
        private final double usdPerMonth;
        private final List<String> changes = new ArrayList<>(2);
        private Optional<VolumeInterval> interval = Optional.empty();
        private int before;
        private int after;
        private int pair = -1;
        private boolean important;

        Found(double usdPerMonth) {
            this.usdPerMonth = usdPerMonth;
        }

        /** One takes the place of another; where that makes it the cheapest of all, this counts. */
        void between(int loser, int winner, Projection projection) {
            before = loser;
            after = winner;
            pair = pairOf(loser, winner, projection);
        }

        private static int pairOf(int one, int other, Projection projection) {
            List<PairResult> pairs = projection.pairs();
            for (int i = 0; i < pairs.size(); i++) {
                Set<Integer> both = Set.of(
                        pairs.get(i).base().incumbent(), pairs.get(i).base().challenger());
                if (both.contains(one) && both.contains(other)) {
                    return i;
                }
            }
            return -1;
        }
    }

    Crossovers(Projection projection, CrossoverSentences sentences) {
        this.projection = projection;
        this.sentences = sentences;
        pairs();
        winners();
    }

    private void pairs() {
        for (PairResult pair : projection.pairs()) {
            pair.base().first().ifPresent(first -> {
                int other = other(pair.base(), first.cheaper());
                Found here = at(first.tokensPerDay(), other, first.cheaper());
                here.changes.add(sentences.cheaper(first.cheaper(), other));
                here.interval = pair.first();
                here.important = true;
            });
        }
        projection.pairs().forEach(this::forGood);
    }

    private void forGood(PairResult pair) {
        PairCrossover base = pair.base();
        long from = base.cheaperForGoodFrom();
        boolean atFirst =
                base.first().filter(first -> first.tokensPerDay() == from).isPresent();
        if (base.isCheaperForGood()
                && !atFirst
                && projection.range().from() < from
                && from <= projection.range().to()) {
            Found here = at(from, base.incumbent(), base.challenger());
            here.changes.add(sentences.staysCheaper(base.challenger(), base.incumbent()));
            here.interval = here.interval.or(pair::forGood);
            here.important = true;
        }
    }

    private void winners() {
        List<WinningBand> bands = projection.bands().listed();
        for (int i = 1; i < bands.size(); i++) {
            WinningBand band = bands.get(i);
            if (!bands.get(i - 1).isBefore(band)) {
                continue;
            }
            Found here = at(band.fromTokensPerDay(), bands.get(i - 1).winner(), band.winner());
            here.between(bands.get(i - 1).winner(), band.winner(), projection);
            sayCheapest(here, band, bands.get(i - 1).winner());
            here.important |= bands.size() <= MOST_NAMED;
        }
    }

    private void sayCheapest(Found here, WinningBand band, int before) {
        if (projection.contest().at(before, band.fromTokensPerDay()) == Double.POSITIVE_INFINITY) {
            here.changes.clear();
            here.changes.add(sentences.overCapacity(before, band.winner()));
        } else if (here.changes.isEmpty()) {
            here.changes.add(sentences.cheapest(band.winner()));
        } else if (projection.contest().places().count() > 2) {
            here.changes.set(0, CrossoverSentences.andCheapest(here.changes.getFirst()));
        }
    }

    private static int other(PairCrossover pair, int cheaper) {
        return cheaper == pair.challenger() ? pair.incumbent() : pair.challenger();
    }

    private Found at(long tokensPerDay, int before, int after) {
        return found.computeIfAbsent(tokensPerDay, volume -> {
            Found here = new Found(projection.contest().at(after, volume));
            here.between(before, after, projection);
            return here;
        });
    }

    /** In order of volume. */
    List<Crossing> all() {
        List<Crossing> crossings = new ArrayList<>(found.size());
        int[] named = {0};
        found.forEach(
                (volume, here) -> crossings.add(crossing(volume, here, here.important && named[0]++ < MOST_NAMED)));
        return crossings;
    }

    private Crossing crossing(long volume, Found here, boolean important) {
        List<String> facts = new ArrayList<>(here.changes);
        String cost = sentences.cost(here.usdPerMonth);
        facts.add(CrossoverSentences.ranging(here.interval)
                .map(interval -> cost + " · " + interval)
                .orElse(cost));
        return new Crossing(
                volume,
                here.interval.map(interval -> (double) interval.low()).orElse((double) volume),
                here.interval.map(Crossovers::highest).orElse((double) volume),
                here.usdPerMonth,
                brief(volume, here),
                CrossoverSentences.volume(volume),
                facts,
                important);
    }

    private Crossing.Brief brief(long volume, Found here) {
        return new Crossing.Brief(
                look(here.before),
                look(here.after),
                CrossoverSentences.brief(volume, here.interval),
                MESSAGES.get("brief.cost", sentences.money().compact(here.usdPerMonth)),
                here.pair);
    }

    private Look look(int place) {
        return Look.of(projection.scenario().alternatives(), place);
    }

    private static double highest(VolumeInterval interval) {
        return interval.high() == Volumes.NEVER ? Double.POSITIVE_INFINITY : interval.high();
    }
}
