package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.Popups;
import app.fulcrum.model.catalog.WorkloadShape;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ScenarioEdit.Replace;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.inputs.Details;
import app.fulcrum.view.inputs.Entry;
import app.fulcrum.view.inputs.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shapes of work in the price book; taking one over sets all the numbers it states in one step. */
public final class Shapes {

    private static final Messages MESSAGES = Messages.of("inputs");

    private final Edits edits;
    private final Projections projections;
    private final Popups popups;

    public Shapes(Edits edits, Projections projections, Popups popups) {
        this.edits = edits;
        this.projections = projections;
        this.popups = popups;
    }

    public Row row() {
        return new Row.Link(MESSAGES.get("shapes.open"), place -> popups.open(details(), place));
    }

    public Details details() {
        List<Entry> entries = projections.current().book().workloads().stream()
                .filter(shape -> shape.meanInputTokens().isPresent()
                        && shape.meanOutputTokens().isPresent())
                .map(this::entry)
                .toList();
        return new Details(
                MESSAGES.get("shapes.title"), MESSAGES.get("shapes.intro"), Optional.empty(), entries, List.of());
    }

    private Entry entry(WorkloadShape shape) {
        String facts = Stream.of(
                        MESSAGES.get("shape." + shape.kind().name()),
                        more("shape.cached", shape.cachedShare(), true),
                        more("shape.peak", shape.peakToAverage(), false),
                        ExplanationSentences.source(shape.provenance()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Entry(
                shape.workload(),
                MESSAGES.get(
                        "shape.tokens",
                        Figures.exact(Math.rint(shape.meanInputTokens().orElseThrow())),
                        Figures.exact(Math.rint(shape.meanOutputTokens().orElseThrow()))),
                facts,
                Optional.of(shape.provenance().source().url()).filter(url -> !url.isEmpty()),
                Optional.of(new Entry.Take(MESSAGES.get("shape.take"), () -> take(shape))));
    }

    private static String more(String key, OptionalDouble value, boolean share) {
        return value.isEmpty()
                ? ""
                : MESSAGES.get(key, share ? Figures.share(value.getAsDouble()) : Figures.ratio(value.getAsDouble()));
    }

    private void take(WorkloadShape shape) {
        Scenario scenario = edits.scenario();
        scenario = with(scenario, Input.INPUT_TOKENS, shape.meanInputTokens(), shape);
        scenario = with(scenario, Input.OUTPUT_TOKENS, shape.meanOutputTokens(), shape);
        scenario = with(scenario, Input.CACHED_SHARE, shape.cachedShare(), shape);
        scenario = with(scenario, Input.PEAK_TO_AVERAGE, shape.peakToAverage(), shape);
        edits.apply(new Replace(scenario, MESSAGES.get("shape.step", shape.workload())));
    }

    private static Scenario with(Scenario scenario, Input input, OptionalDouble value, WorkloadShape shape) {
        return value.isEmpty() || !input.admits(value.getAsDouble())
                ? scenario
                : scenario.with(
                        InputKey.shared(input),
                        new Assumption(
                                Range.exactly(value.getAsDouble()),
                                shape.provenance().source().title(),
                                ""));
    }
}
