package app.fulcrum.model.serving;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.LayoutQuery;
import app.fulcrum.model.capacity.Remedies;
import app.fulcrum.model.capacity.Remedy;
import app.fulcrum.model.capacity.Remedy.Change;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.pricing.ContextProblem;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What keeps a model from being self-hosted as asked, or what to know about it. */
public record ServingProblems(Serving serving, PriceBook book) {

    private static final double MILLISECONDS_PER_SECOND = 1_000;

    /** @param servesAll whether its GPUs are to serve the whole volume */
    public List<Problem> all(boolean servesAll) {
        List<Problem> problems = new ArrayList<>();
        switch (serving.layouts()) {
            case LayoutOutcome.Found _ -> running(servesAll, problems);
            case LayoutOutcome.NotRunnable miss -> problems.add(new LayoutProblem(serving, book).of(miss));
            case LayoutOutcome.DoesNotFit miss -> problems.add(doesNotFit(miss));
            case LayoutOutcome.LimitMissed miss -> problems.add(limitMissed(miss));
        }
        serving.model().named().ifPresent(model -> {
            caution(model).ifPresent(problems::add);
            contextTooLong(model).ifPresent(problems::add);
        });
        return problems;
    }

    private void running(boolean servesAll, List<Problem> problems) {
        serving.fleet().filter(_ -> servesAll).flatMap(this::shortage).ifPresent(problems::add);
        serving.fleet().flatMap(new LayoutProblem(serving, book)::assumed).ifPresent(problems::add);
        if (serving.model().isShapeUnknown()) {
            problems.add(Problem.of(ProblemCode.ONLY_WEIGHTS_CHECKED, here(), quoted(serving.modelName())));
        }
    }

    private Optional<Problem> shortage(Fleet fleet) {
        if (!fleet.isOverCapacity()) {
            return Optional.empty();
        }
        ProblemFact gpus = gpus(fleet.billedGpus());
        long needed = fleet.gpusFor(
                Math.max(1L, fleet.sizing().minReplicas()) + fleet.sizing().spareReplicas());
        return Optional.of(
                fleet.capacityTokensPerDay() == 0
                        ? Problem.of(ProblemCode.TOO_FEW_GPUS, here(), gpus, number(needed))
                        : Problem.of(
                                ProblemCode.OVER_CAPACITY,
                                here(),
                                new Quantity(fleet.capacityTokensPerDay(), Unit.TOKENS_PER_DAY),
                                gpus));
    }

    private Problem doesNotFit(LayoutOutcome.DoesNotFit miss) {
        return Problem.of(
                ProblemCode.DOES_NOT_FIT,
                here(),
                quoted(serving.modelName()),
                gpus(miss.layout().gpus()),
                remedy());
    }

    private Problem limitMissed(LayoutOutcome.LimitMissed miss) {
        var limits = serving.query().limits();
        boolean perToken = limits.secondsPerOutputToken().isPresent()
                && miss.secondsPerOutputToken() > limits.secondsPerOutputToken().getAsDouble();
        double limit = (perToken ? limits.secondsPerOutputToken() : limits.secondsToFirstToken()).orElseThrow();
        double best = perToken
                ? miss.secondsPerOutputToken()
                : miss.secondsToFirstToken().orElseThrow();
        Input input = perToken ? Input.TPOT_LIMIT : Input.TTFT_LIMIT;
        return Problem.of(
                ProblemCode.LATENCY_LIMIT_MISSED,
                Place.member(InputKey.of(serving.alternative(), input).path()),
                new Quantity(Math.rint(limit * 1e6) / 1e3, Unit.MILLISECONDS),
                // rounded up, so that a limit relaxed to it is kept
                new Quantity(Math.ceil(best * MILLISECONDS_PER_SECOND), Unit.MILLISECONDS),
                remedy());
    }

    /** The first thing that would help, such as {@code 4 × H200 SXM, FP8 weights}; nothing if nothing would. */
    private ProblemFact remedy() {
        LayoutQuery query = serving.query();
        return Remedies.of(query, serving.supply().machines(book)).stream()
                .findFirst()
                .map(remedy -> fact(remedy, query))
                .orElseGet(Nothing::new);
    }

    private static ProblemFact fact(Remedy remedy, LayoutQuery query) {
        Phrase where = remedy.changes().contains(Change.SERVER) ? Phrase.GPUS_ON_FAST_LINK : Phrase.GPUS_OF;
        ProblemFact gpus = where.fact(
                number(remedy.capacity().gpusPerReplica()),
                quoted(remedy.deployment().gpu().name()));
        Precision weights = remedy.deployment().weights().experts();
        return weights == query.deployment().weights().experts()
                ? gpus
                : Phrase.WITH_WEIGHTS.fact(gpus, quoted(weights.toString()));
    }

    /** What speaks against the estimate of a model is beside the point once its speed was measured. */
    private Optional<Problem> caution(OpenModel model) {
        return model.caution().isEmpty() || serving.accuracy().isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ProblemCode.OUTSIDE_CALIBRATION, here(), quoted(model.name()), quoted(model.caution())));
    }

    private Optional<Problem> contextTooLong(OpenModel model) {
        return ContextProblem.of(serving.query().request().totalTokens(), model.contextTokens(), here(), model.name());
    }

    private ProblemFact gpus(long count) {
        return Phrase.GPUS_OF.fact(
                number(count), quoted(serving.query().deployment().gpu().name()));
    }

    private Place here() {
        return Place.member(serving.alternative().value());
    }
}
