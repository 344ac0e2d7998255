package app.fulcrum.session.settings;

/**
 * What differs from country to country.
 *
 * @param language of all words, from the next start on
 * @param numbers how points and commas in typed numbers are read
 */
public record Regional(Speech language, NumberReading numbers) {

    /** Of a first start. */
    public static final Regional OF_THE_SYSTEM = new Regional(Speech.SYSTEM, NumberReading.SYSTEM);

    /** Which language. */
    public enum Speech {
        /** That of the system as far as there is one of it, else English. */
        SYSTEM,
        ENGLISH,
        GERMAN
    }

    /** Which sign starts the decimals of a typed number. */
    public enum NumberReading {
        /** As the language has it, and the system where it speaks that language. */
        SYSTEM,
        POINT,
        COMMA
    }

    public Regional withLanguage(Speech newLanguage) {
        return new Regional(newLanguage, numbers);
    }

    public Regional withNumbers(NumberReading newNumbers) {
        return new Regional(language, newNumbers);
    }
}
