package app.fulcrum.view.inputs;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;

/** A line of text that is taken over when the field is left or Enter is pressed. */
final class WordsField {

    private WordsField() {}

    static TextField build(String label, ObservableValue<String> words, Consumer<String> written) {
        TextField field = new TextField();
        field.setAccessibleText(label);
        words.subscribe(field::setText);
        Runnable commit = () -> {
            if (!field.getText().equals(words.getValue())) {
                written.accept(field.getText().strip());
            }
        };
        field.setOnAction(_ -> commit.run());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit.run();
            }
        });
        return field;
    }
}
