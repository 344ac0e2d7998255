package app.fulcrum.storage.usage.source;

import java.io.FilterReader;
import java.io.Reader;

/** A text that stays open when its parser is closed: another part of the same archive may follow. */
final class Unclosed extends FilterReader {

    Unclosed(Reader text) {
        super(text);
    }

    @Override
    public void close() {
        // whoever opened the file closes it
    }
}
