package app.fulcrum.storage.query;

import app.fulcrum.model.capacity.TrafficPattern;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.market.CapacityWorkload;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.storage.json.Members;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A workload for many models and GPUs: a question about capacity that names none, and may name a volume. */
record CapacityWorkloadJson(PriceBook book) {

    private static final double NO_BATCH = 0;

    /** The workload, or nothing after reporting what is wrong with it. */
    Optional<CapacityWorkload> read(Members members) {
        Numbers numbers = new Numbers(members, book);
        CapacityQuestionJson capacity = new CapacityQuestionJson(book);
        Optional<ServingStack> engine = capacity.engine(members);
        OptionalDouble tokensPerDay = numbers.optional("tokensPerDay", Input.TOKENS_PER_DAY);
        TrafficPattern pattern = new TrafficPattern(
                numbers.orDefault("peakToAverage", Input.PEAK_TO_AVERAGE),
                numbers.orDefault("serviceHoursPerDay", Input.SERVICE_HOURS_PER_DAY),
                NO_BATCH);
        var workload = engine.map(runs -> new CapacityWorkload(
                CapacityQuestionJson.request(numbers),
                CapacityQuestionJson.limits(numbers),
                runs,
                CapacityQuestionJson.kvCache(members),
                CapacityQuestionJson.weights(members),
                CapacityQuestionJson.maxSequences(numbers),
                CapacityQuestionJson.gpus(members),
                CapacityQuestionJson.parallelism(members),
                CapacityQuestionJson.typedShare(numbers),
                tokensPerDay.isPresent() ? OptionalLong.of((long) tokensPerDay.getAsDouble()) : OptionalLong.empty(),
                pattern));
        members.finish();
        return workload;
    }
}
