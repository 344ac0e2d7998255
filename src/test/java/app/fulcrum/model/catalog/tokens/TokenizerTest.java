package app.fulcrum.model.catalog.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.tokens.Tokenizer.User;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.unit.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    private static final Tokenizer FINE = tokenizer(
            "fine",
            SourceConfidence.MEDIUM,
            Map.of(TextKind.GERMAN, new Range(1.5, 2, 2.5), TextKind.JSON, Range.exactly(1.2)),
            List.of(new User("closed", OptionalInt.of(6))),
            List.of(new User("open", OptionalInt.empty())));
    private static final Tokenizer COARSE = tokenizer(
            "coarse",
            SourceConfidence.LOW,
            Map.of(TextKind.GERMAN, new Range(1, 1, 1.25), TextKind.CODE, Range.exactly(1.1)),
            List.of(),
            List.of());

    @Test
    void endsOfARatioAreAsFarApartAsBothAllow() {
        TokenRatio ratio = FINE.over(COARSE, TextKind.GERMAN).orElseThrow();

        assertThat(ratio.tokens()).isEqualTo(new Range(1.5 / 1.25, 2, 2.5));
    }

    @Test
    void theOtherWayRoundIsOneOverIt() {
        Range there = FINE.over(COARSE, TextKind.GERMAN).orElseThrow().tokens();
        Range back = COARSE.over(FINE, TextKind.GERMAN).orElseThrow().tokens();

        assertThat(back).isEqualTo(new Range(1 / there.high(), 1 / there.base(), 1.25 / 1.5));
    }

    @Test
    void aRatioIsAsSureAsTheLessSureOfBothAndNamesBothSources() {
        TokenRatio one = FINE.over(COARSE, TextKind.GERMAN).orElseThrow();
        TokenRatio other = COARSE.over(FINE, TextKind.GERMAN).orElseThrow();

        assertThat(one.confidence()).isEqualTo(SourceConfidence.LOW);
        assertThat(other.confidence()).isEqualTo(SourceConfidence.LOW);
        assertThat(one.sources()).extracting(Source::title).containsExactly("fine", "coarse");
    }

    @Test
    void textsThatEitherWasNotCountedOnHaveNoRatio() {
        assertThat(FINE.over(COARSE, TextKind.JSON)).isEmpty();
        assertThat(FINE.over(COARSE, TextKind.CODE)).isEmpty();
    }

    /** Its factors may be wide, or missing: it still cuts a text into as many tokens as it does. */
    @Test
    void aTokenizerOverItselfIsOne() {
        for (TextKind kind : TextKind.values()) {
            TokenRatio ratio = FINE.over(FINE, kind).orElseThrow();

            assertThat(ratio.tokens()).isEqualTo(Range.exactly(1));
            assertThat(ratio.sources()).hasSize(1);
        }
    }

    @Test
    void countsWhoIsNamedAndNobodyElse() {
        assertThat(FINE.countsOffer("closed")).isTrue();
        assertThat(FINE.countsOffer("open")).isFalse();
        assertThat(FINE.countsOpenModel("open")).isTrue();
        assertThat(FINE.countsOpenModel("closed")).isFalse();
    }

    private static Tokenizer tokenizer(
            String id,
            SourceConfidence confidence,
            Map<TextKind, Range> factors,
            List<User> offers,
            List<User> openModels) {
        Source source = new Source(id, "", Optional.empty(), "today");
        return new Tokenizer(id, id, factors, offers, openModels, new Provenance(source, confidence, List.of(), ""));
    }
}
