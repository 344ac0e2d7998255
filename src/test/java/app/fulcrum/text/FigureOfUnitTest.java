package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.unit.Unit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A figure of an explanation is printed in the size and with the words of its unit. */
class FigureOfUnitTest {

    private static final double NUMBER = 2_345_678_901.5;

    private static final String PRINTED = """
        TOKENS_PER_DAY: 2.35B tokens/day
        TOKENS: 2,350,000,000 tokens
        TOKENS_PER_REQUEST: 2,350,000,000 tokens/request
        TOKENS_PER_SECOND: 2,350,000,000 tokens/s
        MILLION_TOKENS_PER_MONTH: 2,350T tokens/month
        REQUESTS_PER_DAY: 2,350,000,000 requests/day
        TOKENS_PER_MINUTE: 2.35B tokens/min
        REQUESTS_PER_MINUTE: 2.35B requests/min
        UNITS: 2,350,000,000 units
        BYTES: 2.18 GiB
        SHARE: 235,000,000,000 %
        RATIO: 2,350,000,000×
        USD_PER_MILLION_TOKENS: $2,350,000,000 / 1M tokens
        USD_PER_MILLION_TOKEN_HOURS: $2,350,000,000 / 1M token-hours
        USD_PER_REQUEST: $2,350,000,000 / request
        USD_PER_UNIT_MONTH: $2.35B / unit-month
        USD_PER_GPU_HOUR: $2,350,000,000 / GPU-hour
        USD_PER_GPU_MONTH: $2.35B / GPU-month
        USD_PER_GPU: $2.35B / GPU
        USD_PER_MONTH: $2.35B / month
        USD_PER_YEAR: $2.35B / year
        USD_PER_MONTH_AND_DAILY_TOKEN: $2,350,000,000 / month per token/day
        USD: $2.35B
        USD_PER_KWH: $2,350,000,000 / kWh
        USD_PER_KW_MONTH: $2,350,000,000 / kW-month
        KW: 2,350,000,000 kW
        KW_PER_GPU: 2,350,000,000 kW / GPU
        HOURS_PER_DAY: 2,350,000,000 h/day
        HOURS_PER_MONTH: 2,350,000,000 h/month
        DAYS_PER_MONTH: 2,350,000,000 days/month
        MONTHS: 2,350,000,000 months
        YEARS: 2,350,000,000 years
        MILLISECONDS: 2,350,000 s
        FULL_TIME_EQUIVALENTS: 2,350,000,000 FTE
        REPLICAS: 2,350,000,000 replicas
        GPUS: 2,350,000,000 GPUs
        SERVERS: 2,350,000,000 servers
        SEQUENCES: 2,350,000,000 sequences
        BILLION_PARAMETERS: 2,350,000,000 B parameters
        USERS_PER_MONTH: 2,350,000,000 users/month
        USERS: 2,350,000,000 users
        SESSIONS_PER_USER_AND_DAY: 2,350,000,000 sessions/user/day
        REQUESTS_PER_SESSION: 2,350,000,000 requests/session
        REQUESTS: 2,350,000,000 requests
        SECONDS: 2,350,000,000 s
        PARAMETERS: 2.35B parameters
        REQUESTS_PER_MONTH: 2,350,000,000 requests/month
        BYTES_PER_SECOND: 2.35 GB/s
        GPU_HOURS_PER_MONTH: 2,350,000,000 GPU-hours/month
        FLOP: 2.35B FLOP
        FLOP_PER_SECOND: 0.00235 TFLOP/s
        USD_PER_MONTH_AND_GPU: $2.35B / month per GPU
        POINTS: 2,350,000,000 points
        COUNT: 2,350,000,000
        """;

    /** The spaces within a figure that keep its unit on the same line are printed as plain ones. */
    @Test
    void everyUnitIsPrintedInItsOwnSizeAndWords() {
        assertThat(Arrays.stream(Unit.values())
                        .map(unit -> unit + ": " + ExplanationSentences.figure(NUMBER, unit))
                        .collect(Collectors.joining("\n", "", "\n"))
                        .replace('\u00a0', ' '))
                .isEqualTo(PRINTED);
    }

    @Test
    void oneOfAThingIsNamedAsOne() {
        assertThat(ExplanationSentences.figure(1, Unit.GPUS)).isEqualTo("1 GPU");
        assertThat(ExplanationSentences.figure(1, Unit.REPLICAS)).isEqualTo("1 replica");
        assertThat(ExplanationSentences.figure(1, Unit.DAYS_PER_MONTH)).isEqualTo("1 day/month");
        assertThat(ExplanationSentences.figure(2, Unit.GPUS)).isEqualTo("2 GPUs");
        assertThat(ExplanationSentences.figure(1_950, Unit.MILLION_TOKENS_PER_MONTH))
                .isEqualTo("1.95B tokens/month");
    }
}
