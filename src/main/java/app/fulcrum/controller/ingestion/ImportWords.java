package app.fulcrum.controller.ingestion;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.UnitFigures;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.pricelist.PriceFinding.Differs;
import app.fulcrum.model.pricelist.PriceFinding.Gone;
import app.fulcrum.model.pricelist.PriceFinding.New;
import app.fulcrum.model.pricelist.PriceFinding.Same;
import app.fulcrum.model.pricelist.PriceListComparison;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.session.ingestion.ChangeStatus;
import app.fulcrum.session.ingestion.Proposal;
import app.fulcrum.session.ingestion.Proposal.Found;
import app.fulcrum.session.ingestion.ProposedChange;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.comparison.DifferenceWords;
import app.fulcrum.text.ingestion.IngestionSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.ingestion.ImportForm;
import app.fulcrum.view.ingestion.ImportForm.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The review of a proposal in words.
 *
 * @param now what there is before anything is taken over
 */
record ImportWords(Snapshot now, Proposal proposal) {

    private static final Messages MESSAGES = Messages.of("ingestion");

    /** A price that moves by more than half is looked at twice. */
    private static final double FAR = 0.5;

    ImportForm form() {
        ImportedFile file = proposal.read().file();
        return new ImportForm(
                MESSAGES.get(
                        "recognized",
                        VisibleText.inSentence(file.name()),
                        proposal.read().format(),
                        file.date()),
                proposal.changes().stream().map(this::row).toList(),
                remarks(),
                this::effect);
    }

    private Row row(ProposedChange change) {
        AlternativeNames names = new AlternativeNames(now.scenario().alternatives());
        Optional<Double> moved = change.relative();
        boolean isFar = moved.filter(share -> Math.abs(share) > FAR).isPresent();
        return new Row(
                change.subject().alternative().map(names::title).orElseGet(() -> MESSAGES.get("shared")),
                DifferenceWords.bareName(change.subject()),
                change.now().map(ImportWords::figure).orElseGet(() -> DifferenceWords.value(Optional.empty())),
                figure(change.then()),
                moved.map(ImportWords::signed).orElse(""),
                isFar,
                isFar
                        ? MESSAGES.get("basis.far", IngestionSentences.sentence(change.basis()))
                        : IngestionSentences.sentence(change.basis()),
                change.status() == ChangeStatus.SUGGESTED ? "" : MESSAGES.get("status." + change.status()),
                change.status() == ChangeStatus.SUGGESTED,
                change.status() != ChangeStatus.SAME);
    }

    private static String figure(Value value) {
        return value instanceof Value.Amount(Range range, Optional<Unit> unit) && unit.isPresent()
                ? UnitFigures.range(range, unit.get())
                : DifferenceWords.value(Optional.of(value));
    }

    private static String signed(double share) {
        return MESSAGES.get(share < 0 ? "less" : "more", Figures.share(Math.abs(share)));
    }

    private List<String> remarks() {
        return switch (proposal.found()) {
            case Found.Prices(PriceListComparison comparison) ->
                List.of(MESSAGES.get(
                        "offers",
                        comparison.all(Same.class).size(),
                        comparison.all(Differs.class).size(),
                        comparison.all(New.class).size(),
                        comparison.all(Gone.class).size(),
                        comparison.leftOut().size()));
        };
    }

    /** What would be recommended, and what the saving would be. */
    private String effect(Set<Integer> taken) {
        if (proposal.changes().isEmpty()) {
            return MESSAGES.get("effect.nothing");
        }
        Scenario changed = proposal.onto(
                now.scenario(), change -> taken.contains(proposal.changes().indexOf(change)));
        if (!ScenarioRules.isSound(changed)) {
            return MESSAGES.get("effect.unsound");
        }
        Projection then = Projector.project(changed, now.book(), now.today());
        Optional<AlternativeId> before = recommended(now.projection());
        Optional<AlternativeId> after = recommended(then);
        String key = before.equals(after) ? "effect.stays" : "effect.changes";
        String sentence = MESSAGES.get(key, said(now.projection(), before), said(then, after), cost(then, after));
        return Stream.concat(Stream.of(sentence), moves(then)).collect(Collectors.joining("\n"));
    }

    /** Whose cost would be another, a line each. */
    private Stream<String> moves(Projection then) {
        AlternativeNames names = new AlternativeNames(then.scenario().alternatives());
        return then.results().stream()
                .map(AlternativeResult::id)
                .filter(id -> now.scenario().alternatives().find(id).isPresent())
                .filter(id -> !cost(now.projection(), Optional.of(id)).equals(cost(then, Optional.of(id))))
                .map(id -> MESSAGES.get(
                        "effect.moves",
                        names.title(id),
                        cost(now.projection(), Optional.of(id)),
                        cost(then, Optional.of(id))));
    }

    private static Optional<AlternativeId> recommended(Projection projection) {
        return projection.decision().verdict().named();
    }

    private static String said(Projection projection, Optional<AlternativeId> id) {
        return id.map(named -> new AlternativeNames(projection.scenario().alternatives()).title(named))
                .orElseGet(() -> MESSAGES.get("effect.none"));
    }

    private static String cost(Projection projection, Optional<AlternativeId> id) {
        return id.flatMap(named -> projection.of(named).cost())
                .map(cost -> MoneyFigures.of(projection.scenario())
                        .amount(cost.usdPerMonth().base()))
                .orElseGet(() -> MESSAGES.get("effect.unpriced"));
    }
}
