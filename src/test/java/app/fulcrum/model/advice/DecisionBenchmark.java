package app.fulcrum.model.advice;

import static app.fulcrum.model.scenario.Question.COMMERCIAL_USE;
import static app.fulcrum.model.scenario.Question.CUSTOMIZATION_NEED;
import static app.fulcrum.model.scenario.Question.DATA_CLASS;
import static app.fulcrum.model.scenario.Question.INFRASTRUCTURE_ENGINEERS;
import static app.fulcrum.model.scenario.Question.PRODUCT_STAGE;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.license.LicenseMatrix;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.scenario.Question.CustomizationNeed;
import app.fulcrum.model.scenario.Question.DataClass;
import app.fulcrum.model.scenario.Question.ProductStage;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scorecard.Breakeven;
import app.fulcrum.model.scorecard.Evidence;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.verdict.DecisionInput;
import app.fulcrum.model.verdict.Decisions;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.VerdictFlips;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.Situations;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a slider tick pays for scorecard, gates and verdict, and a change of the situation for the license matrix. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecisionBenchmark {

    /** Few answers leave many questions open, and every open one is a warning. */
    @Param({"FEW_ANSWERS", "ALL_ANSWERED"})
    public Answers answers = Answers.FEW_ANSWERS;

    /** How much the user has said. */
    public enum Answers {
        FEW_ANSWERS,
        ALL_ANSWERED
    }

    private List<License> licenses = List.of();
    private DecisionInput input;

    @Setup
    public void prepare() {
        licenses = Licenses.all();
        Situation situation = answers == Answers.FEW_ANSWERS ? few() : all();
        DecisionInput base = Decisions.input(situation, Decisions.money(60_000_000, 9_000, 4_000, 6_000));
        Optional<LicensedModel> model = Optional.of(Licenses.model("llama-3.3", "llama-3.3-70b"));
        Evidence evidence = new Evidence(
                60e6, Optional.of(Breakeven.from(40_000_000)), OptionalDouble.of(8_000), Decisions.ARTICLE);
        input = new DecisionInput(
                Standard.ALTERNATIVES,
                situation,
                base.settings(),
                evidence,
                Standard.models(model.orElseThrow()),
                List.of(),
                base.money(),
                base.reliability());
    }

    private static Situation few() {
        return Situations.where(
                COMMERCIAL_USE, true,
                DATA_CLASS, DataClass.INTERNAL,
                CUSTOMIZATION_NEED, CustomizationNeed.RETRIEVAL,
                PRODUCT_STAGE, ProductStage.LAUNCHED,
                INFRASTRUCTURE_ENGINEERS, 1);
    }

    private static Situation all() {
        SplittableRandom random = new SplittableRandom(1);
        Situation situation = Situation.UNKNOWN;
        for (var question : app.fulcrum.model.scenario.Question.values()) {
            situation = situation.with(question, Situations.randomAnswer(question, random));
        }
        return situation;
    }

    @Benchmark
    public LicenseMatrix licenseMatrix() {
        return LicenseMatrix.of(licenses, input.situation());
    }

    @Benchmark
    public Scorecard scorecard() {
        return Scorecard.of(input.situation(), input.evidence(), input.settings(), Standard.ALTERNATIVES);
    }

    @Benchmark
    public Decision decision() {
        return Decision.of(input);
    }

    @Benchmark
    public List<Flip> flips() {
        return VerdictFlips.of(input, List.of());
    }
}
