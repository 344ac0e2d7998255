package app.fulcrum.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.sale.RateLimit;
import app.fulcrum.model.catalog.sale.UnitOffer;
import app.fulcrum.model.catalog.tokens.TextKind;
import app.fulcrum.model.catalog.tokens.Tokenizer;
import app.fulcrum.model.catalog.tokens.Tokenizer.User;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.unit.Range;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.RecordFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tokenizers, units by the month and rate limits: every member arrives where it belongs, and what contradicts is refused. */
class WaysToBuyReaderTest {

    private static final String SOURCE =
            "\"source\": {\"title\": \"A page\", \"asOf\": \"2026-01\"}, \"confidence\": \"high\"";

    private static final String TOKENIZER = """
        {"id": "fine", "name": "Fine", "factors": [
          {"text": "german", "low": 1.1, "typical": 1.2, "high": 1.4}, {"text": "code", "typical": 0.9}],
         "offers": [{"id": "closed", "tokensPerRequest": 6}], "openModels": [{"id": "open"}], %s}
        """.formatted(SOURCE);

    private static final String UNIT = """
        {"id": "ptu", "provider": "Seller", "name": "Units", "offerId": "closed", "usdPerUnitMonth": 260,
         "commitmentMonths": 12, "inputTokensPerMinute": 2400, "outputWeight": 6, "cacheReadWeight": 0.5,
         "smallest": 15, "step": 5, "overflow": true, %s}
        """.formatted(SOURCE);

    private static final String LIMIT = """
        {"id": "tier", "offerIds": ["closed", "hosted"], "tier": "One", "requestsPerMinute": 1, "requestsPerDay": 2,
         "inputTokensPerMinute": 3, "outputTokensPerMinute": 4, "tokensPerMinute": 5, "sparesCacheReads": true, %s}
        """.formatted(SOURCE);

    @Test
    void everyMemberOfATokenizerArrives() {
        Tokenizer fine = tokenizers(TOKENIZER).records().getFirst();

        assertThat(fine.name()).isEqualTo("Fine");
        assertThat(fine.factors())
                .isEqualTo(Map.of(TextKind.GERMAN, new Range(1.1, 1.2, 1.4), TextKind.CODE, Range.exactly(0.9)));
        assertThat(fine.offers()).containsExactly(new User("closed", OptionalInt.of(6)));
        assertThat(fine.openModels()).containsExactly(new User("open", OptionalInt.empty()));
        assertThat(fine.provenance().source().title()).isEqualTo("A page");
    }

    @Test
    void everyMemberOfAUnitArrives() {
        UnitOffer unit = units(UNIT).records().getFirst();

        assertThat(unit.provider()).isEqualTo("Seller");
        assertThat(unit.name()).isEqualTo("Units");
        assertThat(unit.offerId()).isEqualTo("closed");
        assertThat(unit.usdPerUnitMonth()).hasValue(260);
        assertThat(unit.commitmentMonths()).hasValue(12);
        assertThat(unit.inputTokensPerMinute()).isEqualTo(2_400);
        assertThat(unit.outputWeight()).hasValue(6);
        assertThat(unit.cacheReadWeight()).hasValue(0.5);
        assertThat(unit.smallest()).isEqualTo(15);
        assertThat(unit.step()).isEqualTo(5);
        assertThat(unit.offersOverflow()).isTrue();
    }

    @Test
    void everyMemberOfALimitArrives() {
        RateLimit limit = limits(LIMIT).records().getFirst();

        assertThat(limit.offerIds()).containsExactly("closed", "hosted");
        assertThat(limit.tier()).isEqualTo("One");
        assertThat(limit.requestsPerMinute()).hasValue(1);
        assertThat(limit.requestsPerDay()).hasValue(2);
        assertThat(limit.inputTokensPerMinute()).hasValue(3);
        assertThat(limit.outputTokensPerMinute()).hasValue(4);
        assertThat(limit.tokensPerMinute()).hasValue(5);
        assertThat(limit.sparesCacheReads()).isTrue();
    }

    @Test
    void whatIsLeftOutIsUnknown() {
        UnitOffer unit = units(UNIT.replaceAll(
                        "\"(usdPerUnitMonth|commitmentMonths|outputWeight|cacheReadWeight|overflow)\": [^,]*,", ""))
                .records()
                .getFirst();

        assertThat(unit.usdPerUnitMonth()).isEmpty();
        assertThat(unit.commitmentMonths()).isEmpty();
        assertThat(unit.outputWeight()).isEmpty();
        assertThat(unit.cacheReadWeight()).isEmpty();
        assertThat(unit.offersOverflow()).isFalse();
    }

    @Test
    void modelCountsWithOneTokenizer() {
        String other = TOKENIZER.replace("\"fine\"", "\"other\"");

        Reading<Tokenizer> both = tokenizers(TOKENIZER + "," + other.replace("\"open\"", "\"second\""));

        assertThat(both.records()).extracting(Tokenizer::id).containsExactly("fine");
        assertThat(both.codes()).containsExactly(ProblemCode.DUPLICATE_ID);
        assertThat(tokenizers(TOKENIZER + "," + other).codes())
                .as("the closed model and the open one")
                .containsExactly(ProblemCode.DUPLICATE_ID, ProblemCode.DUPLICATE_ID);
    }

    @Test
    void kindOfTextIsStatedOnce() {
        assertThat(tokenizers(TOKENIZER.replace("\"code\"", "\"german\"")).codes())
                .containsExactly(ProblemCode.DUPLICATE_ID);
    }

    @Test
    void endsOfAFactorRise() {
        assertThat(tokenizers(TOKENIZER.replace("1.4", "1.15")).codes())
                .containsExactly(ProblemCode.RANGE_OUT_OF_ORDER);
        assertThat(tokenizers(TOKENIZER.replace("1.1", "1.3")).codes()).containsExactly(ProblemCode.RANGE_OUT_OF_ORDER);
    }

    @Test
    void whoIsNamedIsOfTheBook() {
        assertThat(tokenizers(TOKENIZER.replace("\"closed\"", "\"hosted\"")).codes())
                .as("a host counts as its open model does")
                .containsExactly(ProblemCode.UNKNOWN_ID);
        assertThat(tokenizers(TOKENIZER.replace("\"open\"", "\"closed\"")).codes())
                .containsExactly(ProblemCode.UNKNOWN_ID);
        assertThat(units(UNIT.replace("\"closed\"", "\"other\"")).codes()).containsExactly(ProblemCode.UNKNOWN_ID);
        assertThat(limits(LIMIT.replace("\"hosted\"", "\"other\"")).codes()).containsExactly(ProblemCode.UNKNOWN_ID);
    }

    @Test
    void tokenizerThatNobodyCountsWithIsRefused() {
        String alone = TOKENIZER.replaceAll("\"(offers|openModels)\": \\[[^]]*],", "");

        assertThat(tokenizers(alone).codes()).containsExactly(ProblemCode.MISSING_MEMBER);
    }

    @Test
    void limitThatLimitsNothingIsRefused() {
        assertThat(limits(LIMIT.replaceAll("\"[a-zA-Z]*Per(Minute|Day)\": \\d,", ""))
                        .codes())
                .containsExactly(ProblemCode.MISSING_MEMBER);
        assertThat(limits(LIMIT.replace("[\"closed\", \"hosted\"]", "[]")).codes())
                .containsExactly(ProblemCode.MISSING_MEMBER);
    }

    private record Reading<T>(List<T> records, List<Problem> problems) {

        List<ProblemCode> codes() {
            return problems.stream().map(Problem::code).toList();
        }
    }

    private static Reading<Tokenizer> tokenizers(String records) {
        return read(records, Tokenizer::id, new TokenizerReader(Set.of("closed"), Set.of("open", "second"))::read);
    }

    private static Reading<UnitOffer> units(String records) {
        return read(records, UnitOffer::id, new UnitOfferReader(Set.of("closed", "hosted"))::read);
    }

    private static Reading<RateLimit> limits(String records) {
        return read(records, RateLimit::id, new RateLimitReader(Set.of("closed", "hosted"))::read);
    }

    private static <T> Reading<T> read(String records, Function<T, String> id, Function<Fields, T> reader) {
        String text = "{\"records\": [" + records + "]}";
        RecordFile file = RecordFile.parse("file.json", text.getBytes(StandardCharsets.UTF_8));
        List<T> read = file.records(id, reader).orElseThrow();
        return new Reading<>(read, file.problems());
    }
}
