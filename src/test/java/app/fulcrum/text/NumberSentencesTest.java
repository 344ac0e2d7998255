package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.number.NumberParser;
import app.fulcrum.text.number.Parsed;
import app.fulcrum.text.number.Parsed.Ambiguous;
import app.fulcrum.text.number.Parsed.Reason;
import app.fulcrum.text.number.Parsed.Value;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberSentencesTest {

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyRefusalIsASentenceThatBlamesNobody(Reason reason) {
        assertThat(NumberSentences.refusal(reason, Unit.TOKENS_PER_DAY))
                .matches("[A-Z].*\\.")
                .doesNotContain("{", "}")
                .doesNotContainIgnoringCase("error", "invalid", "illegal", "you entered");
    }

    @Test
    void anAmbiguousTextIsAnsweredWithAQuestionThatNamesBothReadings() {
        Parsed parsed = NumberParser.of(Unit.RATIO, Locale.GERMANY).parse("1,500");
        assertThat(NumberSentences.question("1,500", (Ambiguous) parsed, Unit.RATIO, Locale.GERMANY))
                .isEqualTo("1,500: 1.5 or 1500? With your settings (German) it reads 1.5.");
    }

    @Test
    void aMagnitudeThatMayBelongToBothEndsIsAskedAboutWithoutBlamingTheLocale() {
        Parsed parsed = NumberParser.of(Unit.TOKENS_PER_DAY, Locale.US).parse("5 to 20M");
        assertThat(NumberSentences.question("5 to 20M", (Ambiguous) parsed, Unit.TOKENS_PER_DAY, Locale.US))
                .isEqualTo("5 to 20M: 10M (5M to 20M) or 10000 (5 to 20,000,000)?");
    }

    @Test
    void whatWasUnderstoodIsEchoedInFull() {
        Value tokens = new Value(Range.exactly(2e7), true);
        assertThat(NumberSentences.understood(tokens, Unit.TOKENS_PER_DAY)).isEqualTo("= 20,000,000 tokens/day");
        Value share = new Value(new Range(0.05, 0.07, 0.1), true);
        assertThat(NumberSentences.understood(share, Unit.SHARE)).isEqualTo("= 7 (5–10) %");
    }
}
