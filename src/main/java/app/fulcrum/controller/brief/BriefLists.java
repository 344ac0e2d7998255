package app.fulcrum.controller.brief;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.decision.FlipLines;
import app.fulcrum.controller.decision.VerdictWords;
import app.fulcrum.model.gate.GateResult;
import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.CrossoverSentences;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.LicenseSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.picture.SmallPrint;
import app.fulcrum.text.sensitivity.SimulationSentences;
import app.fulcrum.text.verdict.VerdictSentences;
import app.fulcrum.view.brief.BriefBody.Listed;
import app.fulcrum.view.decision.ListedChanges.Change;
import app.fulcrum.view.decision.VerdictState.Doubted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands beside the figures of a brief, in sentences. */
record BriefLists(Snapshot now, BriefFindings findings) {

    private static final Messages MESSAGES = Messages.of("brief");
    private static final Messages DECISION = Messages.of("decision");

    /** What lies farther off changes little. */
    private static final int FEW = 5;

    private static final int MOST_PAIRS = 3;

    private static final double HUNDRED = 100;

    private Projection projection() {
        return now.projection();
    }

    private MoneyFigures money() {
        return MoneyFigures.of(now.scenario());
    }

    private AlternativeNames names() {
        return new AlternativeNames(now.scenario().alternatives());
    }

    /** @param note what the user adds; may be empty */
    List<Listed> notes(String note) {
        List<Listed> notes = new ArrayList<>();
        List<String> pairs = pairs();
        if (!pairs.isEmpty()) {
            notes.add(new Listed(MESSAGES.get("crossovers"), pairs));
        }
        if (!note.isEmpty()) {
            notes.add(new Listed(
                    MESSAGES.get("note"),
                    note.lines().filter(line -> !line.isBlank()).toList()));
        }
        return notes;
    }

    /** Of many alternatives those with the one that is recommended or, without one, the cheapest: the others are on the chart. */
    private List<String> pairs() {
        CrossoverSentences sentences = new CrossoverSentences(money(), names());
        int middle = projection()
                .decision()
                .verdict()
                .named()
                .or(projection()::cheapest)
                .map(names().alternatives()::placeOf)
                .orElse(0);
        return projection().pairs().stream()
                .filter(pair -> projection().pairs().size() <= MOST_PAIRS
                        || pair.base().incumbent() == middle
                        || pair.base().challenger() == middle)
                .map(pair -> sentences.pair(pair, projection().range()))
                .toList();
    }

    List<Listed> sideBySide() {
        return List.of(
                new Listed(MESSAGES.get("changes"), changes()),
                new Listed(MESSAGES.get("risks"), risks()),
                new Listed(MESSAGES.get("fit"), fit()));
    }

    private List<String> changes() {
        List<String> changes =
                FlipLines.of(
                                projection(),
                                findings.changes().stream().limit(FEW).toList())
                        .lines()
                        .stream()
                        .map(Change::text)
                        .toList();
        return changes.isEmpty() ? List.of(DECISION.get("view.changes.none")) : changes;
    }

    private List<String> risks() {
        List<String> risks = new VerdictWords(projection())
                .content().doubts().stream().map(Doubted::text).collect(Collectors.toList());
        if (risks.isEmpty()) {
            risks.add(DECISION.get("view.doubts.none"));
        }
        findings.simulation()
                .flatMap(simulation -> simulation.knowledge())
                .map(new SimulationSentences(money(), names())::worth)
                .ifPresent(risks::add);
        return risks;
    }

    private List<String> fit() {
        List<LicensedModel> models = projection().input().models().all();
        return Stream.of(
                        models.stream().map(this::license),
                        models.isEmpty() ? Stream.<String>empty() : Stream.of(LicenseSentences.notice()),
                        new VerdictSentences(projection(), money()).remarks().stream(),
                        held(),
                        ranking().stream(),
                        new SmallPrint(projection(), now.book(), money()).overrides().stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    private String license(LicensedModel model) {
        LicenseVerdict verdict = model.verdictFor(now.scenario().situation());
        return MESSAGES.get(
                "license",
                model.model().name(),
                LicenseSentences.judgment(verdict.judgment()),
                LicenseSentences.mainCondition(verdict));
    }

    /** Of the one that is recommended it is among the remarks. */
    private Stream<String> held() {
        Optional<Alternative> named =
                projection().decision().verdict().named().map(now.scenario().alternatives()::get);
        return now.scenario().alternatives().stream()
                .filter(alternative -> alternative.isCompared() && !named.equals(Optional.of(alternative)))
                .map(Alternative::id)
                .filter(id -> !projection().decision().gates().of(id).isEmpty())
                .map(id -> MESSAGES.get("held", names().title(id), gates(id)));
    }

    private String gates(AlternativeId id) {
        return projection().decision().gates().of(id).stream()
                .map(GateResult::gate)
                .map(DecisionSentences::gate)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> ranking() {
        var ranking = projection().decision().scorecard().ranking();
        return ranking.isEmpty()
                ? Optional.empty()
                : Optional.of(MESSAGES.get(
                        "ranking",
                        ranking.stream()
                                .map(fit -> MESSAGES.get(
                                        "ranked",
                                        names().brief(fit.alternative()),
                                        Figures.count(fit.value() * HUNDRED)))
                                .collect(Collectors.joining(", "))));
    }
}
