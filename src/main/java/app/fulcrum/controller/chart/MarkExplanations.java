package app.fulcrum.controller.chart;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scorecard.RulesOfThumb;
import app.fulcrum.view.chart.data.Guide;
import app.fulcrum.view.chart.data.Mark;
import app.fulcrum.view.chart.data.Stretch;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How what is marked on the chart came about. */
record MarkExplanations(Snapshot now) {

    List<Explanation> of(Mark mark) {
        return switch (mark) {
            case Mark.Crossovers(var all) ->
                all.stream()
                        .flatMap(crossing -> CrossoverExplanations.of(now).at((long) crossing.x()).stream())
                        .distinct()
                        .toList();
            case Mark.Volume() -> List.of(explainer().input(InputKey.shared(Input.TOKENS_PER_DAY)));
            case Mark.Cost(Look look) -> cost(look);
            case Mark.Spread(Look look) -> spread(look);
            case Mark.Winner(Stretch stretch) -> winner(stretch);
            case Mark.Rule(Guide guide) -> rule(guide);
        };
    }

    private Explainer explainer() {
        return Explainer.of(projection());
    }

    private Projection projection() {
        return now.projection();
    }

    private Optional<AlternativeId> alternative(Look look) {
        Alternatives all = projection().scenario().alternatives();
        return IntStream.range(0, projection().results().size())
                .filter(place -> Look.of(all, place).equals(look))
                .mapToObj(all::at)
                .map(Alternative::id)
                .findFirst();
    }

    private List<Explanation> cost(Look look) {
        return alternative(look).flatMap(explainer()::monthlyCost).stream().toList();
    }

    /** The cost, and its ends. */
    private List<Explanation> spread(Look look) {
        List<Explanation> all = new ArrayList<>(cost(look));
        alternative(look).stream()
                .flatMap(id ->
                        Stream.of(Side.values()).flatMap(side -> explainer().ranges().monthlyCost(id, side).stream()))
                .forEach(all::add);
        return all;
    }

    /** Where it became the cheapest; what it costs where it always was. */
    private List<Explanation> winner(Stretch stretch) {
        List<Explanation> from = CrossoverExplanations.of(now).at((long) stretch.from());
        return from.isEmpty() ? cost(stretch.winner()) : from;
    }

    private List<Explanation> rule(Guide guide) {
        return guide.axis() == Guide.Axis.VOLUME
                ? sourced(RulesOfThumb.VOLUME_RECORD, Fact.ARTICLE_VOLUME, guide.low())
                        .toList()
                : Stream.concat(
                                sourced(RulesOfThumb.SPENDING_RECORD, Fact.ARTICLE_SPEND_LOW, guide.low()),
                                sourced(RulesOfThumb.SPENDING_RECORD, Fact.ARTICLE_SPEND_HIGH, guide.high()))
                        .toList();
    }

    private Stream<Explanation> sourced(String record, Fact fact, double value) {
        return now.book().figure(record).stream().map(figure -> new Sourced(fact, "", value, figure.provenance()));
    }
}
