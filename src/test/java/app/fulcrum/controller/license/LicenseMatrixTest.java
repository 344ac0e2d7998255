package app.fulcrum.controller.license;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.Selection;
import app.fulcrum.controller.decision.OpenDocument;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Reachable;
import app.fulcrum.support.Standard;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.license.LicenseRow;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LicenseMatrixTest extends ThemedTestBase {

    private final List<String> browsed = new ArrayList<>();
    private OpenDocument document;
    private LicenseController controller;
    private Region pane;

    @BeforeEach
    void open() {
        document = OpenDocument.preset("chat");
        pane = show(
                () -> {
                    controller = new LicenseController(
                            document.session(), document.projections(), new Selection(), browsed::add);
                    return controller.view();
                },
                1000,
                900,
                Appearance.LIGHT);
    }

    @SuppressWarnings("unchecked")
    private ListView<LicenseRow> list() {
        return (ListView<LicenseRow>) pane.lookup(".license-list");
    }

    private List<LicenseRow> rows() {
        settle();
        return fromFxThread(() -> List.copyOf(list().getItems()));
    }

    private List<String> models() {
        return rows().stream().map(LicenseRow::model).toList();
    }

    private List<String> shown() {
        settle();
        return fromFxThread(() -> pane.lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private void choose(String label, int down) {
        Node list = pane.lookupAll(".combo-box").stream()
                .filter(node -> label.equals(FieldName.of(node)))
                .findFirst()
                .orElseThrow();
        onFxThread(() -> ((ComboBox<?>) list).getSelectionModel().select(down));
    }

    private void look(String model) {
        int row = models().indexOf(model);
        onFxThread(() -> list().getSelectionModel().select(row));
    }

    private void answer(Question question, Object answer) {
        onFxThread(() -> document.answer(question, answer));
    }

    @Test
    void everyModelOfEveryLicenseIsListedTheArticlesFirst() {
        long models = Books.bundled().licenses().stream()
                .mapToLong(license -> license.models().size())
                .sum();

        assertThat(rows()).hasSize((int) models);
        assertThat(shown()).contains(models + " of " + models + " models");
        assertThat(models())
                .startsWith("Llama 4 Scout 17B-16E", "Mistral Large 3 (675B-A41B, 2512)", "Mistral Large 2 (2407)")
                .doesNotHaveDuplicates();
    }

    @Test
    void theListFollowsTheSearchInNamesLicensesAndPublishers() {
        robot.clickOn(".text-field").write("moonshot");

        assertThat(models()).isNotEmpty().allMatch(model -> model.contains("Kimi"));
        robot.write(" nothing like it");
        assertThat(rows()).isEmpty();
        assertThat(shown()).contains("No model matches. Clear the search or show all verdicts.");
    }

    @Test
    void oneVerdictCanBeShownAlone() {
        choose("Verdict", 4);

        assertThat(rows()).isNotEmpty().allMatch(row -> row.verdict().equals("Needs a license"));
        choose("Verdict", 0);
        assertThat(rows()).anyMatch(row -> row.verdict().equals("OK"));
    }

    /** Nothing looks allowed that an answer not yet given can forbid: word, color and condition say so. */
    @Test
    void aVerdictThatHangsOnOpenAnswersSaysSoAndIsNotListedAsAllowed() {
        onFxThread(() -> document.edit(new ScenarioEdit.Replace(
                document.session().scenario().withSituation(Situation.UNKNOWN), "nothing answered")));

        LicenseRow scout = rows().getFirst();
        assertThat(scout.verdict()).isEqualTo("Depends on your answers");
        assertThat(scout.condition()).isEqualTo("So far OK with duties; at worst: Not allowed");
        choose("Verdict", 3);
        assertThat(models()).contains("Llama 4 Scout 17B-16E");
        assertThat(fromFxThread(() -> pane.lookupAll(".pill").stream()
                        .filter(pill -> ((Labeled) pill).getText().equals("Depends on your answers"))
                        .toList()))
                .isNotEmpty()
                .allSatisfy(pill ->
                        assertThat(pill.getStyleClass()).contains("caution").doesNotContain("good"));
        for (int allowed = 1; allowed <= 2; allowed++) {
            choose("Verdict", allowed);
            assertThat(models()).doesNotContain("Llama 4 Scout 17B-16E");
        }
    }

    @Test
    void theListIsSortedByModelLicenseOrVerdict() {
        choose("Sort by", 1);
        assertThat(models()).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        choose("Sort by", 2);
        assertThat(rows().stream().map(LicenseRow::license)).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        choose("Sort by", 3);
        assertThat(rows().stream().map(LicenseRow::judgment)).isSorted();
    }

    @Test
    void aModelShowsClausesWithSectionsDutiesAndWhatWouldChangeIt() {
        answer(Question.BASED_IN_EU, false);
        look("Llama 4 Scout 17B-16E");

        assertThat(shown())
                .contains("Why", "Duties", "What would change this", "Sources")
                .anyMatch(text -> text.contains("Built with Llama") && text.endsWith("(§ 1.b.i(B))"))
                .anyMatch(
                        text -> text.startsWith("at more than 700M monthly active users of the company in March 2025"))
                .anyMatch(text -> text.startsWith("Not legal advice: our reading of Llama 4 Community"));
    }

    @Test
    void theArticlesClaimStandsBesideWhatTheTextSays() {
        look("Gemma 2 (2B, 9B, 27B)");

        assertThat(shown())
                .contains("Article: Outputs may not be used to improve other models.")
                .contains("Text: There is no such clause, and Google claims no outputs. (§ 3.3)");
    }

    @Test
    void theSituationChangesTheVerdictAndTheModelLookedAtStays() {
        look("Llama 4 Scout 17B-16E");
        answer(Question.BASED_IN_EU, true);

        assertThat(rows().getFirst().verdict()).isEqualTo("Not allowed");
        assertThat(shown()).anyMatch(text -> text.contains("End users of a product with the model inside are spared."));
        assertThat(fromFxThread(
                        () -> list().getSelectionModel().getSelectedItem().model()))
                .isEqualTo("Llama 4 Scout 17B-16E");
    }

    @Test
    void aModelIsTakenIntoTheScenario() {
        look("Llama 4 Scout 17B-16E");
        settle();
        robot.clickOn("Use Llama 4 Scout");
        onFxThread(document::nextFrame);

        assertThat(Choices.of(document.session().scenario()).model()).isEqualTo(new ModelChoice.Named("llama-4-scout"));
        assertThat(rows().getFirst().mark()).startsWith("In this scenario");
        assertThat(shown()).contains("Llama 4 Scout 17B-16E");
    }

    @Test
    void theDutiesAreCopiedAsAChecklist() {
        look("Gemma 2 (2B, 9B, 27B)");
        settle();
        robot.clickOn("Copy as a checklist");

        String text = fromFxThread(() -> Clipboard.getSystemClipboard().getString());
        assertThat(text.lines())
                .startsWith("Gemma 2 (2B, 9B, 27B)")
                .filteredOn(line -> line.startsWith("[ ] "))
                .isNotEmpty();
    }

    @Test
    void aSourceOpensInTheBrowser() {
        look("Mixtral 8x22B");
        settle();
        Node link = pane.lookupAll(".hyperlink").stream()
                .filter(node -> node.getAccessibleText() != null
                        && node.getAccessibleText().startsWith("Open "))
                .findFirst()
                .orElseThrow();
        onFxThread(((javafx.scene.control.Hyperlink) link)::fire);

        assertThat(browsed).singleElement().asString().startsWith("https://");
    }

    @Test
    void aMovingSliderDoesNotTouchTheMatrix() {
        List<LicenseRow> before = rows();
        onFxThread(() ->
                document.edit(new SetAssumption(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(123e6, "test"))));

        assertThat(rows())
                .usingElementComparator((one, other) -> one == other ? 0 : 1)
                .isEqualTo(before);
    }

    @Test
    void theListIsWalkedByKeys() {
        onFxThread(() -> {
            list().requestFocus();
            list().getSelectionModel().select(0);
        });
        robot.type(KeyCode.DOWN, 3);

        assertThat(fromFxThread(
                        () -> list().getSelectionModel().getSelectedItem().model()))
                .isEqualTo("Mixtral 8x22B");
        assertThat(shown()).contains("Article: Key restrictions: none.");
        assertThat(fromFxThread(() -> Reachable.faults(pane))).isEmpty();
    }

    @Test
    void theShortListHasTheArticlesModelsAndTheScenariosAndOpensTheFullOne() {
        List<String> opened = new ArrayList<>();
        Region summary = show(() -> new VBox(controller.summary(() -> opened.add("full"))), 312, 900, Appearance.LIGHT);
        List<String> spoken = fromFxThread(() -> Reachable.spoken(summary));

        assertThat(spoken).hasSize(9);
        assertThat(spoken.get(1))
                .startsWith("Llama 3.3 70B Instruct, Llama 3.3 Community License: Depends. At worst: Not allowed")
                .contains("In this scenario");
        assertThat(spoken).anyMatch(text -> text.startsWith("Mistral Large 2, Mistral AI Research License: Needs a"));
        robot.clickOn("Gemma 2");
        assertThat(opened).hasSize(1);
        assertThat(shown()).anyMatch(text -> text.startsWith("Gemma Terms of Use, granted by"));
        robot.clickOn("All 89 models");
        assertThat(opened).hasSize(2);
        assertThat(fromFxThread(() -> Reachable.faults(summary))).isEmpty();
    }
}
