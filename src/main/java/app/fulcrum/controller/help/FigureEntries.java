package app.fulcrum.controller.help;

import static app.fulcrum.controller.help.HelpEntries.MESSAGES;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.formula.Term;
import app.fulcrum.text.FigureNames;
import app.fulcrum.view.help.HelpEntry;
import app.fulcrum.view.help.HelpEntry.Line;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How figures come about, in the words of their explanations. */
final class FigureEntries {

    private FigureEntries() {}

    static List<HelpEntry> all() {
        return Stream.concat(
                        Arrays.stream(Term.values()).map(Term::name),
                        Arrays.stream(LineKind.values()).map(FigureNames::key))
                .map(FigureEntries::entry)
                .toList();
    }

    private static HelpEntry entry(String figure) {
        String formula = FigureNames.formula(figure).orElseGet(() -> MESSAGES.get("formula.leaf"));
        return new HelpEntry(
                "figure." + figure,
                HelpEntries.chapter("FIGURES"),
                FigureNames.name(figure),
                List.of(new Line(MESSAGES.get("formula"), formula)));
    }
}
