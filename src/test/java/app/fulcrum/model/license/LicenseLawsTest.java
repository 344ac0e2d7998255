package app.fulcrum.model.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.license.LicenseMatrix.Row;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.whatif.AnswerChange;
import app.fulcrum.model.whatif.LicenseFlip;
import app.fulcrum.model.whatif.LicenseFlips;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Situations;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LicenseLawsTest {

    private static final long SEED = 20_261_122;

    private List<License> licenses = List.of();

    @BeforeAll
    void readLicenses() {
        licenses = Licenses.all();
    }

    private static void forRandomSituations(int count, Consumer<Situation> law) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < count; i++) {
            Situation situation = Situations.random(random);
            try {
                law.accept(situation);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + SEED + ", situation " + i + ": " + situation, e);
            }
        }
    }

    @Test
    void everyVerdictButOkCitesAClauseOfItsLicense() {
        forRandomSituations(
                1_000,
                situation -> LicenseMatrix.of(licenses, situation).rows().forEach(LicenseLawsTest::checkCitations));
    }

    private static void checkCitations(Row row) {
        LicenseVerdict verdict = row.verdict();
        assertThat(verdict.reasons().isEmpty()).isEqualTo(verdict.standing() == Standing.OK);
        assertThat(verdict.reasons())
                .allMatch(reason -> reason.standing() == verdict.standing())
                .allMatch(reason -> row.license().clause(reason.clauseId()).isPresent());
        assertThat(verdict.warnings())
                .allMatch(warning ->
                        row.license().clause(warning.finding().clauseId()).isPresent())
                .allMatch(warning -> !warning.questions().isEmpty());
        assertThat(verdict.duties()).doesNotHaveDuplicates();
    }

    @Test
    void onlyUnreadTextsAreNotEvaluated() {
        forRandomSituations(
                1_000,
                situation -> assertThat(LicenseMatrix.of(licenses, situation).rows())
                        .allMatch(row ->
                                row.license().evaluable() != (row.verdict().standing() == Standing.NOT_EVALUATED)));
    }

    @Test
    void theMatrixHasARowForEveryCoveredModel() {
        assertThat(LicenseMatrix.of(licenses, Situation.UNKNOWN).rows())
                .hasSizeGreaterThanOrEqualTo(73)
                .extracting(Row::model)
                .containsExactlyElementsOf(licenses.stream()
                        .flatMap(license -> license.models().stream())
                        .toList());
    }

    /** Unknown is unknown: answering one more question only ever turns a warning into a finding or drops it. */
    @Test
    void answeringNeverTurnsOutWorseThanWarned() {
        SplittableRandom random = new SplittableRandom(SEED);
        forRandomSituations(1_000, situation -> {
            Question question = Question.values()[random.nextInt(Question.TRAINS_OTHER_MODELS.ordinal() + 1)];
            if (situation.isUnknown(question) && question != Question.ROLE) {
                checkAnswered(situation, situation.with(question, Situations.randomAnswer(question, random)));
            }
        });
    }

    private void checkAnswered(Situation before, Situation after) {
        List<Row> then = LicenseMatrix.of(licenses, before).rows();
        List<Row> now = LicenseMatrix.of(licenses, after).rows();
        for (int i = 0; i < then.size(); i++) {
            assertThat(now.get(i).verdict().standing())
                    .as(then.get(i).model().id())
                    .isLessThanOrEqualTo(then.get(i).verdict().atWorst());
        }
    }

    @Tag("law")
    @Test
    void everyFlipFlipsAndJustShortOfItDoesNot() {
        forRandomSituations(Seeded.share(10_000), situation -> {
            for (License license : licenses) {
                LicensedModel subject =
                        new LicensedModel(license, license.models().getLast());
                assertThat(untrueFlips(subject, situation)).isEmpty();
            }
        });
    }

    private static List<LicenseFlip> untrueFlips(LicensedModel subject, Situation situation) {
        Standing today = subject.verdictFor(situation).standing();
        return LicenseFlips.of(subject, situation).stream()
                .filter(flip -> flip.standing() == today
                        || !verdict(subject, situation, flip, flip.change()).equals(flip.verdict())
                        || (flip.change() instanceof AnswerChange.Passes(var comparator, double at)
                                && at > 0
                                && verdict(subject, situation, flip, new AnswerChange.StaysWithin(comparator, at))
                                        .equals(flip.verdict())))
                .toList();
    }

    private static LicenseVerdict verdict(
            LicensedModel subject, Situation situation, LicenseFlip flip, AnswerChange change) {
        return subject.verdictFor(situation.with(flip.question(), change.answer()));
    }

    @Test
    void llama4NamesWhatWouldChangeIt() {
        LicensedModel scout = licenses.stream()
                .filter(license -> license.id().equals("llama-4"))
                .map(license -> new LicensedModel(
                        license, license.model("llama-4-scout").orElseThrow()))
                .findFirst()
                .orElseThrow();
        Situation product = LicenseCase.all().getFirst().situation();
        assertThat(LicenseFlips.of(scout, product))
                .extracting(LicenseFlip::question, LicenseFlip::standing)
                .containsExactly(
                        tuple(Question.BASED_IN_EU, Standing.NOT_ALLOWED),
                        tuple(Question.MONTHLY_ACTIVE_USERS_AT_RELEASE, Standing.NEEDS_LICENSE),
                        tuple(Question.AVOIDS_VISIBLE_ATTRIBUTION, Standing.NOT_ALLOWED));
    }
}
