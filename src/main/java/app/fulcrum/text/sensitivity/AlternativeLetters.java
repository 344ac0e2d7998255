package app.fulcrum.text.sensitivity;

import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.text.AlternativeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sign for every alternative where there is no room for its name: a letter of the name, or else its place. */
public final class AlternativeLetters {

    private AlternativeLetters() {}

    /** In order, no two the same: the first letter of the name that no other has before it. */
    public static List<String> of(Alternatives alternatives) {
        AlternativeNames names = new AlternativeNames(alternatives);
        List<String> letters = new ArrayList<>();
        for (int place = 0; place < alternatives.size(); place++) {
            String number = String.valueOf(place + 1);
            letters.add(names.title(place)
                    .codePoints()
                    .filter(Character::isLetter)
                    .mapToObj(Character::toString)
                    .map(letter -> letter.toUpperCase(Locale.ROOT))
                    .filter(letter -> letter.length() == 1 && !letters.contains(letter))
                    .findFirst()
                    .orElse(number));
        }
        return letters;
    }
}
