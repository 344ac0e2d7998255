package app.fulcrum.storage.query;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.market.CapacityWorkload;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.storage.json.Members;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A workload for many models and GPUs: a question about capacity that names none, and may name a volume. What is left out is
 * that of another workload.
 */
record CapacityWorkloadJson(PriceBook book) {

    private static final String STACK = "servingStack";
    private static final Map<String, Input> NUMBERS = numbers();

    private static Map<String, Input> numbers() {
        Map<String, Input> numbers = new LinkedHashMap<>();
        numbers.put("inputTokens", Input.INPUT_TOKENS);
        numbers.put("outputTokens", Input.OUTPUT_TOKENS);
        numbers.put("cachedShareOfInput", Input.PREFIX_CACHE_SHARE);
        numbers.put("tpotLimitMs", Input.TPOT_LIMIT);
        numbers.put("ttftLimitMs", Input.TTFT_LIMIT);
        numbers.put("maxSequences", Input.MAX_SEQUENCES);
        numbers.put("realisationFactor", Input.REALISATION_FACTOR);
        numbers.put("tokensPerDay", Input.TOKENS_PER_DAY);
        numbers.put("peakToAverage", Input.PEAK_TO_AVERAGE);
        numbers.put("serviceHoursPerDay", Input.SERVICE_HOURS_PER_DAY);
        return numbers;
    }

    /** The workload, or nothing after reporting what is wrong with it. */
    Optional<CapacityWorkload> read(Members members, CapacityWorkload otherwise) {
        Map<Input, Double> typed = typed(members, otherwise);
        Optional<Hosting> hosting = hosting(members, otherwise.hosting());
        members.finish();
        return hosting.map(how -> otherwise.withHosting(how).with(typed));
    }

    private Map<Input, Double> typed(Members members, CapacityWorkload otherwise) {
        Numbers numbers = new Numbers(members, book);
        Map<Input, Double> typed = new EnumMap<>(Input.class);
        NUMBERS.forEach((name, input) -> {
            boolean isNeeded = input == Input.INPUT_TOKENS || input == Input.OUTPUT_TOKENS;
            OptionalDouble number = isNeeded && !otherwise.values().has(input)
                    ? OptionalDouble.of(numbers.required(name, input))
                    : numbers.optional(name, input);
            number.ifPresent(given -> typed.put(input, given));
        });
        return typed;
    }

    private Optional<Hosting> hosting(Members members, Hosting otherwise) {
        Hosting hosting = otherwise;
        if (members.has("kvBytesPerElement")) {
            hosting = hosting.withKvCache(CapacityQuestionJson.kvCache(members));
        }
        if (members.has("layout")) {
            hosting = hosting.withParallelism(CapacityQuestionJson.parallelism(members));
        }
        OptionalInt gpus = CapacityQuestionJson.gpus(members);
        if (gpus.isPresent()) {
            hosting = hosting.withGpusPerReplica(gpus);
        }
        Hosting asked = hosting.withWeights(CapacityQuestionJson.weights(members));
        return members.has(STACK)
                ? new CapacityQuestionJson(book)
                        .engine(members)
                        .map(ServingStack::id)
                        .map(asked::withServingStackId)
                : Optional.of(asked);
    }
}
