package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is made for an alternative goes with it: nothing that stays in the window listens on its behalf. */
@Tag("thorough")
class NothingLeftBehindTest extends WindowTestBase {

    private static final int TIMES = 6;

    @Test
    void sectionsAndCardsGoWithTheirAlternatives() {
        open(1400, 900);
        List<WeakReference<Node>> gone = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            choose(i % 2 == 0 ? "Add _own GPUs" : "Add a _closed API");
            openAll();
            gone.addAll(fromFxThread(this::last));
            choose("Re_move ");
            press("Shortcut+Z");
            gone.addAll(fromFxThread(this::last));
            choose("Re_move ");
        }
        settle();

        assertThat(gone).hasSize(TIMES * 2 * 2);
        // The toolkit keeps what was removed last until it removes something else.
        assertThat(left(gone)).hasSizeLessThanOrEqualTo(2);
    }

    private void choose(String words) {
        onFxThread(() -> menuItem(words).fire());
        settle();
    }

    /** Opens what was added, so that all of its rows are there. */
    private void openAll() {
        onFxThread(() -> root().lookupAll(".alternative-head").stream()
                .toList()
                .getLast()
                .getParent()
                .lookupAll(".disclosure-header")
                .forEach(header -> ((ToggleButton) header).setSelected(true)));
        settle();
    }

    /** The section and the card of the last alternative. */
    private List<WeakReference<Node>> last() {
        Node head = root().lookupAll(".alternative-head").stream().toList().getLast();
        Node card = root().lookupAll(".option-card").stream().toList().getLast();
        return List.of(new WeakReference<>(head.getParent()), new WeakReference<>(card));
    }

    /** What the collector cannot take, after it has had every chance to. */
    private static List<Node> left(List<WeakReference<Node>> references) {
        List<Node> left = List.of();
        for (int attempt = 0; attempt < 20; attempt++) {
            System.gc();
            settle();
            left = references.stream()
                    .map(WeakReference::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (left.size() <= 2) {
                return left;
            }
        }
        return left;
    }
}
