package app.fulcrum.storage.catalog.field;

import static app.fulcrum.model.problem.ProblemFact.member;

import app.fulcrum.model.catalog.sale.EndOfSale;
import app.fulcrum.model.catalog.sale.Life;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Day;
import java.time.LocalDate;
import java.util.Optional;

/** Reads when an offer came on sale, and when it goes. */
public final class LifeFields {

    private LifeFields() {}

    /** What the offer says of its life; nothing known where it says nothing. */
    public static Life read(Fields offer) {
        return offer.partIfAny("life", LifeFields::life).orElse(Life.UNKNOWN);
    }

    private static Life life(Fields life) {
        Optional<LocalDate> released = life.spotIfAny("released").flatMap(ProvenanceFields::firstDay);
        Optional<EndOfSale> end = life.partIfAny("end", LifeFields::end);
        if (released.isPresent() && end.isPresent() && end.get().lastDay().isBefore(released.get())) {
            life.report(
                    ProblemCode.CONTRADICTION,
                    Phrase.VALUE_OF.fact(member("released"), new Day(released.get())),
                    Phrase.VALUE_OF.fact(member("lastDay"), new Day(end.get().lastDay())),
                    Phrase.ENDS_AFTER_START.fact());
            return Life.UNKNOWN;
        }
        return new Life(released, end);
    }

    private static EndOfSale end(Fields end) {
        LocalDate lastDay = end.day("lastDay");
        Optional<LocalDate> notBefore = end.dayIfAny("notBefore");
        if (notBefore.filter(lastDay::isBefore).isPresent()) {
            end.report(
                    ProblemCode.CONTRADICTION,
                    Phrase.VALUE_OF.fact(member("notBefore"), new Day(notBefore.get())),
                    Phrase.VALUE_OF.fact(member("lastDay"), new Day(lastDay)),
                    Phrase.EARLIEST_BEFORE_LATEST.fact());
            notBefore = Optional.empty();
        }
        return new EndOfSale(
                lastDay,
                notBefore,
                end.wordsIfAny("scope"),
                end.listOfWords("successors"),
                end.part("source", ProvenanceFields::source));
    }
}
