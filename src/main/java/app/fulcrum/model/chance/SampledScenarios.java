package app.fulcrum.model.chance;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Lists;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenarios in which all that is uncertain is drawn, what counts over time alone included. */
public final class SampledScenarios {

    private final Scenario scenario;
    private final Uncertainty uncertainty;
    private final DrawnNumbers drawn;

    /**
     * A scenario without ranges.
     *
     * @param speeds how fast models run on the GPUs of an alternative, where that is estimated
     */
    public record Sampled(Scenario scenario, Map<AlternativeId, RateLevel> speeds) {

        public Sampled {
            speeds = Collections.unmodifiableMap(new LinkedHashMap<>(speeds));
        }

        /** How fast the model of an alternative runs. */
        public RateLevel speed(AlternativeId id) {
            return speeds.getOrDefault(id, RateLevel.PLANNED);
        }
    }

    /** @param contenders the alternatives of the scenario, in order */
    public SampledScenarios(Scenario scenario, List<Contender> contenders) {
        this.scenario = scenario;
        this.uncertainty = Uncertainty.overTime(scenario, contenders);
        this.drawn = new DrawnNumbers(scenario, uncertainty.numbers());
    }

    /** Whether everything is known. */
    public boolean areAllAlike() {
        return uncertainty.isNone();
    }

    /**
     * A block of samples.
     *
     * @param size how many, a power of 2
     */
    public List<Sampled> draw(long seed, int block, int size) {
        Draw draw = Draw.of(seed, block, size, uncertainty, drawn);
        return Lists.byPlace(size, sample -> sample(draw, sample));
    }

    private Sampled sample(Draw draw, int sample) {
        Scenario exact = scenario;
        for (int place = 0; place < draw.amounts().length; place++) {
            exact = exact.with(
                    uncertainty.numbers().get(place).key(), Assumption.of(draw.amounts()[place][sample], ""));
        }
        Map<AlternativeId, RateLevel> speeds = new LinkedHashMap<>();
        for (int place = 0; place < draw.speeds().length; place++) {
            speeds.put(
                    uncertainty.speeds().get(place).alternative(), new RateLevel.Drawn(draw.speeds()[place][sample]));
        }
        return new Sampled(exact, speeds);
    }
}
