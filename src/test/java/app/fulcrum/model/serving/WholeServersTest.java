package app.fulcrum.model.serving;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.contender.GpuContender;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Said;
import app.fulcrum.support.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Placement and billing of whole replicas in whole servers, against placing them one by one. */
class WholeServersTest {

    /** What a replica that generates 500 tokens a second serves in a day when input and output are equal. */
    private static final long REPLICA = 86_400_000;

    private static final int LAYOUTS = 10_000;
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-10);

    private static Scenario replicasOf(int gpus) {
        Scenario chat = Books.preset("chat");
        Scenario small = Choices.in(chat, Choices.of(chat).withModel(new ModelChoice.Named("llama-3.1-8b")));
        return with(small, hosting -> hosting.withGpusPerReplica(OptionalInt.of(gpus)))
                .with(Standard.key(Input.MEASURED_OUTPUT_RATE), Assumption.of(500, "test"))
                .with(Standard.key(Input.INPUT_TOKENS), Assumption.of(300, "test"))
                .with(Standard.key(Input.OUTPUT_TOKENS), Assumption.of(300, "test"))
                .with(Standard.key(Input.PEAK_TO_AVERAGE), Assumption.of(1, "test"))
                .with(Standard.key(Input.GPU_PRICE_PER_HOUR), Assumption.of(2, "test"));
    }

    private static Scenario with(Scenario scenario, UnaryOperator<Hosting> change) {
        Choices choices = Choices.of(scenario);
        return Choices.in(scenario, choices.withHosting(change.apply(choices.hosting())));
    }

    private static Scenario with(Scenario scenario, Input input, double value) {
        return scenario.with(Standard.key(input), Assumption.of(value, "test"));
    }

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static Fleet fleet(Scenario scenario) {
        return Standard.serving(project(scenario)).orElseThrow().fleet().orElseThrow();
    }

    /** The self-hosted side alone, since ten thousand whole projections take long. */
    private static FleetCurve alone(Scenario scenario) {
        Resolution resolution = Resolution.of(scenario, Books.bundled());
        GpuContender own = (GpuContender) Contender.alone(resolution.of(Standard.SELF_HOSTED));
        return own.fleets().orElseThrow();
    }

    private static List<ProblemCode> problems(Scenario scenario) {
        return project(scenario).of(Standard.SELF_HOSTED).problems().stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void replicasOfFiveGpusTakeAServerOfEightEach() {
        Scenario three = with(with(replicasOf(5), Input.GPUS_PER_SERVER, 8), Input.TOKENS_PER_DAY, 3.0 * REPLICA);

        assertThat(fleet(three).servingReplicas()).isEqualTo(3);
        assertThat(fleet(three).billedGpus()).isEqualTo(24);
        assertThat(rent(project(three))).isCloseTo(24 * 2.0 * 730, ROUNDING);
    }

    @Test
    void singleGpuMachinesHoldNoReplicaOfFourAndTheAnswerNamesOffersThatDo() {
        Scenario single = with(
                replicasOf(4),
                hosting -> hosting.withHardware(new Hardware.Rented("H100-SXM", Optional.of("gcp/h100/sxm/on-demand")))
                        .withGpuCount(new GpuCount.Fixed(4)));
        AlternativeResult own = project(single).of(Standard.SELF_HOSTED);

        assertThat(own.participation()).isEqualTo(Participation.NOT_PRICED);
        assertThat(own.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.LAYOUT_NOT_OFFERED);
            assertThat(Said.facts(problem).get(1)).isEqualTo("H100 SXM at GCP a3-highgpu-1g");
            assertThat(Said.facts(problem).getLast()).contains(" or ");
        });
    }

    @Test
    void aLayoutNotOfferedNamesMachinesThatCanBeOrderedThoseOfTheProviderFirst() {
        Scenario single = with(
                Books.preset("chat"),
                hosting -> hosting.withHardware(new Hardware.Rented("H100-SXM", Optional.of(loneGpuOf("Lambda"))))
                        .withGpusPerReplica(OptionalInt.of(8)));

        assertThat(project(single).of(Standard.SELF_HOSTED).problems())
                .filteredOn(problem -> problem.code() == ProblemCode.LAYOUT_NOT_OFFERED)
                .singleElement()
                .satisfies(problem -> assertThat(Said.facts(problem).getLast())
                        .isEqualTo("Lambda 8-GPU machine, CoreWeave 8-GPU machine or AWS p5.48xlarge"));
    }

    private static String loneGpuOf(String provider) {
        return Books.bundled().gpuOffers().stream()
                .filter(offer -> offer.provider().equals(provider)
                        && offer.gpuId().equals("H100-SXM")
                        && offer.gpusPerInstance().equals(OptionalInt.of(1)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void modelTooLargeForOneGpuDoesNotFitASingleGpuMachine() {
        Scenario chat = Books.preset("chat");
        Scenario single = with(
                chat,
                hosting -> hosting.withHardware(new Hardware.Rented("H100-SXM", Optional.of("gcp/h100/sxm/on-demand")))
                        .withWeights(Optional.of(Precision.BF16)));

        assertThat(problems(single)).contains(ProblemCode.DOES_NOT_FIT);
    }

    @Test
    void whatNobodySaysAboutTheLinkIsDoubtedWhereItMatters() {
        assertThat(problems(replicasOf(4))).contains(ProblemCode.FAST_LINK_ASSUMED);
        assertThat(problems(replicasOf(1))).doesNotContain(ProblemCode.FAST_LINK_ASSUMED);
        assertThat(problems(with(replicasOf(4), Input.GPUS_ON_FAST_LINK, 8)))
                .doesNotContain(ProblemCode.FAST_LINK_ASSUMED);
        assertThat(problems(with(
                        replicasOf(4),
                        hosting -> hosting.withHardware(
                                new Hardware.Rented("H100-SXM", Optional.of("aws/h100/sxm/on-demand"))))))
                .doesNotContain(ProblemCode.FAST_LINK_ASSUMED);
    }

    @Test
    void fewerGpusOnALinkThanAreSoldTogetherIsAContradiction() {
        Scenario impossible = with(with(replicasOf(2), Input.GPUS_PER_SERVER, 8), Input.GPUS_ON_FAST_LINK, 4);

        assertThat(problems(impossible)).contains(ProblemCode.CONTRADICTION);
        assertThat(project(impossible).of(Standard.SELF_HOSTED).participation()).isEqualTo(Participation.NOT_PRICED);
    }

    @Test
    void asManyReplicasAsTheLoadNeedsAreBilledAsIfPlacedOneByOne() {
        long seed = 20261129;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < LAYOUTS; i++) {
            Case drawn = Case.draw(random);
            FleetCurve own = alone(drawn.scenario());
            Fleet fleet = own.at(drawn.tokensPerDay()).orElseThrow();
            long replicas = drawn.naiveReplicas();
            assertThat(fleet.servingReplicas() + fleet.spareReplicas())
                    .as("seed %d: %s", seed, drawn)
                    .isEqualTo(replicas);
            assertThat(fleet.billedGpus()).as("seed %d: %s", seed, drawn).isEqualTo(drawn.naiveBill(replicas));
            assertThat(own.curve().at(drawn.tokensPerDay()))
                    .as("seed %d: %s", seed, drawn)
                    .isCloseTo(own.usdPerMonth(fleet.billedGpus()), ROUNDING);
        }
    }

    @Test
    void aFixedNumberOfGpusServesWhatCanBePlacedInItsServers() {
        long seed = 20261130;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < LAYOUTS; i++) {
            Case drawn = Case.draw(random);
            int gpus = random.nextInt(1, 200);
            FleetCurve own = alone(with(drawn.scenario(), hosting -> hosting.withGpuCount(new GpuCount.Fixed(gpus))));
            Fleet fleet = own.at(drawn.tokensPerDay()).orElseThrow();
            long serving = drawn.naivePlaced(gpus) - drawn.spare();
            String which = "seed %d: %d GPUs, %s".formatted(seed, gpus, drawn);
            assertThat(fleet.servingReplicas()).as(which).isEqualTo(serving >= drawn.least() ? serving : 0);
            assertThat(fleet.capacityTokensPerDay()).as(which).isEqualTo(fleet.servingReplicas() * REPLICA);
            assertThat(fleet.billedGpus()).as(which).isEqualTo(drawn.naiveMachines(gpus) * drawn.sold());
        }
    }

    private static double rent(Projection projection) {
        return projection.of(Standard.SELF_HOSTED).cost().orElseThrow().bill().usdPerMonth(LineKind.GPU_RENT);
    }

    /** A layout, placed and billed the slow way. */
    private record Case(int perReplica, int sold, int link, int least, int spare, long tokensPerDay) {

        static Case draw(SplittableRandom random) {
            int link = random.nextInt(1, 17);
            int sold = random.nextInt(3) == 0 ? link : random.nextInt(1, link + 1);
            long tokens = random.nextLong(1, 40) * REPLICA + random.nextInt(-1, 2);
            return new Case(
                    random.nextInt(1, link + 1), sold, link, random.nextInt(1, 5), random.nextInt(0, 4), tokens);
        }

        Scenario scenario() {
            Scenario scenario = replicasOf(perReplica);
            scenario = with(scenario, Input.GPUS_PER_SERVER, sold);
            scenario = with(scenario, Input.GPUS_ON_FAST_LINK, link);
            scenario = with(scenario, Input.MIN_REPLICAS, least);
            scenario = with(scenario, Input.SPARE_REPLICAS, spare);
            return with(scenario, Input.TOKENS_PER_DAY, tokensPerDay);
        }

        long naiveReplicas() {
            long serving = least;
            while (serving * REPLICA < tokensPerDay) {
                serving++;
            }
            return serving + spare;
        }

        /** Buys for one replica after another. */
        long naiveBill(long replicas) {
            List<Integer> freeInServers = new ArrayList<>();
            long billed = 0;
            for (long replica = 0; replica < replicas; replica++) {
                if (sold < link) {
                    for (int gpus = 0; gpus < perReplica; gpus += sold) {
                        billed += sold;
                    }
                } else if (!placed(freeInServers)) {
                    freeInServers.add(link - perReplica);
                    billed += link;
                }
            }
            return billed;
        }

        /** Fills servers with a given number of GPUs, the last one in part, and places while there is room. */
        long naivePlaced(int gpus) {
            List<Integer> freeInServers = new ArrayList<>();
            for (int left = gpus; left > 0; left -= link) {
                freeInServers.add(Math.min(left, link));
            }
            long replicas = 0;
            while (placed(freeInServers)) {
                replicas++;
            }
            return replicas;
        }

        private boolean placed(List<Integer> freeInServers) {
            for (int server = 0; server < freeInServers.size(); server++) {
                if (freeInServers.get(server) >= perReplica) {
                    freeInServers.set(server, freeInServers.get(server) - perReplica);
                    return true;
                }
            }
            return false;
        }

        long naiveMachines(int gpus) {
            long machines = 0;
            while (machines * sold < gpus) {
                machines++;
            }
            return machines;
        }
    }
}
