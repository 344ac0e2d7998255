package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.support.Books;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DrawerTest extends InputsTestBase {

    private void openAll() {
        List<ToggleButton> closed;
        do {
            closed = pane.lookupAll(".disclosure-header").stream()
                    .map(ToggleButton.class::cast)
                    .filter(header -> !header.isSelected() && header.isVisible())
                    .toList();
            List<ToggleButton> now = closed;
            onFxThread(() -> now.forEach(header -> header.setSelected(true)));
            settle();
        } while (!closed.isEmpty());
    }

    private Set<String> shownPaths() {
        return pane.lookupAll("*").stream()
                .map(Node::getId)
                .filter(id -> id != null && !id.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String name(Node section) {
        return ((ToggleButton) section.lookup(".disclosure-header"))
                .getAccessibleText()
                .replaceAll(",.*", "")
                .toLowerCase()
                .replace(' ', '-');
    }

    @Test
    void everyInputQuestionAndChoiceHasAPlaceOfItsOwn() {
        open(Books.preset("chat"));

        openAll();

        Set<String> shown = shownPaths();
        List<String> wanted = new ArrayList<>();
        scenario().alternatives().inputs().stream()
                .filter(key -> key.input() != Input.TOKENS_PER_DAY)
                .forEach(key -> wanted.add(key.pathInFile()));
        Arrays.stream(Question.values()).forEach(question -> wanted.add("situation." + question.path()));
        scenario().alternatives().stream()
                .forEach(alternative -> Arrays.stream(ChoiceKey.values())
                        .filter(key -> key.belongsTo(alternative.kind()) && key != ChoiceKey.GPU_COUNT)
                        .forEach(key -> wanted.add(key.path(alternative.id()))));
        wanted.addAll(List.of("pricesOn", "currency"));
        assertThat(shown).containsAll(wanted);
    }

    @Test
    void nothingIsCutOffWithEverySectionOpen() {
        nothingIsCutOffWithEverySectionOpen(Appearance.LIGHT);
    }

    @Test
    @Tag("endurance")
    void nothingIsCutOffInTheDark() {
        nothingIsCutOffWithEverySectionOpen(Appearance.DARK);
    }

    private void nothingIsCutOffWithEverySectionOpen(Appearance appearance) {
        open(Books.preset("chat"), 1000, appearance);
        picture(pane, "inputs-closed-" + appearance.name().toLowerCase());
        assertThat(fromFxThread(() -> TextClipping.find(pane))).isEmpty();

        openAll();

        assertThat(fromFxThread(() -> TextClipping.find(pane))).isEmpty();
        fromFxThread(() -> pane.lookupAll(".disclosure")).stream()
                .filter(section -> section.getParent().getParent() == pane)
                .forEach(section -> picture(
                        section,
                        "inputs-" + name(section) + "-" + appearance.name().toLowerCase()));
    }
}
