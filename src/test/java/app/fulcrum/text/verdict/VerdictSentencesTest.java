package app.fulcrum.text.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.projection.Tag;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.number.MoneyFigures;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Tag("law")
class VerdictSentencesTest {

    private static final int MOST_WORDS = 20;
    private static final Scenario CHAT = Books.presets().start().document().scenario();

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static VerdictSentences words(Scenario scenario) {
        return new VerdictSentences(project(scenario), MoneyFigures.USD);
    }

    private static Scenario at(double tokensPerDay) {
        return CHAT.with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(tokensPerDay, "test"));
    }

    private static Scenario answered(Scenario scenario, Question question, boolean yes) {
        return scenario.withSituation(scenario.situation().with(question, new Answer.YesNo(yes)));
    }

    private static Scenario with(Scenario scenario, Alternative alternative) {
        return scenario.withAlternatives(scenario.alternatives().with(alternative));
    }

    private static Alternative own(Scenario scenario) {
        return scenario.alternatives().get(Standard.SELF_HOSTED);
    }

    @Test
    void theHeadlineSaysWhatToDoAndTheSecondLineWhatItSavesAndWhereThatChanges() {
        VerdictSentences words = words(CHAT);
        assertThat(words.headline()).isEqualTo("Use the hosted open API: nothing is cheaper at 64M tokens a day.");
        assertThat(words.standfirst())
                .containsExactly(
                        "Saves $4,900 a month against the closed API.",
                        "Over 95 % sure.",
                        "Cheapest above 3.69B a day (1.03B–3.69B): self-hosting.");
    }

    @Test
    void theNearestChangeIsSaidOnTheSideWhereItIs() {
        assertThat(words(at(2e10)).standfirst().getLast())
                .startsWith("Cheapest below ")
                .endsWith(": the hosted open API.");
    }

    @Test
    void whereTheCostIsTooCloseTheFitDecidesAndSaysSo() {
        VerdictSentences words = words(at(2.6e9));
        assertThat(words.headline()).isEqualTo("Self-host: the cost is too close to call, and this fits best.");
        assertThat(words.standfirst()).startsWith("Costs $6,460 a month more than the hosted open API.", "70 % sure.");
    }

    @Test
    void whatIsDearerAsPlannedAndYetCheapestInMostSamplesIsSaidToBeLikely() {
        VerdictSentences words = words(at(3.4e9));
        assertThat(words.headline())
                .isEqualTo("Self-host: most likely the cheapest at 3.4B tokens a day, and the best fit.");
        assertThat(words.standfirst()).startsWith("As planned, $594 a month dearer than the hosted open API.");
    }

    @Test
    void whatDataMustStayInLeavesOneAndForgoesWhatWouldBeCheaper() {
        VerdictSentences words = words(answered(CHAT, Question.DATA_MAY_LEAVE, false));
        assertThat(words.headline()).isEqualTo("Self-host: everything else is ruled out.");
        assertThat(words.standfirst()).isEmpty();
        assertThat(words.remarks())
                .anySatisfy(remark -> assertThat(remark)
                        .startsWith("The hosted open API would cost $")
                        .endsWith(" a month less, but is ruled out."));
    }

    @Test
    void whereAStrongAxisDecidesItIsNamed() {
        Scenario row = Books.preset("article-row-2");
        Scenario strong = row.withSituation(row.situation().with(Question.DATA_CLASS, new Answer.Choice("defense")));
        assertThat(words(strong).headline()).startsWith("Self-host: ");
    }

    @Test
    void withoutARecommendationTheHeadlineSaysWhatIsMissingAndWhatToDo() {
        Scenario confined = answered(CHAT, Question.DATA_MAY_LEAVE, false);
        Way.OwnGpus gpus = (Way.OwnGpus) own(confined).way();
        Scenario full = with(
                confined.with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(6e10, "test")),
                own(confined).withWay(gpus.withHosting(gpus.hosting().withGpuCount(new GpuCount.Fixed(8)))));
        assertThat(words(full).headline())
                .isEqualTo("No recommendation: self-hosting cannot serve 60B tokens a day. Set its GPU count to Auto.");

        Scenario licensed = answered(
                with(confined, own(confined).withWay(gpus.withModel(new ModelChoice.Named("mistral-large-2")))),
                Question.COMMERCIAL_USE,
                true);
        assertThat(words(licensed).headline())
                .isEqualTo(
                        "No recommendation: self-hosting needs a license. Obtain it and mark it, or change the model.");
        Scenario marked = with(licensed, own(licensed).withLicenseObtained(true));
        assertThat(words(marked).headline()).isEqualTo("Self-host: everything else is ruled out.");
    }

    @Test
    void anotherModelNeedsALicenseOfItsOwn() {
        Alternative own = own(CHAT).withLicenseObtained(true);
        Way.OwnGpus gpus = (Way.OwnGpus) own.way();
        assertThat(own.withWay(gpus.withHosting(gpus.hosting().withGpuCount(GpuCount.AUTO)))
                        .isLicenseObtained())
                .isTrue();
        assertThat(own.withWay(gpus.withModel(new ModelChoice.Generic(8))).isLicenseObtained())
                .isFalse();
    }

    @Test
    void theRunnerUpOfTheScorecardIsSaidOnlyWhereItIsNotRecommended() {
        Seeded.forMany(1, 3_000, random -> {
            Projection projection = project(RandomPlans.scenario(random));
            var verdict = projection.decision().verdict();
            assertThat(new VerdictSentences(projection, MoneyFigures.USD)
                            .disagreement()
                            .isPresent())
                    .isEqualTo(!verdict.fittest().equals(verdict.named()));
        });
    }

    @Test
    void everySentenceIsShortAndPlain() {
        Seeded.forMany(1, 5_000, random -> checkWords(project(RandomPlans.scenario(random))));
        Seeded.forMany(1, 5_000, random -> checkWords(project(new RandomScenarios(Books.bundled(), random).next())));
    }

    private static void checkWords(Projection projection) {
        VerdictSentences words = new VerdictSentences(projection, MoneyFigures.USD);
        List<String> all = Stream.concat(Stream.of(words.headline()), words.all().stream())
                .flatMap(text -> Stream.of(text.split("(?<=[.]) ")))
                .toList();
        assertThat(all).allSatisfy(sentence -> {
            assertThat(sentence).endsWith(".").doesNotContain("{", "null", "\u2212", "$-");
            assertThat(sentence.split(" ").length).as(sentence).isLessThanOrEqualTo(MOST_WORDS);
        });
    }

    @Test
    void everyTagHasAWord() {
        assertThat(Tag.values()).extracting(DecisionSentences::tag).doesNotHaveDuplicates();
        assertThat(DecisionSentences.tag(Tag.NONE)).isEmpty();
    }
}
