package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.answer.CardWords;
import app.fulcrum.controller.chart.PictureTitle;
import app.fulcrum.controller.decision.PanelWords;
import app.fulcrum.model.gate.GateResult;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Tag;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scorecard.Fit;
import app.fulcrum.model.verdict.Verdict;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.ScenarioAnswer;
import app.fulcrum.session.document.Document;
import app.fulcrum.storage.report.JsonReport;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.verdict.VerdictSentences;
import app.fulcrum.view.card.AlternativeCard.Standing;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Headline, cards, scorecard, gates, what {@code evaluate} prints and pictures recommend the same alternative, or none. */
class OneAnswerTest {

    private static final int CASES = 200;
    private static final int ALL_CASES = 10_000;

    @Test
    void everyPlaceGivesTheSameAnswer() {
        checkCases(CASES);
    }

    @Test
    @org.junit.jupiter.api.Tag("endurance")
    void everyPlaceGivesTheSameAnswerInManyMoreCases() {
        checkCases(ALL_CASES);
    }

    private static void checkCases(int count) {
        int[] none = {0};
        Seeded.forEach(1, count, random -> {
            Document document = Books.presets().start().document().withScenario(withMarks(scenario(random), random));
            ScenarioAnswer answer = ScenarioAnswer.to(document, List.of(), Books.bundled(), Books.TODAY);
            check(answer.projection());
            checkPrinted(
                    answer.projection(),
                    JsonMapper.shared()
                            .readTree(new JsonReport(false).evaluation(new AnsweredInput.OfLine(1), answer)));
            none[0] += answer.projection().decision().verdict().named().isEmpty() ? 1 : 0;
        });
        assertThat(none[0]).as("cases without a recommendation").isBetween(1, count / 2);
    }

    private static Scenario scenario(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> RandomPlans.scenario(random);
            case 1 -> RandomPlans.withRanges(random);
            case 2 -> RandomAlternatives.scenario(random);
            default -> new RandomScenarios(Books.bundled(), random).nextOfAnyAlternatives();
        };
    }

    private static Scenario withMarks(Scenario drawn, SplittableRandom random) {
        Scenario scenario = drawn;
        for (AlternativeId id :
                drawn.alternatives().stream().map(each -> each.id()).toList()) {
            scenario = scenario.withAlternatives(scenario.alternatives()
                    .with(scenario.alternatives().get(id).withLicenseObtained(random.nextInt(3) == 0)));
        }
        return scenario;
    }

    private static void check(Projection projection) {
        Verdict verdict = projection.decision().verdict();
        Optional<AlternativeId> recommended = verdict.named();
        AlternativeNames names = new AlternativeNames(projection.scenario().alternatives());
        String headline = new VerdictSentences(projection, MoneyFigures.USD).headline();

        assertThat(headline)
                .startsWith(recommended.map(id -> names.use(id) + ":").orElse("No recommendation:"))
                .isEqualTo(PanelWords.headline(projection))
                .isEqualTo(PictureTitle.of(projection));
        projection.results().forEach(result -> check(result, projection));
        assertThat(projection.cheapest()).isEqualTo(verdict.cheapest());
        assertThat(PanelWords.ranking(projection))
                .isEqualTo(projection.decision().scorecard().ranking().stream()
                        .map(fit -> names.title(fit.alternative()))
                        .toList());
        assertThat(PanelWords.first(projection).contains(": best fit, "))
                .isEqualTo(recommended.isPresent() && recommended.equals(verdict.fittest()));
    }

    private static void check(AlternativeResult result, Projection projection) {
        boolean isRecommended = projection.decision().verdict().named().equals(Optional.of(result.id()));
        Tag tag = Tag.of(projection, result.id());
        var card = CardWords.of(projection, result);
        boolean takesPart = tag.compareTo(Tag.RECOMMENDED) >= 0;

        assertThat(tag == Tag.RECOMMENDED).isEqualTo(isRecommended);
        assertThat(card.standing() == Standing.RECOMMENDED).isEqualTo(isRecommended);
        assertThat(card.badge()).isEqualTo(DecisionSentences.tag(tag));
        assertThat(card.standing() == Standing.OUT || card.standing() == Standing.ASIDE)
                .isEqualTo(!takesPart);
        assertThat(card.standing() == Standing.ASIDE)
                .isEqualTo(
                        !projection.scenario().alternatives().get(result.id()).isCompared());
        assertThat(projection.decision().scorecard().ranking().stream()
                        .map(Fit::alternative)
                        .toList()
                        .contains(result.id()))
                .as("ranked: %s", tag)
                .isEqualTo(takesPart);
        boolean needsLicense =
                projection.decision().gates().of(result.id()).stream().anyMatch(GateResult::isForWantOfALicense);
        assertThat(needsLicense && (takesPart || result.alternative().isLicenseObtained()))
                .isFalse();
        if (tag == Tag.NEEDS_LICENSE || tag == Tag.ENDED || tag == Tag.RULED_OUT) {
            assertThat(PanelWords.heldBack(projection, result.id())).contains(card.badge());
        }
    }

    private static void checkPrinted(Projection projection, JsonNode printed) {
        Verdict verdict = projection.decision().verdict();
        assertThat(printed.at("/verdict/option").stringValue(null))
                .isEqualTo(verdict.named().map(AlternativeId::value).orElse(null));
        assertThat(printed.at("/verdict/sentence").stringValue()).isEqualTo(PictureTitle.of(projection));
        projection
                .results()
                .forEach(result -> assertThat(
                                printed.at("/options/" + result.id() + "/tag").stringValue())
                        .isEqualTo(Tag.of(projection, result.id())
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-')));
        assertThat(printed.at("/scorecard/ranking").size())
                .isEqualTo(projection.decision().scorecard().ranking().size());
    }
}
