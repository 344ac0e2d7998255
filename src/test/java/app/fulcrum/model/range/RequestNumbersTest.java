package app.fulcrum.model.range;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Input;
import app.fulcrum.support.Seeded;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "CACHE_WRITE_SHARE, 0.5, CACHED_SHARE, 0.75, 0.25",
        "CACHE_WRITE_SHARE, 0.125, CACHED_SHARE, 0.75, 0.125",
        "CACHED_SHARE, 0.5, CACHE_WRITE_SHARE, 0.75, 0.25",
        "OUTPUT_TOKENS, 5, INPUT_TOKENS, 1, 5",
    })
    void theNearestThatGoesWithAnother(Input input, double wanted, Input other, double number, double nearest) {
        assertThat(RequestNumbers.nearest(input, wanted, asked -> asked == other ? number : Double.NaN))
                .isEqualTo(nearest);
        assertThat(RequestNumbers.nearest(input, wanted, _ -> Double.NaN)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        // A tenth of all requests has 8,000 tokens: the mean is 800 at least, and no more than 8,000.
        "INPUT_TOKENS, 500, 0, 0.1, 8000, 800",
        "INPUT_TOKENS, 9000, 0, 0.1, 8000, 8000",
        "INPUT_TOKENS, 1000, 0, 0.1, 8000, 1000",
        "LONG_REQUEST_SHARE, 0.5, 1000, 0, 8000, 0.125",
        "LONG_INPUT_TOKENS, 500, 1000, 0.125, 0, 1000",
        "LONG_INPUT_TOKENS, 9000, 1000, 0.125, 0, 8000",
        // Without long requests, or without their length, all are alike.
        "INPUT_TOKENS, 9000, 0, 0, 8000, 9000",
        "INPUT_TOKENS, 9000, 0, 0.1, 0, 9000",
        "LONG_INPUT_TOKENS, 500, 1000, 0, 0, 500",
        "LONG_REQUEST_SHARE, 0.5, 1000, 0, 0, 0.5",
    })
    void lengthsGoWithEachOther(Input input, double wanted, double mean, double share, double longest, double nearest) {
        Map<Input, Double> others =
                Map.of(Input.INPUT_TOKENS, mean, Input.LONG_REQUEST_SHARE, share, Input.LONG_INPUT_TOKENS, longest);

        assertThat(RequestNumbers.nearest(input, wanted, others::get)).isEqualTo(nearest);
    }

    /** Whatever is wanted, and whichever are certain: one after the other they come to go together. */
    @Test
    void inOrderTheyKeepTheRules() {
        Seeded.forMany(1, 100_000, random -> {
            Map<Input, Double> numbers = new EnumMap<>(Input.class);
            numbers.put(Input.INPUT_TOKENS, random.nextDouble(0.001, 1e4));
            numbers.put(Input.LONG_REQUEST_SHARE, random.nextDouble(0.0001, 0.9999));
            numbers.put(Input.LONG_INPUT_TOKENS, random.nextDouble(0.001, 1e5));
            numbers.put(Input.CACHED_SHARE, random.nextDouble());
            numbers.put(Input.CACHE_WRITE_SHARE, random.nextDouble());
            Map<Input, Double> wanted = Map.copyOf(numbers);
            numbers.replaceAll((_, _) -> Double.NaN);
            Input certain = List.of(Input.CACHED_SHARE, Input.CACHE_WRITE_SHARE, Input.OUTPUT_TOKENS)
                    .get(random.nextInt(3));
            numbers.replace(certain, wanted.getOrDefault(certain, 0.0));
            wanted.keySet().stream().sorted().filter(input -> input != certain).forEach(input -> {
                numbers.put(input, RequestNumbers.nearest(input, wanted.get(input), numbers::get));
            });

            assertThat(RequestNumbers.isWithinInput(
                            numbers.get(Input.CACHED_SHARE), numbers.get(Input.CACHE_WRITE_SHARE)))
                    .isTrue();
            assertThat(RequestNumbers.isLong(numbers.get(Input.LONG_INPUT_TOKENS), numbers.get(Input.INPUT_TOKENS)))
                    .isTrue();
            assertThat(RequestNumbers.isWithinMean(
                            numbers.get(Input.LONG_REQUEST_SHARE),
                            numbers.get(Input.LONG_INPUT_TOKENS),
                            numbers.get(Input.INPUT_TOKENS)))
                    .isTrue();
        });
    }
}
