package app.fulcrum;

import app.fulcrum.session.settings.Regional.Speech;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.storage.settings.FileSettingsStore;
import app.fulcrum.text.language.Language;
import java.util.Locale;

/** Settles the language of a window before its first word: the preferred one, or that of the system. */
final class LanguageAtStart {

    private LanguageAtStart() {}

    /** Settings that cannot be read are those of a first start here; the window says so when it reads them again. */
    static void settle(CompositionRoot root) {
        Settings settings = new FileSettingsStore(root.folders().config(), root.files())
                .load()
                .value()
                .orElse(Settings.INITIAL);
        Language language = of(settings.choices().regional().language());
        Language.choose(language);
        if (language != Language.ofSystem()) {
            // Buttons and menus that come with JavaFX follow the locale.
            Locale.setDefault(Locale.Category.DISPLAY, language.region());
        }
    }

    private static Language of(Speech preferred) {
        return switch (preferred) {
            case SYSTEM -> Language.ofSystem();
            case ENGLISH -> Language.ENGLISH;
            case GERMAN -> Language.GERMAN;
        };
    }
}
