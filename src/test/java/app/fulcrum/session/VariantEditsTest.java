package app.fulcrum.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.document.LoggedChange;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.DocumentEdit;
import app.fulcrum.session.edit.EditLabel;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.support.Books;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Variants of the open document: added, edited, taken back, and followed when their base is edited. */
class VariantEditsTest {

    private static final OpenFile FILE = new OpenFile(Path.of("plan.fulcrum.json"), "00");
    private static final InputKey VOLUME = InputKey.shared(Input.TOKENS_PER_DAY);
    private static final InputKey OUTPUT = InputKey.shared(Input.OUTPUT_TOKENS);
    private static final String MORE = "More";

    private final Scenario base = Books.presets().start().document().scenario();
    private final ScenarioSession session = new ScenarioSession(
            Books.presets().start().document(), PriceBookStamp.of(Books.bundled()), InstantSource.fixed(Instant.EPOCH));

    private static ScenarioEdit set(InputKey key, double number) {
        return new ScenarioEdit.SetAssumption(key, Assumption.of(number, ""));
    }

    private void add(String name) {
        assertThat(session.apply(new DocumentEdit.AddVariant(session.scenario().withName(name))))
                .isEmpty();
        workOnBase();
    }

    private void workOnBase() {
        session.workOn(Optional.empty());
    }

    private Scenario variant(String name) {
        return session.document().variants().get(name).scenario();
    }

    private double volume(Scenario scenario) {
        return scenario.assumption(VOLUME).orElseThrow().value().base();
    }

    @Test
    void aVariantIsAddedEditedAndTakenBack() {
        add(MORE);
        session.apply(new DocumentEdit.OfVariant(MORE, set(VOLUME, 9e8)));

        assertThat(volume(variant(MORE))).isEqualTo(9e8);
        assertThat(session.scenario()).isEqualTo(base);
        assertThat(session.nextUndo()).get().isInstanceOfSatisfying(EditLabel.OfVariant.class, label -> {
            assertThat(label.variant()).isEqualTo(MORE);
            assertThat(label.label()).isInstanceOf(EditLabel.Changed.class);
        });

        session.undo();
        assertThat(variant(MORE)).isEqualTo(base.withName(MORE));
        session.undo();
        assertThat(session.document().variants()).isEqualTo(Variants.none(base));
        session.redo();
        session.redo();
        assertThat(volume(variant(MORE))).isEqualTo(9e8);
    }

    @Test
    void aChangedVariantIsUnsavedWork() {
        add(MORE);
        assertThat(session.isDirty()).isTrue();
        session.saved(session.document(), FILE);
        assertThat(session.isDirty()).isFalse();

        session.apply(new DocumentEdit.OfVariant(MORE, set(VOLUME, 9e8)));
        assertThat(session.isDirty()).isTrue();
        assertThat(session.unsavedChanges()).hasSize(2).allMatch(EditLabel.OfVariant.class::isInstance);

        session.undo();
        assertThat(session.isDirty()).isFalse();
    }

    @Test
    void anEditOfTheBaseShowsInEveryVariantThatDoesNotDifferThere() {
        add(MORE);
        add("Same");
        session.apply(new DocumentEdit.OfVariant(MORE, set(VOLUME, 9e8)));
        session.apply(set(VOLUME, 2e8));
        session.apply(set(OUTPUT, 321));

        assertThat(volume(variant(MORE))).isEqualTo(9e8);
        assertThat(variant(MORE).assumption(OUTPUT)).contains(Assumption.of(321, ""));
        assertThat(variant("Same")).isEqualTo(session.scenario().withName("Same"));
    }

    /** A slider that passes the variant's number on its way takes no difference away. */
    @Test
    void aGestureIsCarriedOverFromWhereItBegan() {
        add(MORE);
        session.apply(new DocumentEdit.OfVariant(MORE, set(VOLUME, 9e8)));
        Gesture drag = Gesture.begin();
        for (double volume : new double[] {5e8, 9e8, 1e9}) {
            session.apply(set(VOLUME, volume), drag);
        }

        assertThat(volume(session.scenario())).isEqualTo(1e9);
        assertThat(volume(variant(MORE))).isEqualTo(9e8);
    }

    /** One gesture may edit both. */
    @Test
    void aGestureLosesNoEditOfAVariant() {
        add(MORE);
        Gesture both = Gesture.begin();
        session.apply(new DocumentEdit.OfVariant(MORE, set(VOLUME, 9e8)), both);
        session.apply(set(OUTPUT, 321), both);

        assertThat(volume(variant(MORE))).isEqualTo(9e8);
        assertThat(variant(MORE).assumption(OUTPUT)).contains(Assumption.of(321, ""));
    }

    @Test
    void theLogNamesTheVariantAndNotWhatOnlyFollows() {
        add(MORE);
        session.apply(new DocumentEdit.OfVariant(MORE, set(VOLUME, 9e8)));
        session.apply(set(OUTPUT, 321));
        session.apply(new DocumentEdit.OfVariant(MORE, new ScenarioEdit.Rename("Most")));
        session.apply(new DocumentEdit.RemoveVariant("Most"));

        List<String> paths = session.document().changes().entries().stream()
                .map(LoggedChange::path)
                .toList();
        assertThat(paths)
                .startsWith("variants.More", "variants.More.assumptions.workload.tokensPerDay")
                .endsWith("variants.More.name", "variants.Most")
                .contains("assumptions.workload.outputTokensPerRequest")
                .doesNotContain("variants.More.assumptions.workload.outputTokensPerRequest");
        assertThat(session.document().changes().entries().getFirst().to()).contains(MORE);
        assertThat(session.document().changes().entries().getLast().to()).isEqualTo(Optional.empty());
    }

    @Test
    void oneTakenOverIsTheBase() {
        add(MORE);
        session.apply(new DocumentEdit.OfVariant(MORE, set(VOLUME, 9e8)));
        session.apply(new DocumentEdit.TakeOver(MORE));

        assertThat(session.scenario()).isEqualTo(base.with(VOLUME, Assumption.of(9e8, "")));
        assertThat(session.document().variants().names()).isEmpty();
        assertThat(session.nextUndo()).contains(new EditLabel.VariantTakenOver(MORE));
    }

    @Test
    void noMoreThanFiveAndEachByANameOfItsOwn() {
        for (int i = 0; i < Variants.MOST; i++) {
            add("Variant " + i);
        }
        assertThat(codes(session.apply(new DocumentEdit.AddVariant(base.withName("sixth")))))
                .containsExactly(ProblemCode.WRONG_COUNT);
        session.undo();
        workOnBase();
        assertThat(codes(session.apply(new DocumentEdit.AddVariant(base)))).containsExactly(ProblemCode.DUPLICATE_ID);
        assertThat(codes(session.apply(new DocumentEdit.AddVariant(base.withName("Variant 1")))))
                .containsExactly(ProblemCode.DUPLICATE_ID);
        assertThat(codes(session.apply(new DocumentEdit.AddVariant(base.withName(" ")))))
                .containsExactly(ProblemCode.MISSING_MEMBER);
        assertThat(codes(session.apply(new ScenarioEdit.Rename("Variant 1"))))
                .containsExactly(ProblemCode.DUPLICATE_ID);
        assertThat(session.scenario().name()).isEqualTo(base.name());
        assertThatIllegalArgumentException().isThrownBy(() -> session.apply(new DocumentEdit.RemoveVariant("nobody")));
    }

    @Test
    void goingBackToWhatWasSavedBringsItsVariantsBack() {
        add(MORE);
        session.saved(session.document(), FILE);
        session.apply(new DocumentEdit.RemoveVariant(MORE));
        session.apply(set(OUTPUT, 321));

        session.apply(new DocumentEdit.Replace(session.state().saved().orElseThrow(), "Reverted"));

        assertThat(variant(MORE)).isEqualTo(base.withName(MORE));
        assertThat(session.isDirty()).isFalse();
    }

    private static List<ProblemCode> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
