package app.fulcrum.model.projection;

import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.decision.Decision;
import app.fulcrum.model.decision.DecisionInput;
import app.fulcrum.model.decision.Flip;
import app.fulcrum.model.decision.Lever;
import app.fulcrum.model.decision.VerdictFlips;
import app.fulcrum.model.license.LicenseMatrix;
import app.fulcrum.model.resolution.PriceInUse;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All results of one scenario.
 *
 * @param scenario what was asked
 * @param uses which numbers count, and where they come from
 * @param prices the records of the price book behind the prices of the options that take part
 * @param range the volumes looked at
 * @param options one result per option
 * @param contest the curves of the options that take part
 * @param bands who is cheapest where, over the whole range
 * @param pairs two options at a time
 * @param terms what the bills were worked out from
 * @param serving the capacity side; absent when the model or GPU is not known
 * @param decision what to make of it, money and the rest together
 * @param leverage what would change that
 * @param licenses every model with what its license says here
 */
public record Projection(
        Scenario scenario,
        Uses uses,
        List<PriceInUse> prices,
        VolumeRange range,
        Map<Option, OptionResult> options,
        CostCurves contest,
        WinningBands bands,
        List<PairResult> pairs,
        Terms terms,
        Optional<Serving> serving,
        Decision decision,
        Leverage leverage,
        LicenseMatrix licenses) {

    /**
     * What the decision rests on, and how to find out what would change it.
     *
     * @param input the facts it was made from
     * @param levers what can be moved, made when asked for
     * @param namedIn the option named in another situation
     */
    public record Leverage(
            DecisionInput input, Supplier<List<Lever>> levers, Function<Situation, Optional<Option>> namedIn) {

        /** The nearest changes after which another option is named. Takes as long as some hundred projections. */
        public List<Flip> flips() {
            return searches().stream().flatMap(search -> search.get().stream()).toList();
        }

        /** The same in parts, each of which leaves a frame of the window in time. */
        public List<Supplier<List<Flip>>> searches() {
            List<Supplier<List<Flip>>> searches = new ArrayList<>();
            levers.get().forEach(lever -> searches.add(lever::flips));
            searches.add(() -> List.copyOf(VerdictFlips.ofWeights(input)));
            searches.add(() -> List.copyOf(VerdictFlips.ofAnswers(input, namedIn)));
            return searches;
        }
    }

    /**
     * The terms of each bill at base values; absent where an option cannot be priced.
     *
     * @param closedApi of the closed API
     * @param hostedOpenApi of the hosted offer
     * @param hosting of self-hosting, the number of GPUs aside
     */
    public record Terms(
            Optional<ApiTerms> closedApi, Optional<ApiTerms> hostedOpenApi, Optional<HostingTerms> hosting) {

        /** The terms of an API option; none for self-hosting. */
        public Optional<ApiTerms> api(Option option) {
            return switch (option) {
                case CLOSED_API -> closedApi;
                case HOSTED_OPEN_API -> hostedOpenApi;
                case SELF_HOSTED -> Optional.empty();
            };
        }
    }

    public Projection {
        prices = List.copyOf(prices);
        pairs = List.copyOf(pairs);
    }

    /** The number that counts for every input, and where it comes from. */
    public Resolution resolution() {
        return uses.resolution();
    }

    public OptionResult option(Option option) {
        return Objects.requireNonNull(options.get(option));
    }

    /** The cheapest option that takes part and can serve the scenario's volume. */
    public Optional<Option> cheapest() {
        var place = contest.cheapestAt(tokensPerDay());
        return place.isPresent() ? Optional.of(Option.at(place.getAsInt())) : Optional.empty();
    }

    /** The volume asked about. */
    public long tokensPerDay() {
        return (long) scenario.assumptions().base(Input.TOKENS_PER_DAY).orElseThrow();
    }
}
