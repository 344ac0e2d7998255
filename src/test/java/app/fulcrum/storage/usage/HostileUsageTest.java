package app.fulcrum.storage.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.usage.Omission;
import app.fulcrum.model.usage.UsageFindings;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.ProblemSentences;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes are, the outcome is what was used or a named problem, and nothing of people is in either. */
class HostileUsageTest {

    private static final String HEAD = "day,model,requests,input_tokens,output_tokens,cache_read_tokens,"
            + "cache_write_5m_tokens,cache_write_1h_tokens,cost_micro_cents\n";
    private static final String GOOD = "2026-11-01,acme-large,1,10,5,0,0,0,7\n";

    static List<String> files() {
        return UsageFiles.names();
    }

    @Test
    void anEmptyFileIsSaidToBe() {
        assertThat(UsageFiles.codes(UsageFiles.read(new byte[0]))).containsExactly(ProblemCode.EMPTY_FILE);
    }

    @Test
    void whatIsNoneOfTheFormatsIsRefused() {
        for (String text : List.of(" ", "hello", "a,b,c\n1,2,3\n", "{}", "[]", "[1, {\"a\": [2]}]", "\"x\"")) {
            assertThat(codes(text)).as(text).containsExactly(ProblemCode.NOT_A_USAGE_FILE);
        }
        assertThat(UsageFiles.codes(UsageFiles.read(UsageFiles.zipped("x".getBytes(StandardCharsets.UTF_8)))))
                .containsExactly(ProblemCode.NOT_A_USAGE_FILE);
    }

    @Test
    void aFileWithoutAnyUseIsSaidToBe() {
        assertThat(UsageFiles.codes(UsageFiles.read(UsageFiles.bytes("openai-header-only.csv"))))
                .containsExactly(ProblemCode.NO_USE_IN_FILE);
        assertThat(codes(HEAD)).containsExactly(ProblemCode.NO_USE_IN_FILE);
        assertThat(codes("{\"data\":[{\"start_time\":1793491200,\"end_time\":1793577600,\"results\":[]}]}"))
                .containsExactly(ProblemCode.NO_USE_IN_FILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-01,acme,1,ten,5,0,0,0,7 | input_tokens",
                "2026-11-01,acme,1,-10,5,0,0,0,7 | input_tokens",
                "2026-11-01,acme,1,1.5,5,0,0,0,7 | input_tokens",
                "2026-11-01,acme,1,1e16,5,0,0,0,7 | input_tokens",
                "2026-11-01,acme,1,10,5,0,0,0,1e100000000 | cost_micro_cents",
                "2026-11-01,acme,1,10,5,0,0,0,1e99 | cost_micro_cents",
                "2026-11-01,acme,1,10,5,0,0,0,NaN | cost_micro_cents",
                "2026-13-01,acme,1,10,5,0,0,0,7 | day",
                "9999-01-01,acme,1,10,5,0,0,0,7 | day",
                ",acme,1,10,5,0,0,0,7 | day",
                "2026-11-01,acme,1,10,5,0,0,0,7,8 | number of fields",
            })
    void aDamagedRowIsLeftOutAndItsLineNamed(String row, String what) {
        Outcome<UsageFile> outcome = read(HEAD + GOOD + row + "\n" + GOOD);

        UsageFile file = outcome.value().orElseThrow();
        assertThat(file.usage().entries())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.tokens().orElseThrow().total()).isEqualTo(30));
        assertThat(file.rows().leftOut()).containsEntry(Omission.DAMAGED, 1L);
        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.USAGE_ROW_NOT_READ);
            assertThat(problem.place().position().orElseThrow().line()).isEqualTo(3);
            assertThat(ProblemSentences.sentence(problem)).contains(what);
        });
    }

    @Test
    void manyDamagedRowsAreCounted() {
        Outcome<UsageFile> outcome = read(HEAD + GOOD + "x\n".repeat(500));

        assertThat(outcome.value().orElseThrow().rows().leftOut()).containsEntry(Omission.DAMAGED, 500L);
        assertThat(outcome.problems())
                .hasSize(51)
                .last()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.MORE_PROBLEMS);
    }

    @Test
    void whatIsTakenBackIsTakenAway() {
        String head = "ChargePeriodStart,ChargePeriodEnd,ChargeClass,BilledCost,BillingCurrency,ConsumedQuantity,"
                + "ConsumedUnit,SkuMeter\n";
        String use = "2026-11-01,2026-11-02,,1,USD,100,tokens,claude-5 input\n";
        String back = "2026-11-01,2026-11-02,Correction,-2,USD,-300,tokens,claude-5 input\n";

        UsageFile file = read(head + use + back).value().orElseThrow();

        assertThat(file.usage().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.tokens().orElseThrow().total()).isZero();
            assertThat(entry.paid().orElseThrow()).isEqualByComparingTo("-1");
        });
        assertThat(file.rows().leftOut()).containsEntry(Omission.TAKEN_BACK_ELSEWHERE, 1L);
        assertThat(read(head + use + back.replace("Correction", ""))
                        .value()
                        .orElseThrow()
                        .rows()
                        .leftOut())
                .containsEntry(Omission.DAMAGED, 1L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"data\":[{\"start_time\":1 | MALFORMED_TEXT",
                "{\"data\":[planted]} | MALFORMED_TEXT",
                "{\"data\":1,\"data\":2} | MALFORMED_TEXT"
            })
    void brokenJsonIsRefusedWithoutRepeatingIt(String text, ProblemCode code) {
        Outcome<UsageFile> outcome = read(text);

        assertThat(UsageFiles.codes(outcome)).containsExactly(code);
        assertThat(outcome.problems().toString()).doesNotContain("planted");
    }

    @Test
    void limitsHold() {
        assertThat(codes("{\"a\":".repeat(100_000))).containsExactly(ProblemCode.LIMIT_EXCEEDED);
        assertThat(codes("[".repeat(65) + "]".repeat(65))).containsExactly(ProblemCode.LIMIT_EXCEEDED);
        assertThat(codes("{\"a\":\"" + "x".repeat(70_000) + "\"}")).containsExactly(ProblemCode.LIMIT_EXCEEDED);
        assertThat(codes(columns(101))).containsExactly(ProblemCode.LIMIT_EXCEEDED);
        assertThat(codes(columns(100))).containsExactly(ProblemCode.NO_USE_IN_FILE);
        assertThat(codes(HEAD + "\"" + "x,".repeat(1 << 20))).containsExactly(ProblemCode.UNENDED_ROW);
        assertThat(codes(HEAD
                        + IntStream.range(0, 200_001)
                                .mapToObj(i -> "2026-11-01,m" + i + ",1,1,1,0,0,0,1\n")
                                .collect(Collectors.joining())))
                .containsExactly(ProblemCode.LIMIT_EXCEEDED);
        assertThat(codes(HEAD + "2026-11-01,m,1,999999999999999,1,0,0,0,1\n".repeat(10)))
                .containsExactly(ProblemCode.LIMIT_EXCEEDED);
        assertThat(UsageFiles.codes(UsageFiles.read(new byte[UsageReader.LARGEST_BYTES + 1])))
                .containsExactly(ProblemCode.LIMIT_EXCEEDED);
    }

    private static String columns(int count) {
        return HEAD.strip() + IntStream.range(9, count).mapToObj(i -> ",c" + i).collect(Collectors.joining()) + "\n";
    }

    @Test
    void nothingIsUnpackedWithoutEnd() {
        byte[] blank = (HEAD + "\n".repeat(32 << 20)).getBytes(StandardCharsets.UTF_8);
        byte[] dense = (HEAD + block().repeat(2_500)).getBytes(StandardCharsets.UTF_8);

        assertThat(limit(UsageFiles.gzipped(blank))).contains("growth by unpacking");
        assertThat(limit(UsageFiles.zipped(new byte[32 << 20]))).contains("growth by unpacking");
        assertThat(limit(UsageFiles.gzipped(dense))).contains("size in bytes");
        assertThat(limit(UsageFiles.zipped(dense))).contains("size in bytes");
    }

    /** Some 30 kB that are the same again later, so that they get some hundred times as small. */
    private static String block() {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.range(0, 30)
                .mapToObj(_ -> random.ints(999, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining("", "", "\n")))
                .collect(Collectors.joining());
    }

    private static String limit(byte[] bomb) {
        Outcome<UsageFile> outcome = UsageFiles.read(bomb);
        assertThat(UsageFiles.codes(outcome)).containsExactly(ProblemCode.LIMIT_EXCEEDED);
        return ProblemSentences.sentence(outcome.problems().getFirst());
    }

    @Test
    void aDamagedArchiveIsSaidToBe() {
        byte[] cut = UsageFiles.gzipped(UsageFiles.bytes("focus.csv"));

        assertThat(UsageFiles.codes(UsageFiles.read(java.util.Arrays.copyOf(cut, cut.length / 2))))
                .containsExactly(ProblemCode.DAMAGED_CARRIER);
        assertThat(codes("PK and nothing else")).containsExactly(ProblemCode.DAMAGED_CARRIER);
    }

    @Test
    void whoReadsCanStop() {
        AtomicLong read = new AtomicLong();
        byte[] file = (HEAD + GOOD.repeat(100_000)).getBytes(StandardCharsets.UTF_8);

        Outcome<UsageFile> outcome = UsageReader.read(file, "export", List.of(), bytes -> {
            read.set(bytes);
            Thread.currentThread().interrupt();
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(UsageFiles.codes(outcome)).containsExactly(ProblemCode.UNREADABLE_FILE);
        assertThat(read.get()).isPositive().isLessThan(file.length / 2);
        UsageReader.read(file, "export", List.of(), read::set);
        assertThat(read.get()).isEqualTo(file.length);
    }

    /** Every file has names, addresses, keys and projects with this in them; so have damaged rows. */
    @ParameterizedTest
    @MethodSource("files")
    void nothingOfPeopleIsKept(String name) {
        byte[] bytes = UsageFiles.bytes(name);
        String text = new String(bytes, StandardCharsets.UTF_8);
        String shifted = text.replace(",", ",PLANTED,").replace("1793491200", "\"PLANTED\"");

        for (String each :
                List.of(text, shifted, text.replace("2026-11-01", "PLANTED"), text.replace("\":", "\":PLANTED"))) {
            Outcome<UsageFile> outcome = read(each);
            String said = outcome.value()
                            .map(file -> file.usage() + " " + UsageFindings.of(file.usage()))
                            .orElse("")
                    + outcome.problems()
                    + outcome.problems().stream().map(ProblemSentences::line).toList();

            assertThat(said.toLowerCase(Locale.ROOT))
                    .as(each)
                    .doesNotContain("planted")
                    .doesNotContain("jane");
        }
        assertThat(text.contains("PLANTED") || name.equals("openai-header-only.csv") || name.equals("focus-excel.csv"))
                .isTrue();
    }

    @Test
    @Tag("law")
    void whateverTheBytesAreTheOutcomeIsNamed() {
        List<byte[]> seeds = files().stream()
                .flatMap(name -> java.util.stream.Stream.of(
                        UsageFiles.bytes(name),
                        UsageFiles.gzipped(UsageFiles.bytes(name)),
                        UsageFiles.zipped(UsageFiles.bytes(name), UsageFiles.bytes("deepseek-cost.csv"))))
                .toList();

        Seeded.forMany(1, 100_000, random -> {
            Outcome<UsageFile> outcome = UsageFiles.read(mutated(seeds.get(random.nextInt(seeds.size())), random));
            if (outcome.value().isPresent()) {
                UsageFindings.of(outcome.value().get().usage());
            } else {
                assertThat(outcome.problems()).isNotEmpty();
            }
            outcome.problems().forEach(ProblemSentences::line);
        });
    }

    private static byte[] mutated(byte[] seed, SplittableRandom random) {
        ByteArrayOutputStream mutated = new ByteArrayOutputStream();
        int at = 0;
        for (int change = random.nextInt(1, 6); change > 0 && at < seed.length; change--) {
            int next = random.nextInt(at, seed.length);
            mutated.write(seed, at, next - at);
            at = next;
            switch (random.nextInt(4)) {
                case 0 -> mutated.write(random.nextInt(256));
                case 1 -> at = Math.min(seed.length, at + random.nextInt(1, 20));
                case 2 -> mutated.write(seed, random.nextInt(seed.length), 1);
                default -> {
                    mutated.write(Seeded.oneOf(
                            random, (int) '"', (int) ',', (int) '\n', (int) '{', (int) '9', (int) '-', (int) ';', 0));
                    at++;
                }
            }
        }
        mutated.write(seed, Math.min(at, seed.length), seed.length - Math.min(at, seed.length));
        return mutated.toByteArray();
    }

    private static Outcome<UsageFile> read(String text) {
        return UsageFiles.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ProblemCode> codes(String text) {
        return UsageFiles.codes(read(text));
    }
}
