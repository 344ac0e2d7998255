package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.alternative.AlternativeMenu;
import app.fulcrum.controller.inputs.choice.Choosable;
import app.fulcrum.controller.inputs.choice.HostingChoices;
import app.fulcrum.controller.inputs.choice.MeasuredChoice;
import app.fulcrum.controller.inputs.choice.MixChoices;
import app.fulcrum.controller.inputs.choice.OfferChoices;
import app.fulcrum.controller.inputs.choice.OfferHistory;
import app.fulcrum.controller.inputs.choice.Ranking;
import app.fulcrum.controller.inputs.choice.ServingChoices;
import app.fulcrum.controller.inputs.choice.TierChoices;
import app.fulcrum.controller.inputs.describe.GpuDescription;
import app.fulcrum.controller.inputs.describe.ModelDescription;
import app.fulcrum.controller.inputs.field.InputsContext;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.controller.inputs.number.NumberInput;
import app.fulcrum.controller.inputs.number.NumberRows;
import app.fulcrum.controller.inputs.words.Consequences;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.AlternativeHead;
import app.fulcrum.view.inputs.Row;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The section of one alternative: what it buys, its own numbers, and its head. Made and dropped with the alternative. */
final class AlternativeSection implements Shown {

    private static final Messages MESSAGES = Messages.of("inputs");

    private final InputsContext context;
    private final Alternative alternative;
    private final SectionParts parts;
    private final NumberRows numbers;
    private final AlternativeHead head;
    private final Row.OfAlternative row;

    /** @param alternative the alternative as it is now; its kind never changes */
    AlternativeSection(InputsContext context, AlternativeMenu menu, Alternative alternative) {
        this.context = context;
        this.alternative = alternative;
        this.parts = new SectionParts(context);
        this.numbers =
                parts.added(new NumberRows(context, key -> key.alternative().equals(Optional.of(alternative.id()))));
        this.head = new AlternativeHead(new Look(alternative.kind(), 1), new Actions(menu, alternative.id()));
        this.row = new Row.OfAlternative(
                head, parts.summary(summaries -> summaries.alternative(alternative.id())), rows());
    }

    /** What does not change as long as the section is the same. */
    Object identity() {
        return identity(alternative);
    }

    static Object identity(Alternative alternative) {
        return List.of(alternative.id(), alternative.kind());
    }

    Row.OfAlternative row() {
        return row;
    }

    /** Its prices that can be seen: none while it is closed. */
    List<NumberInput> pricesShown() {
        return head.expandedProperty().get() ? numbers.prices() : List.of();
    }

    /** Something is to be done when it opens or closes. */
    void whenOpened(Runnable then) {
        head.expandedProperty().addListener(_ -> then.run());
    }

    /** Opens it, so that what is new can be set at once. */
    void open() {
        head.expandedProperty().set(true);
    }

    @Override
    public void show(Snapshot snapshot) {
        Alternatives alternatives = snapshot.scenario().alternatives();
        head.nameProperty().set(new AlternativeNames(alternatives).title(alternative.id()));
        head.lookProperty().set(Look.of(alternatives, alternatives.placeOf(alternative.id())));
        parts.show(snapshot);
    }

    void showSelected(AlternativeId selected) {
        head.selectedProperty().set(selected.equals(alternative.id()));
    }

    private List<Row> rows() {
        OfferChoices offers = new OfferChoices(alternative);
        return switch (alternative.kind()) {
            case CLOSED_API -> api(offers.closedApi(context.book()));
            case HOSTED_OPEN_API -> api(offers.hostedOffer(context.book()));
            case SELF_HOSTED -> ownGpus();
            case MIX -> mix();
        };
    }

    /** Its two parts, what is hard, how much runs all day, and people of its own. */
    private List<Row> mix() {
        MixChoices parted = new MixChoices(alternative.id());
        List<Row> rows = new ArrayList<>(List.of(parts.listed(parted.first()), parts.listed(parted.second())));
        rows.add(parts.consequence("mix", consequences -> consequences.mix(alternative.id())));
        rows.addAll(numbers.rows(Group.MIXING));
        rows.addAll(numbers.rows(Group.ALTERNATIVE));
        return rows;
    }

    private List<Row> api(Choosable offer) {
        TierChoices tiers = new TierChoices(alternative);
        List<Row> rows = new ArrayList<>(List.of(
                parts.listed(offer),
                prices(),
                new OfferHistory(context, alternative.id()).row(),
                parts.listed(tiers.serviceTier()),
                parts.listed(tiers.region())));
        rows.addAll(numbers.rows(Group.API));
        rows.addAll(numbers.rows(Group.ALTERNATIVE));
        rows.add(counting());
        rows.add(commitment(tiers));
        return rows;
    }

    /** How it counts the tokens and requests of the workload. */
    private Row counting() {
        return folded("counting", Group.COUNTING, consequences -> consequences.counting(alternative.id()));
    }

    /** Capacity bought by the month, limits of a tier, and what is committed to. */
    private Row commitment(TierChoices tiers) {
        List<Row> rows = new ArrayList<>(List.of(parts.listed(tiers.units()), parts.listed(tiers.unitOffer())));
        rows.addAll(numbers.rows(Group.COMMITMENT));
        rows.add(parts.consequence("units", consequences -> consequences.units(alternative.id())));
        rows.add(parts.consequence("limits", consequences -> consequences.limits(alternative.id())));
        rows.add(parts.consequence("commitment", consequences -> consequences.commitment(alternative.id())));
        return parts.section("commitment", summaries -> summaries.commitment(alternative.id()), rows);
    }

    /** Numbers that few alternatives need, and what follows from them. */
    private Row folded(String key, Group group, Function<Consequences, String> consequence) {
        List<Row> rows = new ArrayList<>(numbers.rows(group));
        rows.add(parts.consequence(key, consequence));
        return parts.section(key, summaries -> summaries.set(alternative.id(), group), rows);
    }

    /** Leads from the list of offers to all there is to know about them. */
    private Row prices() {
        return new Row.Link(
                MESSAGES.get("prices.open"), _ -> context.popups().prices().accept(alternative.kind()));
    }

    private List<Row> ownGpus() {
        HostingChoices hosting = new HostingChoices(alternative);
        ServingChoices serving = new ServingChoices(alternative);
        List<Row> rows = new ArrayList<>(List.of(
                parts.listed(
                        new OfferChoices(alternative).openModel(context::market),
                        Map.of(Choosable.DESCRIBE, new ModelDescription(context, alternative.id())::open)),
                parts.listed(
                        hosting.gpu(context::market),
                        Map.of(Choosable.DESCRIBE, new GpuDescription(context, alternative.id())::open)),
                new Ranking(context, alternative).row(),
                parts.segments(hosting.ownership(context::market)),
                parts.listed(hosting.offer(context.book())),
                prices(),
                new OfferHistory(context, alternative.id()).row(),
                parts.listed(serving.stack()),
                parts.listed(serving.weights()),
                parts.listed(serving.kvCache())));
        rows.addAll(numbers.rows(Group.ALTERNATIVE));
        rows.addAll(numbers.rows(Group.RUNNING));
        rows.add(counting());
        rows.add(parts.section("renting", summaries -> summaries.renting(alternative.id()), renting()));
        rows.add(parts.section(
                "serving",
                _ -> MESSAGES.get("section.serving.holds"),
                SectionParts.joined(layout(serving), SectionParts.joined(numbers.rows(Group.SERVING), measured()))));
        rows.add(parts.section("buying", _ -> MESSAGES.get("section.buying.holds"), buying()));
        return rows;
    }

    private List<Row> measured() {
        MeasuredChoice measured = new MeasuredChoice(context, alternative.id());
        return List.of(parts.remark("measured", measured::summary), measured.row());
    }

    private List<Row> renting() {
        List<Row> rows = new ArrayList<>();
        rows.add(parts.remark("renting", new HostingChoices(alternative)::rentingRemark));
        rows.addAll(numbers.rows(Group.RENTING));
        ServingChoices serving = new ServingChoices(alternative);
        rows.add(parts.segments(serving.idleGpusReleased()));
        rows.add(parts.segments(serving.scaling()));
        rows.add(parts.consequence("scaling", consequences -> consequences.scaling(alternative.id())));
        return rows;
    }

    private List<Row> buying() {
        return SectionParts.joined(
                List.of(parts.remark("buying", new HostingChoices(alternative)::buyingRemark)),
                numbers.rows(Group.BUYING));
    }

    private List<Row> layout(ServingChoices serving) {
        return List.of(
                parts.listed(serving.gpusPerReplica()),
                parts.listed(serving.parallelism()),
                parts.segments(serving.batchRunsOffPeak()));
    }

    /** What is done at the head of the section. */
    private record Actions(AlternativeMenu menu, AlternativeId id) implements AlternativeHead.Actions {

        @Override
        public void selected() {
            menu.editor().selection().select(id);
        }

        @Override
        public Optional<String> named(String name) {
            return menu.editor().rename(id, name);
        }

        @Override
        public void removed() {
            menu.request(AlternativeMenu.Action.REMOVE, id);
        }

        @Override
        public List<MenuEntry> entries(Runnable rename) {
            return menu.of(id, rename);
        }
    }
}
