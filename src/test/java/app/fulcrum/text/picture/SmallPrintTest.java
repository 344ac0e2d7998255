package app.fulcrum.text.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ScenarioEdit.StateLoad;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.MoneyFigures;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a picture says of the days it is of. */
class SmallPrintTest {

    private static SmallPrint print(Scenario scenario, LocalDate today) {
        return new SmallPrint(Projector.project(scenario, Books.bundled(), today), Books.bundled(), MoneyFigures.USD);
    }

    private static Scenario buying(String offer) {
        return ChoiceEdits.offer(
                        Books.preset("chat"),
                        Standard.CLOSED_API,
                        Books.bundled().apiOffer(offer).orElseThrow(),
                        Books.bundled())
                .apply(Books.preset("chat"));
    }

    @Test
    void anotherDayThanThatOfThePricesIsNamed() {
        assertThat(print(Books.preset("chat"), Books.TODAY).provenance("1.0.0", "1f3a9c07ab"))
                .isEqualTo("Prices of 2026-11-29, price book of 2026-11-29 · Fulcrum 1.0.0 · scenario 1f3a9c07");
        assertThat(print(Books.preset("chat"), LocalDate.of(2026, 12, 2)).provenance("1.0.0", "1f3a9c07ab"))
                .isEqualTo("Prices of 2026-11-29, seen on 2026-12-02, price book of 2026-11-29 · Fulcrum 1.0.0"
                        + " · scenario 1f3a9c07");
    }

    @Test
    void whatIsKnownToChangeIsSaidBeforeWhatIsCompared() {
        assertThat(print(buying("gemini-4-argon"), Books.TODAY).lines())
                .startsWith("On 2026-12-01: Google Gemini 4 Argon costs $14,500 a month instead of $8,170. The"
                        + " recommendation stays: the hosted open API.");
    }

    @Test
    void aPromotionThatEndsWithoutAKnownPriceAfterItIsSaidToo() {
        assertThat(print(buying("google-vertex-ai/gemini-4-argon"), Books.TODAY)
                        .lines()
                        .getFirst())
                .startsWith("On 2026-12-01: No price of Google Vertex AI Gemini 4 Argon")
                .contains("is known after that.");
    }

    @Test
    void aVolumeThatFollowsFromUsersSaysSo() {
        Scenario users = new StateLoad(
                        LoadForm.USERS,
                        Map.of(
                                Input.USERS, Assumption.of(2_000, ""),
                                Input.SESSIONS_PER_USER, Assumption.of(3, ""),
                                Input.REQUESTS_PER_SESSION, Assumption.of(8, "")))
                .apply(Books.preset("chat"));

        assertThat(print(users, Books.TODAY).lines())
                .anyMatch(line ->
                        line.startsWith("65.6M tokens/day from 2,000 users × 3 sessions × 8 requests · 1,160 input"));
        assertThat(print(Books.preset("chat"), Books.TODAY).lines()).noneMatch(line -> line.contains("tokens/day"));
    }
}
