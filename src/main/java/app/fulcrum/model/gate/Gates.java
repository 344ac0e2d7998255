package app.fulcrum.model.gate;

import static app.fulcrum.model.gate.GateResult.Effect.FLAGGED;
import static app.fulcrum.model.gate.GateResult.Effect.OUT;

import app.fulcrum.model.resolution.OfferInUse;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Question.Maturity;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.scenario.Way.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which alternatives are ruled out or flagged, and by what. They need no costs, so they come before them. */
public record Gates(List<GateResult> results) {

    public Gates {
        results = List.copyOf(results);
    }

    /** @param offers what the alternatives buy */
    public static Gates of(Situation situation, OpenModels models, Alternatives alternatives, List<OfferInUse> offers) {
        return of(situation, JudgedModels.of(models, situation), alternatives, offers);
    }

    /** The same of models that have been judged. */
    public static Gates of(
            Situation situation, JudgedModels models, Alternatives alternatives, List<OfferInUse> offers) {
        List<GateResult> results = new ArrayList<>();
        for (OfferInUse used : offers) {
            if (!used.canBeHad()) {
                results.add(new GateResult(used.alternative(), OUT, new Gate.NotOnSale(used)));
                add(results, alternatives.mixesOf(used.alternative()).stream(), OUT, new Gate.NotOnSale(used));
            }
        }
        if (situation.isNo(Question.DATA_MAY_LEAVE)) {
            add(results, apis(alternatives), OUT, new Gate.DataMayNotLeave());
        }
        if (situation.isYes(Question.MUST_RUN_OFFLINE)) {
            add(results, apis(alternatives), OUT, new Gate.MustRunOffline());
        }
        residency(results, situation, alternatives);
        for (Alternative alternative : alternatives.inOrder()) {
            for (Alternative part : alternatives.parts(alternative)) {
                models.of(part.id())
                        .ifPresent(model -> license(results, alternative.id(), part.isLicenseObtained(), model));
                unknownLicense(results, alternative.id(), part);
            }
        }
        if (hasNoTeam(situation) && situation.isNo(Question.TEAM_CAN_BE_FUNDED)) {
            add(results, having(alternatives, kind -> kind == Kind.SELF_HOSTED), FLAGGED, new Gate.NoTeam());
        }
        return new Gates(results);
    }

    private static Stream<Alternative> apis(Alternatives alternatives) {
        return having(alternatives, Kind::isApi);
    }

    /** Those of some kinds, and mixes with a part of them: what holds a part back holds back the whole. */
    private static Stream<Alternative> having(Alternatives alternatives, Predicate<Kind> kinds) {
        return alternatives.stream()
                .filter(alternative ->
                        alternatives.parts(alternative).stream().anyMatch(part -> kinds.test(part.kind())));
    }

    private static void unknownLicense(List<GateResult> results, AlternativeId id, Alternative part) {
        if (part.way() instanceof Way.OwnGpus(ModelChoice.Described(var model), var _) && !part.isLicenseObtained()) {
            results.add(new GateResult(id, FLAGGED, new Gate.LicenseUnknown(model.name())));
        }
    }

    private static void add(List<GateResult> results, Stream<Alternative> held, GateResult.Effect effect, Gate gate) {
        held.forEach(alternative -> results.add(new GateResult(alternative.id(), effect, gate)));
    }

    private static void residency(List<GateResult> results, Situation situation, Alternatives alternatives) {
        if (!situation.isYes(Question.RESIDENCY_REQUIRED)) {
            return;
        }
        if (situation.isNo(Question.PROVIDER_MEETS_RESIDENCY)) {
            add(results, apis(alternatives), OUT, new Gate.ResidencyNotMet());
        } else if (situation.isUnknown(Question.PROVIDER_MEETS_RESIDENCY)) {
            add(results, apis(alternatives), FLAGGED, new Gate.ResidencyUnclear());
        }
    }

    /** A license that has to be obtained is in the way until it is. */
    private static void license(List<GateResult> results, AlternativeId id, boolean isObtained, JudgedModel model) {
        switch (model.verdict().standing()) {
            case OK, OK_WITH_DUTIES -> {}
            case NOT_EVALUATED -> results.add(new GateResult(id, FLAGGED, licenseGate(model)));
            case NEEDS_LICENSE -> {
                if (!isObtained) {
                    results.add(new GateResult(id, OUT, licenseGate(model)));
                }
            }
            case NOT_ALLOWED -> results.add(new GateResult(id, OUT, licenseGate(model)));
        }
    }

    private static Gate licenseGate(JudgedModel judged) {
        String clauseId = judged.verdict().reasons().getFirst().clauseId();
        return new Gate.License(judged.model(), judged.verdict().standing(), clauseId);
    }

    /** Nobody, said outright in people or in practice. */
    private static boolean hasNoTeam(Situation situation) {
        var engineers = situation.amount(Question.INFRASTRUCTURE_ENGINEERS);
        return engineers.isPresent()
                ? engineers.getAsDouble() == 0
                : situation
                        .choice(Question.INFRASTRUCTURE_MATURITY, Maturity.class)
                        .filter(Maturity.NONE::equals)
                        .isPresent();
    }

    public boolean isOut(AlternativeId id) {
        return has(id, OUT);
    }

    public boolean isFlagged(AlternativeId id) {
        return has(id, FLAGGED);
    }

    private boolean has(AlternativeId id, GateResult.Effect effect) {
        for (GateResult result : results) {
            if (result.effect() == effect && result.alternative().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Everything that holds an alternative back, in the order it was looked at. */
    public List<GateResult> of(AlternativeId id) {
        return results.stream()
                .filter(result -> result.alternative().equals(id))
                .toList();
    }
}
