package app.fulcrum.model.explain;

import app.fulcrum.model.crossover.BandSummary;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.formula.Claim;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Found;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.unit.VolumeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Explains the volumes at which the cheaper of two alternatives changes. Each was found by a search, so what is shown is what
 * makes it the one: who is cheaper there, and who is with one token less.
 */
public final class Crossings {

    private final Curves curves;

    Crossings(Curves curves) {
        this.curves = curves;
    }

    /** The first change within the volumes looked at; absent where there is none. */
    public Optional<Explanation> first(PairCrossover pair) {
        return pair.first()
                .map(crossing -> turn(
                        Term.CROSSOVER,
                        crossing.tokensPerDay(),
                        pair.incumbent(),
                        pair.challenger(),
                        crossing.cheaper() == pair.challenger()));
    }

    /**
     * The first volume looked at from which on one of the two is the cheaper.
     *
     * @param challenging whether it is the challenger
     */
    Explanation changeAt(int incumbent, int challenger, long tokensPerDay, boolean challenging) {
        if (tokensPerDay > curves.projection().range().from()) {
            return turn(Term.CROSSOVER, tokensPerDay, incumbent, challenger, challenging);
        }
        Explanation first = new Tried(Term.FIRST_VOLUME, tokensPerDay, Unit.TOKENS_PER_DAY);
        return found(Term.CROSSOVER, first, List.of(claim(first, incumbent, challenger, challenging)));
    }

    /** The smallest volume at which the challenger is cheaper; absent where it never is. */
    public Optional<Explanation> cheaperFrom(PairCrossover pair) {
        return pair.isEverCheaper()
                ? Optional.of(cheaperFrom(pair.incumbent(), pair.challenger(), pair.cheaperFrom()))
                : Optional.empty();
    }

    Explanation cheaperFrom(int incumbent, int challenger, long tokensPerDay) {
        return turn(Term.CHEAPER_FROM, tokensPerDay, incumbent, challenger, true);
    }

    /** The volume from which it stays so; absent where it does not. */
    public Optional<Explanation> cheaperForGoodFrom(PairCrossover pair) {
        return pair.isCheaperForGood()
                ? Optional.of(cheaperForGoodFrom(pair.incumbent(), pair.challenger(), pair.cheaperForGoodFrom()))
                : Optional.empty();
    }

    /** Whoever is not the dearer in the long run stays cheaper, and so does whoever is left where what the other serves ends. */
    Explanation cheaperForGoodFrom(int incumbent, int challenger, long tokensPerDay) {
        Explanation volume = Curves.volume(tokensPerDay);
        List<Claim> claims = claims(volume, incumbent, challenger, true);
        curves.slope(incumbent)
                .ifPresent(slope -> claims.add(new Claim.Not(new Claim.Cheaper(slope, slope(challenger)))));
        return found(Term.CHEAPER_FOR_GOOD_FROM, volume, claims);
    }

    private Explanation slope(int place) {
        return curves.slope(place).orElseThrow();
    }

    /** The first volume of a winning band: where it takes over from another winner, or the first volume looked at. */
    public Explanation bandFrom(WinningBand band) {
        long from = band.fromTokensPerDay();
        OptionalInt before = winner(from - 1);
        return before.isPresent()
                ? change(before.getAsInt(), band.winner(), from)
                : new Tried(Term.FIRST_VOLUME, from, Unit.TOKENS_PER_DAY);
    }

    /** The last volume of a winning band: one less than the next winner's first, or where what is looked at or served ends. */
    public Explanation bandTo(WinningBand band) {
        long next = band.toTokensPerDay() + 1;
        OptionalInt after = winner(next);
        Formula last = after.isPresent()
                ? Formula.difference(change(band.winner(), after.getAsInt(), next), Formula.ONE)
                : end(band.winner());
        return new Computed(Term.BAND_TO, last, Unit.TOKENS_PER_DAY);
    }

    /** Who wins at a volume; nobody where it is not looked at or cannot be served. */
    private OptionalInt winner(long tokensPerDay) {
        VolumeRange range = curves.projection().range();
        return range.from() <= tokensPerDay && tokensPerDay <= range.to()
                ? curves.projection().contest().cheapestAt(tokensPerDay)
                : OptionalInt.empty();
    }

    private Formula end(int winner) {
        Explanation last = lastVolume();
        return curves.exceeded(winner, last).<Formula>map(most -> most).orElse(last);
    }

    private Explanation lastVolume() {
        return new Tried(Term.LAST_VOLUME, curves.projection().range().to(), Unit.TOKENS_PER_DAY);
    }

    private Explanation change(int before, int after, long tokensPerDay) {
        boolean challenging = before < after;
        return turn(
                Term.BAND_FROM, tokensPerDay, challenging ? before : after, challenging ? after : before, challenging);
    }

    /** How many winning bands there are: all counted, or estimated from some of them. */
    public Explanation bandCount(BandSummary summary) {
        return new Tried(summary.exact() ? Term.BANDS : Term.BANDS_ESTIMATED, summary.count(), Unit.COUNT);
    }

    /** The part of all volumes looked at that an alternative wins. */
    public Explanation share(BandSummary summary, int place) {
        Explanation first = new Tried(Term.FIRST_VOLUME, summary.first().fromTokensPerDay(), Unit.TOKENS_PER_DAY);
        Explanation all = new Computed(
                Term.VOLUMES_LOOKED_AT,
                Formula.sum(Formula.difference(lastVolume(), first), Formula.ONE),
                Unit.TOKENS_PER_DAY);
        double won = summary.shareOfVolumes().getOrDefault(place, 0.0) * all.value();
        Subject subject = new Subject.VolumesWonBy(curves.alternative(place), summary.exact());
        Explanation volumes = new Tried(subject, won, Unit.TOKENS_PER_DAY);
        return new Computed(Term.SHARE_OF_VOLUMES, Formula.quotient(volumes, all), Unit.SHARE);
    }

    /** What the alternative at a place costs at a volume it serves. */
    public Explanation cost(int place, long tokensPerDay) {
        return curves.cost(place, Curves.volume(tokensPerDay));
    }

    private Explanation turn(Term term, long tokensPerDay, int incumbent, int challenger, boolean wins) {
        Explanation volume = Curves.volume(tokensPerDay);
        return found(term, volume, claims(volume, incumbent, challenger, wins));
    }

    private static Explanation found(Term term, Explanation volume, List<Claim> claims) {
        return new Computed(term, new Found(volume, claims), Unit.TOKENS_PER_DAY);
    }

    /** That the challenger wins at a volume or not, and the other way round just before. */
    private List<Claim> claims(Explanation volume, int incumbent, int challenger, boolean wins) {
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(volume, incumbent, challenger, wins));
        if (volume.value() > 1) {
            Explanation before =
                    new Computed(Term.VOLUME_BEFORE, Formula.difference(volume, Formula.ONE), Unit.TOKENS_PER_DAY);
            claims.add(claim(before, incumbent, challenger, !wins));
        }
        return claims;
    }

    /** The loser may be the one that cannot serve the volume; what cannot does not win. */
    private Claim claim(Explanation volume, int incumbent, int challenger, boolean wins) {
        Optional<Explanation> most = curves.exceeded(wins ? incumbent : challenger, volume);
        if (most.isPresent()) {
            return new Claim.Below(most.get(), volume);
        }
        Optional<Explanation> end = curves.exceeded(wins ? challenger : incumbent, volume);
        if (end.isPresent()) {
            return new Claim.Not(new Claim.Below(end.get(), volume));
        }
        Claim cheaper = new Claim.Cheaper(curves.cost(challenger, volume), curves.cost(incumbent, volume));
        return wins ? cheaper : new Claim.Not(cheaper);
    }
}
