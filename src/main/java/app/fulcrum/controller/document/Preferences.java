package app.fulcrum.controller.document;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.Settings;
import app.fulcrum.session.SettingsStore;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings in use; every change is saved at once. */
public final class Preferences {

    private final SettingsStore store;
    private final Consumer<List<Problem>> trouble;
    private final ReadOnlyObjectWrapper<Settings> settings;

    /** @param trouble told when settings cannot be saved */
    public Preferences(Settings initial, SettingsStore store, Consumer<List<Problem>> trouble) {
        this.store = store;
        this.trouble = trouble;
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", initial);
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public Settings settings() {
        return settings.get();
    }

    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings.get());
        if (!changed.equals(settings.get())) {
            settings.set(changed);
            List<Problem> problems = store.save(changed);
            if (!problems.isEmpty()) {
                trouble.accept(problems);
            }
        }
    }
}
