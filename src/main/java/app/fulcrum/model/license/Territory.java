package app.fulcrum.model.license;

import java.util.Collection;
import java.util.List;

/** Which territory lies in which. Licenses name the European Union as a whole, people name countries. */
public final class Territory {

    private static final String EUROPEAN_UNION = "EU";

    /** The 27 member states by ISO 3166-1 code, as of 2026. */
    private static final List<String> MEMBER_STATES = List.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private Territory() {}

    /** Whether any of the places used lies in any of the territories. */
    public static boolean anyWithin(Collection<String> places, Collection<String> territories) {
        return places.stream().anyMatch(place -> isWithin(place, territories));
    }

    public static boolean isWithin(String place, Collection<String> territories) {
        return territories.stream().anyMatch(territory -> covers(territory, place));
    }

    private static boolean covers(String territory, String place) {
        boolean memberState = territory.equals(EUROPEAN_UNION) && MEMBER_STATES.contains(isoCode(place));
        return memberState || isoCode(territory).equals(isoCode(place));
    }

    /** Texts say UK and EL where ISO says GB and GR. */
    private static String isoCode(String name) {
        return switch (name) {
            case "UK" -> "GB";
            case "EL" -> "GR";
            default -> name;
        };
    }
}
