package app.fulcrum.controller.comparison;

import app.fulcrum.controller.comparison.ComparedColumn.Origin;
import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.file.ScenarioStore.Loaded;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.control.Tone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/**
 * Asks for files and reads them, to be looked at only: the base and the variants of each. One that cannot be read says why, as where
 * it were opened, and leaves all else as it is.
 *
 * @param free how many more columns there is room for
 * @param added told of what was read, one after the other, by its number
 */
record FilesBeside(DocumentContext context, IntSupplier free, Consumer<IntFunction<ComparedColumn>> added) {

    private static final Messages MESSAGES = Messages.of("compare");

    void choose() {
        context.tasks()
                .inTurn(() -> context.folder(folder -> read(context.dialogs().chooseSeveral(folder))));
    }

    private void read(List<Path> files) {
        if (!files.isEmpty()) {
            context.tasks()
                    .run(
                            MESSAGES.get("reading"),
                            () -> files.stream().map(context.store()::load).toList(),
                            this::show);
        }
    }

    private void show(List<Outcome<Loaded>> outcomes) {
        List<Problem> problems = new ArrayList<>();
        int tooMany = 0;
        for (Outcome<Loaded> outcome : outcomes) {
            problems.addAll(outcome.problems());
            tooMany += outcome.value().map(this::add).orElse(0);
        }
        boolean isRefused = outcomes.stream().anyMatch(Outcome::isRefused);
        if (isRefused) {
            context.notices().show(problems, List.of(new Choice(MESSAGES.get("another"), this::choose)));
        } else if (!problems.isEmpty()) {
            context.notices().show(problems);
        } else if (tooMany > 0) {
            context.notices()
                    .show(InlineMessage.of(
                            Tone.NEUTRAL, MESSAGES.get(tooMany == 1 ? "full.left.one" : "full.left", tooMany)));
        }
    }

    /** How many there was no room for. */
    private int add(Loaded loaded) {
        List<Scenario> scenarios = loaded.document().variants().scenarios();
        List<Scenario> shown =
                scenarios.stream().limit(Math.max(0, free.getAsInt())).toList();
        shown.forEach(scenario -> added.accept(number ->
                new ComparedColumn(new Origin.OfFile(number, loaded.file().path()), scenario)));
        return scenarios.size() - shown.size();
    }
}
