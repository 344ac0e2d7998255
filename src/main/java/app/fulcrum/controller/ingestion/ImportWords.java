package app.fulcrum.controller.ingestion;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.UnitFigures;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.ingestion.FarMove;
import app.fulcrum.model.pricelist.PriceListComparison;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.rating.RatedMonth;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.model.usage.ModelShare;
import app.fulcrum.model.usage.ReadRows;
import app.fulcrum.model.usage.UsageFindings;
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
import app.fulcrum.view.ingestion.ImportForm.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The review of a proposal in words.
 *
 * @param now what there is before anything is taken over
 * @param columns asks again what the columns of the file mean
 */
record ImportWords(Snapshot now, Proposal proposal, Optional<Runnable> columns) {

    private static final Messages MESSAGES = Messages.of("ingestion");

    private static final int MOST_MODELS = 5;
    private static final int MOST_COLUMNS = 12;

    ImportForm form() {
        ImportedFile file = proposal.read().file();
        return new ImportForm(
                MESSAGES.get(
                        switch (proposal.found()) {
                            case Found.Prices _ -> "recognized.prices";
                            case Found.Used _ -> "recognized.used";
                            case Found.Measured _ -> "recognized.measured";
                        },
                        VisibleText.inSentence(file.name()),
                        proposal.read().format(),
                        file.date()),
                proposal.changes().stream().map(this::row).toList(),
                months(),
                remarks(),
                columns,
                new ImportEffect(now, proposal)::of,
                Optional.empty());
    }

    private Row row(ProposedChange change) {
        AlternativeNames names = new AlternativeNames(now.scenario().alternatives());
        Optional<Double> moved = change.relative();
        boolean isFar = moved.filter(FarMove::is).isPresent();
        return new Row(
                change.path(),
                change.added()
                        .map(_ -> MESSAGES.get("added"))
                        .or(() -> change.subject().alternative().map(names::title))
                        .orElseGet(() -> MESSAGES.get("shared")),
                DifferenceWords.bareName(change.subject()),
                change.now().map(ImportWords::figure).orElseGet(() -> DifferenceWords.value(Optional.empty())),
                figure(change.then()),
                moved.map(ImportWords::signed).orElse(""),
                isFar,
                isFar
                        ? MESSAGES.get("basis.far", IngestionSentences.sentence(change.basis()))
                        : IngestionSentences.sentence(change.basis()),
                status(change),
                change.status() == ChangeStatus.SUGGESTED,
                change.status() != ChangeStatus.SAME);
    }

    /** How it stands to what is there: another list that says otherwise is named. */
    private String status(ProposedChange change) {
        Optional<String> other = change.subject() instanceof EditSubject.OfInput(InputKey key)
                        && now.projection().resolution().of(key).origin().root()
                                instanceof Origin.Imported(var _, ImportedFile file)
                        && change.status() != ChangeStatus.SAME
                        && !file.equals(proposal.read().file())
                ? Optional.of(MESSAGES.get("status.imported", VisibleText.inSentence(file.name())))
                : Optional.empty();
        return other.orElseGet(
                () -> change.status() == ChangeStatus.SUGGESTED ? "" : MESSAGES.get("status." + change.status()));
    }

    /** What the months would have cost, beside what was paid; nothing where the file tells of none. */
    private Optional<Table> months() {
        if (!(proposal.found() instanceof Found.Used(var _, List<RatedMonth> months, var _)) || months.isEmpty()) {
            return Optional.empty();
        }
        AlternativeNames names = new AlternativeNames(now.scenario().alternatives());
        MoneyFigures money = MoneyFigures.of(now.scenario());
        List<String> columns = Stream.concat(
                        Stream.of(MESSAGES.get("months.month"), MESSAGES.get("months.paid")),
                        now.scenario().alternatives().stream().map(each -> names.title(each.id())))
                .toList();
        return Optional.of(new Table(
                MESSAGES.get("months.title", now.scenario().alternatives().size()),
                columns,
                months.reversed().stream().map(month -> row(month, money)).toList(),
                MESSAGES.get("months.note")));
    }

    private static List<String> row(RatedMonth month, MoneyFigures money) {
        String name =
                month.isWhole() ? month.month().toString() : MESSAGES.get("months.part", month.month(), month.days());
        return Stream.concat(
                        Stream.of(
                                name,
                                month.paidUsd()
                                        .map(paid -> money.amount(paid.doubleValue()))
                                        .orElseGet(() -> MESSAGES.get("months.untold"))),
                        month.byPlace().stream()
                                .map(cost -> cost.map(range -> Figures.span(range.low(), range.high(), money::amount))
                                        .orElseGet(() -> MESSAGES.get("months.none"))))
                .toList();
    }

    /** What of the file was not taken, and why. */
    private static Stream<String> rows(ReadRows rows) {
        Stream<String> leftOut = rows.leftOut().entrySet().stream()
                .map(entry -> MESSAGES.get("leftOut", entry.getValue(), MESSAGES.get("leftOut." + entry.getKey())));
        List<String> unused = rows.unusedColumns().stream()
                .limit(MOST_COLUMNS)
                .map(VisibleText::inSentence)
                .toList();
        int more = rows.unusedColumns().size() - unused.size();
        String names = String.join(", ", unused);
        return unused.isEmpty()
                ? leftOut
                : Stream.concat(
                        leftOut,
                        Stream.of(
                                more == 0 ? MESSAGES.get("unused", names) : MESSAGES.get("unused.more", names, more)));
    }

    private static String model(ModelShare share) {
        String name = VisibleText.inSentence((share.seller() + " " + share.model()).strip());
        if (share.ofTokens().isPresent()) {
            return share.ofMoney().isPresent()
                    ? MESSAGES.get("model.both", name, part(share.ofTokens()), part(share.ofMoney()))
                    : MESSAGES.get("model.tokens", name, part(share.ofTokens()));
        }
        return MESSAGES.get("model.money", name, part(share.ofMoney()));
    }

    private static String part(OptionalDouble share) {
        return Figures.share(share.orElse(0));
    }

    private static String figure(Value value) {
        return value instanceof Value.Amount(Range range, Optional<Unit> unit) && unit.isPresent()
                ? UnitFigures.range(range, unit.get())
                : DifferenceWords.value(Optional.of(value));
    }

    static String signed(double share) {
        return MESSAGES.get(share < 0 ? "less" : "more", Figures.share(Math.abs(share)));
    }

    private List<String> remarks() {
        return switch (proposal.found()) {
            case Found.Prices(PriceListComparison comparison) ->
                comparison.leftOut().isEmpty()
                        ? List.of()
                        : List.of(MESSAGES.get(
                                "offers.leftOut", comparison.leftOut().size()));
            case Found.Measured(var runs, var unusable) -> {
                int unused = unusable.size() + runs.leftOut().size();
                yield unused == 0 ? List.of() : List.of(MESSAGES.get("runs.unused", unused));
            }
            case Found.Used(UsageFindings findings, var _, ReadRows rows) ->
                Stream.concat(findings.models().stream().limit(MOST_MODELS).map(ImportWords::model), rows(rows))
                        .toList();
        };
    }
}
