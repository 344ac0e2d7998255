package app.fulcrum.text.language;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A language with all words of the program. One of them is that of a whole run: whatever was said first settles it, so
 * that no window and no file is in two. Files that programs read are the same in every language.
 */
public enum Language {
    ENGLISH(Locale.ROOT, Locale.US),
    GERMAN(Locale.GERMAN, Locale.GERMANY);

    private static final Language OF_SYSTEM = of(Locale.getDefault(Locale.Category.DISPLAY));
    private static @Nullable Language settled;

    private final Locale words;
    private final Locale region;

    Language(Locale words, Locale region) {
        this.words = words;
        this.region = region;
    }

    /** The language of this run: the chosen one, or that of the system where nothing was chosen before this was asked. */
    public static synchronized Language current() {
        if (settled == null) {
            settled = OF_SYSTEM;
        }
        return settled;
    }

    /**
     * Settles the language of this run.
     *
     * @throws IllegalStateException if something was said in another one already
     */
    public static synchronized void choose(Language language) {
        if (settled != null && settled != language) {
            throw new IllegalStateException("the language is settled: " + settled);
        }
        settled = language;
    }

    /** That of the system as far as there is one of it, else English. */
    public static Language ofSystem() {
        return OF_SYSTEM;
    }

    private static Language of(Locale system) {
        return system.getLanguage().equals(GERMAN.words.getLanguage()) ? GERMAN : ENGLISH;
    }

    /**
     * The words of one area, kept in {@code app/fulcrum/text/<area>.properties} and, for German, {@code <area>_de.properties}.
     *
     * @throws java.util.MissingResourceException if there is no such area
     */
    public ResourceBundle bundle(String area) {
        return ResourceBundle.getBundle("app.fulcrum.text." + area, words);
    }

    /** Of a document in it: {@code en-US} (BCP 47). */
    public String tag() {
        return region.toLanguageTag();
    }

    /** Whether a name keeps its capital within a sentence. */
    public boolean writesNounsWithCapitals() {
        return this == GERMAN;
    }

    /** Whose points and commas in typed numbers count where nobody says: the system's, where it speaks this language. */
    public Locale numbers() {
        return this == ofSystem() ? Locale.getDefault(Locale.Category.FORMAT) : region;
    }

    /** Whose names of countries, currencies and months the language uses, and whose signs in numbers. */
    public Locale region() {
        return region;
    }
}
