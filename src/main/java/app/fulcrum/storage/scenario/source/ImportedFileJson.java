package app.fulcrum.storage.scenario.source;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.ListType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The {@code importedFrom} of whatever was taken from a file. */
public final class ImportedFileJson {

    private static final String NAME = "importedFrom";

    private static final Member<ImportedFile, String> FILE =
            Member.required("file", Scalars.words().described("Its name, without where it lay."), ImportedFile::name);
    private static final Member<ImportedFile, LocalDate> DATE =
            Member.required("date", Scalars.day().described("The day it was last written."), ImportedFile::date);
    private static final Member<ImportedFile, String> SHA_256 =
            Member.required("sha256", Scalars.text(ImportedFile.HASH, Phrase.HASH), ImportedFile::sha256);

    private static final JsonType<ImportedFile> TYPE = RecordType.of(
                    read -> new ImportedFile(read.get(FILE), read.get(DATE), read.get(SHA_256)),
                    List.of(FILE, DATE, SHA_256))
            .named("importedFrom");

    private ImportedFileJson() {}

    /** The member of a record that may be from a file. */
    public static <T> Member<T, Optional<ImportedFile>> of(Function<T, Optional<ImportedFile>> getter) {
        return Member.optional(NAME, TYPE, getter);
    }

    /** The member of a record that may be from several files. */
    public static <T> Member<T, List<ImportedFile>> all(Function<T, List<ImportedFile>> getter) {
        return Member.unless(NAME, ListType.of(TYPE), List.of(), getter);
    }
}
