package app.fulcrum.model.scenario;

import app.fulcrum.model.catalog.DefaultValue;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Shape;
import java.util.Optional;

/**
 * The value of one input and why it has it.
 *
 * @param value what to reckon with, as a single value or a range
 * @param source where it comes from, in words; empty when nobody has said
 * @param note anything to remember about it; may be empty
 * @param shape how likely the numbers of the range are; of a single value there is nothing to say, so it is the usual one
 * @param file what it was imported from; absent where it was not, or somebody has typed another number since
 */
public record Assumption(Range value, String source, String note, Shape shape, Optional<ImportedFile> file) {

    public Assumption {
        shape = value.isExact() ? Shape.TRIANGULAR : shape;
    }

    /** One whose range has the usual shape. */
    public Assumption(Range value, String source, String note) {
        this(value, source, note, Shape.TRIANGULAR, Optional.empty());
    }

    public static Assumption of(double value, String source) {
        return new Assumption(Range.exactly(value), source, "");
    }

    /** What an input has until somebody says otherwise. */
    public static Assumption of(DefaultValue usual) {
        return new Assumption(usual.value(), usual.provenance().source().title(), "");
    }

    /** Another value, of the same shape where it is a range; it is from no file. */
    public Assumption withValue(Range newValue, String newSource) {
        return new Assumption(newValue, newSource, note, shape, Optional.empty());
    }

    public Assumption withWords(String newSource, String newNote) {
        return new Assumption(value, newSource, newNote, shape, file);
    }

    public Assumption withShape(Shape newShape) {
        return new Assumption(value, source, note, newShape, file);
    }

    /** Whether it says where it comes from: in words, or by the file it was imported from. */
    public boolean hasSource() {
        return !source.isBlank() || file.isPresent();
    }

    public Assumption withFile(Optional<ImportedFile> newFile) {
        return new Assumption(value, source, note, shape, newFile);
    }
}
