package app.fulcrum.view.inputs;

import app.fulcrum.view.number.TypedField;
import javafx.scene.control.TextField;

/** A line of words that is taken over when the field is left or Enter is pressed. */
final class WordsField implements TypedField.Meaning {

    /** A paragraph; what a file holds beyond that is shown and kept. */
    private static final int LONGEST = 1000;

    private final TypedField field;
    private final Row.Words row;
    private String shown = "";

    private WordsField(TypedField field, Row.Words row) {
        this.field = field;
        this.row = row;
    }

    static TextField build(Row.Words row) {
        TypedField field = new TypedField(LONGEST, built -> new WordsField(built, row).following());
        return field;
    }

    private WordsField following() {
        row.words().subscribe(this::show);
        return this;
    }

    @Override
    public boolean isRefused() {
        return row.missing().getValue();
    }

    @Override
    public boolean isTyped() {
        return !field.getText().equals(shown);
    }

    @Override
    public void take() {
        String typed = field.getText().strip();
        show(typed);
        row.written().accept(typed);
    }

    @Override
    public void takeBack() {
        if (isRefused()) {
            row.givenUp().run();
        }
        show(row.words().getValue());
    }

    /** A text field makes one line of several. */
    private void show(String text) {
        field.write(text);
        shown = field.getText();
    }
}
