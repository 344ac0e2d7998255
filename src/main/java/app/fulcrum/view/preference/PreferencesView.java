package app.fulcrum.view.preference;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.bar.SegmentBar;
import app.fulcrum.view.control.Scrolling;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Preferences one below the other: what each is, what can be chosen, and what one has to know about it. */
public final class PreferencesView {

    private PreferencesView() {}

    public static Region build(List<PreferenceChoice<?>> preferences) {
        VBox column = style(new VBox(18), Style.PREFERENCES);
        preferences.forEach(preference -> column.getChildren().add(row(preference)));
        return Scrolling.column(column);
    }

    private static <T> Region row(PreferenceChoice<T> preference) {
        Label name = style(new Label(preference.name()), Style.FIELD_LABEL);
        Region choices = SegmentBar.build(
                preference.name(), preference.values(), preference.now(), preference.words(), preference.choose());
        VBox row = new VBox(4, name, choices);
        if (!preference.remark().isEmpty()) {
            row.getChildren().add(Texts.wrapped(preference.remark(), Style.SECONDARY));
        }
        return row;
    }
}
