package app.fulcrum.view.inputs;

import app.fulcrum.view.control.TypedField;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;

/** A line of words that is taken over when the field is left or Enter is pressed. */
final class WordsField implements TypedField.Meaning {

    /** A paragraph; what a file holds beyond that is shown and kept. */
    private static final int LONGEST = 1000;

    private final TypedField field;
    private final ObservableValue<String> words;
    private final Consumer<String> written;
    private String shown = "";

    private WordsField(TypedField field, ObservableValue<String> words, Consumer<String> written) {
        this.field = field;
        this.words = words;
        this.written = written;
    }

    static TextField build(String label, ObservableValue<String> words, Consumer<String> written) {
        TypedField field = new TypedField(LONGEST, built -> new WordsField(built, words, written).following());
        field.setAccessibleText(label);
        return field;
    }

    private WordsField following() {
        words.subscribe(_ -> takeBack());
        return this;
    }

    @Override
    public boolean isTyped() {
        return !field.getText().equals(shown);
    }

    @Override
    public void take() {
        String typed = field.getText().strip();
        show(typed);
        written.accept(typed);
    }

    @Override
    public void takeBack() {
        show(words.getValue());
    }

    /** A text field makes one line of several. */
    private void show(String text) {
        field.write(text);
        shown = field.getText();
    }
}
