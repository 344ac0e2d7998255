package app.fulcrum.controller.comparison;

import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.preset.Preset;
import java.nio.file.Path;

/** One of the scenarios that are held against each other, and where it is from. */
record ComparedColumn(Origin origin, Scenario scenario) {

    /** Where a scenario is from. What is not of the open document is looked at and never changed. */
    sealed interface Origin {

        /** The base of the open document. */
        record Base() implements Origin {}

        /** A variant of the open document. */
        record OfVariant(String name) implements Origin {}

        /**
         * One of the documents one can start from.
         *
         * @param number how many were put beside the open document before it
         */
        record OfPreset(int number, Preset preset) implements Origin {}

        /**
         * A file as it was when it was read.
         *
         * @param number how many were put beside the open document before it
         */
        record OfFile(int number, Path file) implements Origin {}
    }
}
