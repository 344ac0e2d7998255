package app.fulcrum.storage.catalog;

import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.Names;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import app.fulcrum.storage.catalog.field.UnitFields;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads a sourced figure that is not an offer. */
record FigureReader(Set<String> gpuIds) {

    Figure read(Fields record) {
        OptionalDouble low = record.numberIfAny("low", Bounds.FIGURE);
        OptionalDouble typical = record.numberIfAny("typical", Bounds.FIGURE);
        OptionalDouble high = record.numberIfAny("high", Bounds.FIGURE);
        Provenance provenance = ProvenanceFields.read(record);
        double floor = low.orElse(0);
        double middle = typical.orElse(floor);
        if (floor > middle || middle > high.orElse(Double.MAX_VALUE)) {
            record.report(ProblemCode.RANGE_OUT_OF_ORDER, fact(low), fact(typical), fact(high));
        }
        boolean empty = low.isEmpty() && typical.isEmpty() && high.isEmpty();
        if (empty != (provenance.confidence() == SourceConfidence.NONE)) {
            record.report(
                    ProblemCode.CONTRADICTION,
                    Phrase.VALUE_OF.fact(
                            ProblemFact.member("confidence"), ProblemFact.quoted(Names.of(provenance.confidence()))),
                    (empty ? Phrase.NO_NUMBER : Phrase.SOME_NUMBER).fact(),
                    Phrase.CONFIDENCE_HAS_NUMBER.fact());
        }
        return new Figure(
                record.words("id"),
                record.choice("kind", Figure.Kind.class),
                record.words("name"),
                record.referenceIfAny("gpuId", Phrase.GPU, gpuIds),
                UnitFields.read(record),
                low,
                typical,
                high,
                provenance);
    }

    private static ProblemFact fact(OptionalDouble number) {
        return number.isPresent() ? ProblemFact.number(number.getAsDouble()) : Phrase.ABSENT.fact();
    }
}
