package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.choice.CacheChoices;
import app.fulcrum.controller.inputs.choice.ComparedInput;
import app.fulcrum.controller.inputs.choice.CurrencyInput;
import app.fulcrum.controller.inputs.choice.DayInput;
import app.fulcrum.controller.inputs.choice.LoadInput;
import app.fulcrum.controller.inputs.choice.PricesOnInput;
import app.fulcrum.controller.inputs.choice.Questions;
import app.fulcrum.controller.inputs.choice.Shapes;
import app.fulcrum.controller.inputs.field.InputsContext;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.controller.inputs.number.NumberRows;
import app.fulcrum.controller.inputs.words.Consequences;
import app.fulcrum.controller.inputs.words.Summaries;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.view.inputs.Row;
import app.fulcrum.view.inputs.Row.Section;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the drawer holds besides the alternatives: what all of them share. */
final class SharedSections implements Shown {

    private static final List<Input> FOLDED =
            List.of(Input.LONG_REQUEST_SHARE, Input.LONG_INPUT_TOKENS, Input.ONE_HOUR_WRITE_SHARE);

    private final InputsContext context;
    private final SectionParts parts;
    private final NumberRows numbers;

    SharedSections(InputsContext context) {
        this.context = context;
        this.parts = new SectionParts(context);
        this.numbers = parts.added(
                new NumberRows(context, key -> key.alternative().isEmpty() && key.input() != Input.TOKENS_PER_DAY));
    }

    @Override
    public void show(Snapshot snapshot) {
        parts.show(snapshot);
    }

    Section workload() {
        List<Row> rows =
                new ArrayList<>(parts.added(new ComparedInput(context.edits())).rows());
        rows.add(new Shapes(context.edits(), context.projections(), context.popups()).row());
        rows.addAll(parts.added(new LoadInput(context.edits(), context.projections()::upToDate, context.locale()))
                .rows());
        rows.addAll(numbers.rows(Group.WORKLOAD, input -> input != Input.PEAK_WITHIN_HOUR && !FOLDED.contains(input)));
        rows.add(parts.listed(CacheChoices.writeLifetime()));
        rows.add(day());
        rows.add(requests());
        return parts.section("workload", Summaries::workload, rows);
    }

    /** The load hour by hour. */
    private Section day() {
        DayInput day = parts.added(new DayInput(context.edits(), context.locale(), ZoneId.systemDefault()));
        List<Row> rows = new ArrayList<>(List.of(day.drawn(), parts.consequence("day", Consequences::day)));
        rows.addAll(day.choices());
        rows.addAll(numbers.rows(Group.WORKLOAD, input -> input == Input.PEAK_WITHIN_HOUR));
        return parts.section("day", Summaries::day, rows);
    }

    /** What few workloads need: lengths of requests and of what is written to the cache. */
    private Section requests() {
        List<Row> rows = new ArrayList<>(numbers.rows(Group.WORKLOAD, FOLDED::contains));
        rows.add(parts.consequence("requests", Consequences::requests));
        return parts.section("requests", summaries -> summaries.set(FOLDED), rows);
    }

    /** What follows the alternatives. */
    List<Section> others() {
        return List.of(people(), money(), overTime(), situation(), prices());
    }

    private Section people() {
        return parts.section("people", Summaries::people, numbers.rows(Group.PEOPLE));
    }

    private Section money() {
        return parts.section("money", Summaries::money, numbers.rows(Group.FINANCE));
    }

    private Section overTime() {
        List<Row> rows = new ArrayList<>(List.of(parts.consequence("outlook", Consequences::overTime)));
        rows.addAll(numbers.rows(Group.OUTLOOK));
        return parts.section("outlook", Summaries::overTime, rows);
    }

    /** What prices count, and in what currency they are shown. */
    private Section prices() {
        List<Row> rows = new ArrayList<>();
        rows.add(parts.added(new PricesOnInput(context.edits())).row());
        rows.addAll(parts.added(new CurrencyInput(context.edits(), context.locale()))
                .rows());
        return parts.section("prices", Summaries::prices, rows);
    }

    private Section situation() {
        Questions questions =
                new Questions(context.edits(), context.projections().current(), context.locale());
        List<Row> chapters = Stream.of("privacy", "license", "scale", "customization", "budget")
                .<Row>map(chapter -> parts.section(
                        "situation." + chapter, summaries -> summaries.situation(chapter), questions.rows(chapter)))
                .toList();
        questions.shown().forEach(parts::added);
        return parts.section("situation", Summaries::situation, chapters);
    }
}
