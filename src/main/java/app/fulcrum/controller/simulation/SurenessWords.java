package app.fulcrum.controller.simulation;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.simulation.Estimate;
import app.fulcrum.model.simulation.Histogram;
import app.fulcrum.model.simulation.InformationValue;
import app.fulcrum.model.simulation.Percentiles;
import app.fulcrum.model.simulation.Simulation;
import app.fulcrum.model.simulation.Simulation.Knowledge;
import app.fulcrum.model.simulation.Simulation.OfOne;
import app.fulcrum.model.simulation.Simulation.Saving;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.sensitivity.SimulationSentences;
import app.fulcrum.view.simulation.InformationRows;
import app.fulcrum.view.simulation.InformationRows.Finding;
import app.fulcrum.view.simulation.Likelihoods;
import app.fulcrum.view.simulation.Likelihoods.Band;
import app.fulcrum.view.simulation.Likelihoods.Chance;
import app.fulcrum.view.simulation.Likelihoods.Tick;
import app.fulcrum.view.simulation.SavingBars;
import app.fulcrum.view.simulation.SavingBars.Mark;
import app.fulcrum.view.simulation.SurenessState.Picture;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the tab shows of a simulation.
 *
 * @param snapshot what was simulated
 */
record SurenessWords(Snapshot snapshot) {

    private static final Messages MESSAGES = Messages.of("sureness");
    private static final int MOST_FINDINGS = 5;
    private static final double SELDOM = 0.0005;
    private static final int TICKS = 4;

    private Scenario scenario() {
        return snapshot.scenario();
    }

    private Alternatives alternatives() {
        return scenario().alternatives();
    }

    private AlternativeNames names() {
        return new AlternativeNames(alternatives());
    }

    private MoneyFigures money() {
        return MoneyFigures.of(scenario());
    }

    private SimulationSentences sentences() {
        return new SimulationSentences(money(), names());
    }

    private Look look(AlternativeId id) {
        return Look.of(alternatives(), alternatives().placeOf(id));
    }

    String nothingUncertain() {
        return MESSAGES.get("certain");
    }

    Picture picture(Simulation simulation) {
        List<Saving> savings = savings(simulation);
        return new Picture(
                MESSAGES.get(
                        "draws",
                        Figures.exact((double) simulation.draws().samples()),
                        simulation.draws().seed()),
                likelihoods(simulation),
                savings.stream().map(this::bars).toList(),
                savings.stream().map(saving -> names().title(saving.against())).toList(),
                findings(simulation));
    }

    /** The runner-up of the second line first. */
    private List<Saving> savings(Simulation simulation) {
        Optional<AlternativeId> next =
                snapshot.projection().decision().verdict().next().map(difference -> difference.than());
        return simulation.savings().stream()
                .sorted(Comparator.comparing(saving -> !next.equals(Optional.of(saving.against()))))
                .toList();
    }

    private Likelihoods likelihoods(Simulation simulation) {
        List<Band> bands = simulation.alternatives().stream()
                .filter(one -> one.cheapestAlong().stream().anyMatch(share -> share.value() > 0))
                .map(one -> new Band(
                        look(one.id()),
                        names().title(one.id()),
                        one.cheapestAlong().stream().map(Estimate::value).toList()))
                .toList();
        List<Chance> chances = simulation.alternatives().stream()
                .filter(one -> one.cheapest().value() >= SELDOM)
                .sorted(Comparator.comparingDouble((OfOne one) -> one.cheapest().value())
                        .reversed())
                .map(one -> new Chance(
                        look(one.id()), names().title(one.id()), sentences().share(one.cheapest())))
                .toList();
        long today = snapshot.projection().tokensPerDay();
        String volume = Figures.tokens((double) today);
        return new Likelihoods(
                bands,
                simulation.volumes().stream().map(Long::doubleValue).toList(),
                decades(simulation),
                today,
                MESSAGES.get("today", volume),
                chances,
                MESSAGES.get(
                        "likelihoods.description",
                        volume,
                        chances.stream()
                                .map(chance -> chance.name() + " " + chance.share())
                                .collect(Collectors.joining("; "))));
    }

    private static List<Tick> decades(Simulation simulation) {
        List<Tick> ticks = new ArrayList<>();
        double last = simulation.volumes().getLast();
        for (double at = simulation.volumes().getFirst(); at <= last; at *= 10) {
            ticks.add(new Tick(at, Figures.tokens(at)));
        }
        return ticks;
    }

    private SavingBars bars(Saving saving) {
        Percentiles values = saving.usdPerMonth();
        Histogram histogram = saving.histogram();
        String against = names().within(saving.against());
        String title = MESSAGES.get("saving", against);
        boolean isOne = values.p10() == values.p90() && histogram.counts().size() == 1;
        return new SavingBars(
                title,
                look(saving.of()),
                look(saving.against()),
                histogram.from(),
                histogram.width(),
                histogram.counts(),
                Stream.of(
                                new Mark(values.p10(), MESSAGES.get("p10"), amount(values.p10())),
                                new Mark(values.p50(), MESSAGES.get("p50"), amount(values.p50())),
                                new Mark(values.p90(), MESSAGES.get("p90"), amount(values.p90())))
                        .toList(),
                ticks(histogram),
                MESSAGES.get("tie"),
                saving.dearer() >= SELDOM && saving.dearer() < 1 - SELDOM
                        ? Optional.of(
                                MESSAGES.get("dearer", Figures.share(saving.dearer()), names().title(saving.against())))
                        : Optional.empty(),
                isOne || histogram.counts().isEmpty()
                        ? Optional.of(MESSAGES.get(
                                histogram.counts().isEmpty() ? "saving.unknown" : "saving.one", amount(values.p50())))
                        : Optional.empty(),
                MESSAGES.get(
                        "saving.description",
                        title,
                        amount(values.p10()),
                        amount(values.p50()),
                        amount(values.p90()),
                        Figures.share(saving.dearer())));
    }

    private String amount(double usd) {
        return Double.isFinite(usd) ? money().amount(usd) : MESSAGES.get("none");
    }

    private List<Tick> ticks(Histogram histogram) {
        int every = Math.max(1, Math.ceilDiv(histogram.counts().size(), TICKS));
        long first = Math.round(histogram.from() / histogram.width());
        List<Tick> ticks = new ArrayList<>();
        for (int bar = 0; bar <= histogram.counts().size(); bar++) {
            if ((first + bar) % every == 0) {
                double at = (first + bar) * histogram.width();
                ticks.add(new Tick(at, money().compact(at)));
            }
        }
        return ticks;
    }

    /** What is told of what is worth anything. */
    static List<InformationValue> shown(Simulation simulation) {
        return simulation.knowledge().map(Knowledge::byWorth).orElse(List.of()).stream()
                .filter(value -> value.usdPerMonth().value() > 0 && value.shareOfAll() >= SELDOM)
                .limit(MOST_FINDINGS)
                .toList();
    }

    private InformationRows findings(Simulation simulation) {
        List<String> remarks = new ArrayList<>();
        Optional<Knowledge> knowledge = simulation.knowledge();
        if (shown(simulation).isEmpty()) {
            remarks.add(MESSAGES.get(knowledge.isPresent() ? "findings.none" : "findings.alone"));
        }
        knowledge.flatMap(this::byMean).ifPresent(remarks::add);
        knowledge
                .filter(known -> known.counted() < 1)
                .ifPresent(known -> remarks.add(MESSAGES.get("counted", Figures.share(known.counted()))));
        return new InformationRows(
                knowledge
                        .filter(known -> known.usdPerMonth().value() > 0)
                        .map(known -> MESSAGES.get(
                                "all", money().amount(known.usdPerMonth().value())))
                        .orElse(""),
                shown(simulation).stream().map(this::finding).toList(),
                remarks);
    }

    /** What choosing by the mean alone would save. */
    private Optional<String> byMean(Knowledge knowledge) {
        return knowledge
                .dearerThanBest()
                .filter(dearer -> dearer.value() > 0)
                .map(dearer -> MESSAGES.get("mean", names().within(knowledge.best()), money().amount(dearer.value())));
    }

    private Finding finding(InformationValue value) {
        return new Finding(
                sentences().toFindOut(value.of()),
                sentences().known(value.of()),
                MESSAGES.get("worth", money().amount(value.usdPerMonth().value())),
                value.shareOfAll(),
                MESSAGES.get("settles", Figures.share(value.shareOfAll())));
    }
}
