package app.fulcrum.controller.export;

import app.fulcrum.controller.document.DocumentContext;
import java.util.function.Supplier;

/** Sends the brief to a printer. */
record Printing(DocumentContext context, Supplier<byte[]> pdf) {

    void print() {
        throw new UnsupportedOperationException();
    }
}
