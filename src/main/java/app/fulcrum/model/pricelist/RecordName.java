package app.fulcrum.model.pricelist;

import app.fulcrum.model.catalog.TokenOffer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a record of the price book may be called in a list: by its identifier, by its name and, where the weights are open, by
 * the model's.
 *
 * @param region what the work is bound to; empty where it is not
 * @param names the names, as {@link ListedName#plain} has them, the record's own before the model's
 */
record RecordName(TokenOffer offer, String region, List<String> names) {

    private static final Pattern REGION = Pattern.compile(".*-(global|us|eu)/.*");

    /** What hosts add to the name of open weights. {@code turbo} is a model of its own among closed ones. */
    private static final List<String> HOSTS_WORDS = List.of(
            "meta",
            "instruct",
            "it",
            "hf",
            "chat",
            "turbo",
            "versatile",
            "instant",
            "maas",
            "fp8",
            "17b",
            "16e",
            "128e");

    RecordName {
        names = List.copyOf(names);
    }

    static RecordName of(TokenOffer offer) {
        Matcher region = REGION.matcher(offer.id());
        return new RecordName(
                offer,
                region.matches() ? region.group(1) : "",
                Stream.concat(Stream.of(offer.id(), offer.name()), offer.openModel().stream())
                        .map(ListedName::plain)
                        .distinct()
                        .toList());
    }

    /** How far a list's name is from the record's: the place of the same name, more the more a host added; empty for another. */
    OptionalInt distance(ListedName listed) {
        if (!listed.providers().contains(offer.provider()) || !listed.region().equals(region)) {
            return OptionalInt.empty();
        }
        int place = names.indexOf(listed.name());
        if (place >= 0) {
            return OptionalInt.of(place);
        }
        String weights = weights(listed.name());
        boolean isSame = offer.openModel().isPresent()
                && names.stream().anyMatch(name -> weights(name).equals(weights));
        return isSame ? OptionalInt.of(names.size() + listed.name().length() - weights.length()) : OptionalInt.empty();
    }

    private static String weights(String name) {
        return String.join(
                "-",
                Arrays.stream(name.split("-"))
                        .filter(word -> !HOSTS_WORDS.contains(word))
                        .toList());
    }
}
