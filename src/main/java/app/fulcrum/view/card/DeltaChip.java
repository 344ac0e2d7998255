package app.fulcrum.view.card;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.card.CardCosts.Delta;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.menu.MenuItems;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** How far a cost moved, as a button with what can be done about the comparison: in full, short, or an arrow alone. */
final class DeltaChip {

    private static final Messages MESSAGES = Messages.of("alternatives");
    private static final PseudoClass UP = PseudoClass.getPseudoClass("up");

    private DeltaChip() {}

    /** The chip in its three forms, the longest first; which of them is shown is a matter of room. */
    static List<Button> forms(ObservableValue<Optional<Delta>> delta, Supplier<List<MenuEntry>> menu) {
        return Stream.<Function<Delta, String>>of(Delta::amount, Delta::compact, _ -> "")
                .map(words -> form(delta, words, menu))
                .toList();
    }

    private static Button form(
            ObservableValue<Optional<Delta>> delta, Function<Delta, String> words, Supplier<List<MenuEntry>> menu) {
        Button chip = MenuItems.opening(style(new Button(), Style.DELTA), menu);
        Tooltip tooltip = new Tooltip();
        chip.setTooltip(tooltip);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        delta.subscribe(now -> {
            chip.setManaged(now.isPresent());
            now.ifPresent(moved -> {
                String arrow = MESSAGES.get(moved.up() ? "delta.up" : "delta.down", words.apply(moved));
                chip.setText(arrow.strip());
                chip.setAccessibleText(MESSAGES.get(
                        moved.up() ? "delta.up.spoken" : "delta.down.spoken", moved.amount(), moved.from()));
                tooltip.setText(moved.from());
                chip.pseudoClassStateChanged(UP, moved.up());
            });
        });
        return chip;
    }
}
