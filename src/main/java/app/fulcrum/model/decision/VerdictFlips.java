package app.fulcrum.model.decision;

import app.fulcrum.model.decision.MoneyFacts.Band;
import app.fulcrum.model.license.Change;
import app.fulcrum.model.license.LicenseFlips;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What would change a verdict: the nearest volumes, prices, weights and answers after which another option is named. */
public final class VerdictFlips {

    private final DecisionInput input;
    private final Verdict today;

    private VerdictFlips(DecisionInput input) {
        this.input = input;
        this.today = Decision.verdict(input);
    }

    /** All of them: volumes first, then prices, weights and answers. */
    public static List<Flip> of(DecisionInput input, List<Lever> levers) {
        VerdictFlips flips = new VerdictFlips(input);
        List<Flip> all = new ArrayList<>();
        all.addAll(flips.volumes());
        all.addAll(flips.prices(levers));
        all.addAll(flips.weights());
        all.addAll(flips.answers());
        return all;
    }

    /** Whether the cheapest option is the one named, so that what changes the one changes the other. */
    private boolean followsMoney() {
        return today.named().isPresent() && today.named().equals(today.cheapest());
    }

    private List<Flip.OfVolume> volumes() {
        List<Flip.OfVolume> flips = new ArrayList<>(2);
        if (followsMoney()) {
            Option cheapest = today.cheapest().orElseThrow();
            long volume = input.money().tokensPerDay();
            List<Band> others = input.money().bands().stream()
                    .filter(band -> band.cheapest() != cheapest && !band.contains(volume))
                    .toList();
            others.stream()
                    .filter(band -> band.toTokensPerDay() < volume)
                    .reduce((_, nearer) -> nearer)
                    .map(band -> new Flip.OfVolume(Side.BELOW, band.toTokensPerDay(), Optional.of(band.cheapest())))
                    .ifPresent(flips::add);
            others.stream()
                    .filter(band -> band.fromTokensPerDay() > volume)
                    .findFirst()
                    .map(band -> new Flip.OfVolume(Side.ABOVE, band.fromTokensPerDay(), Optional.of(band.cheapest())))
                    .ifPresent(flips::add);
        }
        return flips;
    }

    private List<Flip.OfPrice> prices(List<Lever> levers) {
        return followsMoney()
                ? levers.stream().flatMap(lever -> lever.flips().stream()).toList()
                : List.of();
    }

    /** The weights that change the scorecard's first option, where the verdict follows it. */
    private List<Flip.OfWeight> weights() {
        Scorecard scorecard = Scorecard.of(input.situation(), input.evidence(), input.settings());
        Gates gates = Gates.of(input.situation(), input.models());
        return ScorecardFlips.ofWeights(scorecard).stream()
                .flatMap(flip -> named(flip, scorecard, gates).stream())
                .toList();
    }

    private Optional<Flip.OfWeight> named(Flip.OfWeight flip, Scorecard scorecard, Gates gates) {
        Scorecard changed = WeightLine.of(scorecard, flip.axis()).orElseThrow().past(flip.side(), flip.share());
        Optional<Option> named = Verdict.of(input.money(), changed, gates).named();
        return named.equals(today.named())
                ? Optional.empty()
                : Optional.of(new Flip.OfWeight(flip.axis(), flip.side(), flip.share(), named));
    }

    private List<Flip.OfAnswer> answers() {
        return Stream.concat(ofScorecard(), ofLicenses())
                .distinct()
                .filter(flip -> !flip.to().equals(today.named()))
                .toList();
    }

    private Stream<Flip.OfAnswer> ofScorecard() {
        return ScorecardFlips.QUESTIONS.stream()
                .flatMap(question -> ScorecardFlips.otherAnswers(question, input.situation())
                        .map(answer -> flip(question, new Change.Answered(answer))));
    }

    private Stream<Flip.OfAnswer> ofLicenses() {
        return input.models().all().stream()
                .flatMap(model -> LicenseFlips.of(model, input.situation()).stream())
                .map(license -> flip(license.question(), license.change()));
    }

    private Flip.OfAnswer flip(Question question, Change change) {
        DecisionInput changed = input.withSituation(input.situation().with(question, change.answer()));
        return new Flip.OfAnswer(question, change, Decision.verdict(changed).named());
    }
}
