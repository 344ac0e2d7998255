package app.fulcrum.model.market;

import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.license.Judgment;
import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.provenance.Freshness;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.scenario.Way.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which offers are looked at.
 *
 * @param words what name, seller, model, GPU or identifier must contain, each of them somewhere, in upper or lower case
 * @param kind those of this kind only
 * @param needs what each of them must be; in the order of the constants
 * @param leastSure those whose price is at least this sure
 */
public record OfferFilter(String words, Optional<Kind> kind, Set<Need> needs, Optional<SourceConfidence> leastSure) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    public static final OfferFilter ALL = new OfferFilter("", Optional.empty(), Set.of(), Optional.empty());

    public OfferFilter {
        EnumSet<Need> ordered = EnumSet.noneOf(Need.class);
        ordered.addAll(needs);
        needs = Collections.unmodifiableSet(ordered);
    }

    /** What an offer must be to be of use. */
    public enum Need {
        /** Somebody sells it at its price. */
        CAN_BE_HAD {
            @Override
            boolean isMetBy(OfferRow row) {
                return row.canBeHad();
            }
        },
        /** It has a cost for the workload, and takes its requests. */
        CAN_SERVE {
            @Override
            boolean isMetBy(OfferRow row) {
                return row.canServe();
            }
        },
        /** By the answers given, whatever the open ones turn out to be. A closed API has no license to look at. */
        LICENSE_ALLOWS {
            @Override
            boolean isMetBy(OfferRow row) {
                return row.alternative().kind() == Kind.CLOSED_API
                        || row.license()
                                .map(LicenseVerdict::judgment)
                                .filter(judgment -> judgment == Judgment.OK || judgment == Judgment.OK_WITH_DUTIES)
                                .isPresent();
            }
        },
        /** By the age limit of its kind; a price without a date is not known to be fresh. */
        NOT_OLD {
            @Override
            boolean isMetBy(OfferRow row) {
                return row.age()
                        .filter(age -> age.freshness() == Freshness.FRESH)
                        .isPresent();
            }
        };

        abstract boolean isMetBy(OfferRow row);
    }

    public boolean passes(OfferRow row) {
        return kind.filter(only -> only != row.alternative().kind()).isEmpty()
                && needs.stream().allMatch(need -> need.isMetBy(row))
                && leastSure
                        .filter(least -> row.offer().provenance().confidence().compareTo(least) > 0)
                        .isEmpty()
                && holdsWords(row);
    }

    private boolean holdsWords(OfferRow row) {
        if (words.isBlank()) {
            return true;
        }
        String all = String.join(
                        " ",
                        row.offer().title(),
                        row.name(),
                        row.offer().id(),
                        row.model().map(OpenModel::name).orElse(""))
                .toLowerCase(Locale.ROOT);
        return SPACE.splitAsStream(words.toLowerCase(Locale.ROOT).strip()).allMatch(all::contains);
    }

    public OfferFilter withWords(String newWords) {
        return new OfferFilter(newWords, kind, needs, leastSure);
    }

    public OfferFilter withKind(Optional<Kind> newKind) {
        return new OfferFilter(words, newKind, needs, leastSure);
    }

    /** @param isAsked whether offers must be so */
    public OfferFilter with(Need need, boolean isAsked) {
        EnumSet<Need> changed = EnumSet.noneOf(Need.class);
        changed.addAll(needs);
        if (isAsked) {
            changed.add(need);
        } else {
            changed.remove(need);
        }
        return new OfferFilter(words, kind, changed, leastSure);
    }

    public OfferFilter withLeastSure(Optional<SourceConfidence> newLeastSure) {
        return new OfferFilter(words, kind, needs, newLeastSure);
    }
}
