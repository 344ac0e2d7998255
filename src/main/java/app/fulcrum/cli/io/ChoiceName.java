package app.fulcrum.cli.io;

import app.fulcrum.model.scenario.Question;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of a few choices by the name results write, for options; and all names, for messages and for shells that complete what is
 * typed.
 */
public abstract class ChoiceName<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {

    /** All there are, in the order they are named. */
    protected abstract List<E> choices();

    @Override
    public E convert(String name) {
        return choices().stream()
                .filter(choice -> Question.id(choice).equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(name));
    }

    @Override
    public Iterator<String> iterator() {
        return choices().stream().map(Question::id).iterator();
    }
}
