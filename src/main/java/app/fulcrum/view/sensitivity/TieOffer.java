package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.TallPopOver;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.style.Style;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Says what a value would do, and takes it over with one press. */
public final class TieOffer {

    private static final double WIDTH = 320;
    private static final double TALLEST = 240;

    private TieOffer() {}

    /**
     * @param sentence what would happen
     * @param take what the button says
     * @param taken the value is to be taken over
     */
    public static void show(String sentence, String take, Runnable taken, Node place) {
        PopOver popOver = new PopOver();
        Button button = new Button(take);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDefaultButton(true);
        button.setOnAction(_ -> {
            popOver.hide();
            taken.run();
        });
        VBox body = style(new VBox(10, Texts.reachable(sentence), button), Style.PANEL, Style.POPOVER_BODY);
        TallPopOver.show(popOver, body, WIDTH, TALLEST, place);
    }
}
