package app.fulcrum.storage.catalog;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.storage.catalog.field.ArchitectureFields;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.json.Members;

/** Reads the shape of a transformer outside the price book, written as the price book writes it. */
public final class ArchitectureReader {

    private ArchitectureReader() {}

    /** The shape; one with stand-ins, not to be used, after something was reported. */
    public static Architecture read(Members members) {
        Architecture shape = ArchitectureFields.read(new Fields(members));
        members.finish();
        return shape;
    }
}
