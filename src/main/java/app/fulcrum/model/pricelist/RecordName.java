package app.fulcrum.model.pricelist;

import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.naming.PlainName;
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
 * @param names the names, as {@link PlainName} has them, the record's own before the model's
 */
record RecordName(TokenOffer offer, String region, List<String> names) {

    private static final Pattern REGION = Pattern.compile(".*-(global|us|eu)/.*");

    RecordName {
        names = List.copyOf(names);
    }

    static RecordName of(TokenOffer offer) {
        Matcher region = REGION.matcher(offer.id());
        return new RecordName(
                offer,
                region.matches() ? region.group(1) : "",
                Stream.concat(Stream.of(offer.id(), offer.name()), offer.openModel().stream())
                        .map(PlainName::of)
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
        String weights = PlainName.ofWeights(listed.name());
        boolean isSame = offer.openModel().isPresent()
                && names.stream().anyMatch(name -> PlainName.ofWeights(name).equals(weights));
        return isSame ? OptionalInt.of(names.size() + listed.name().length() - weights.length()) : OptionalInt.empty();
    }
}
