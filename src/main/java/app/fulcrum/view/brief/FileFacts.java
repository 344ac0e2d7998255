package app.fulcrum.view.brief;

import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.text.language.Language;
import app.fulcrum.view.brief.BriefRequest.Imprint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Writes what a file says of itself unseen, and what it carries along. Nothing of it comes from a clock. */
final class FileFacts {

    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    private static final int DIGITS_OF_LONG = 16;

    private FileFacts() {}

    static void write(PDDocument document, Imprint imprint) throws IOException {
        document.setVersion(1.7f);
        document.setDocumentId(HexFormat.fromHexDigitsToLong(imprint.sha256(), 0, DIGITS_OF_LONG));
        information(document.getDocumentInformation(), imprint);
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(imprint).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        enclose(document, imprint);
    }

    private static void information(PDDocumentInformation information, Imprint imprint) {
        information.setTitle(imprint.title());
        if (!imprint.author().isEmpty()) {
            information.setAuthor(imprint.author());
        }
        information.setCreator(imprint.producer());
        information.setProducer(imprint.producer());
        information.setCreationDate(midnight(imprint.day()));
        information.setModificationDate(midnight(imprint.day()));
    }

    private static Calendar midnight(LocalDate day) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar;
    }

    private static void enclose(PDDocument document, Imprint imprint) throws IOException {
        Map<String, PDComplexFileSpecification> files = new LinkedHashMap<>();
        COSArray associated = new COSArray();
        for (Enclosure enclosure : imprint.enclosures()) {
            PDComplexFileSpecification file = file(document, enclosure, imprint.day());
            files.put(enclosure.kind().fileName(), file);
            associated.add(file.getCOSObject());
        }
        if (files.isEmpty()) {
            return;
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
    }

    private static PDComplexFileSpecification file(PDDocument document, Enclosure enclosure, LocalDate day)
            throws IOException {
        PDEmbeddedFile content =
                new PDEmbeddedFile(document, new ByteArrayInputStream(enclosure.bytes()), COSName.FLATE_DECODE);
        content.setSubtype(enclosure.kind().mediaType());
        content.setSize(enclosure.bytes().length);
        content.setCreationDate(midnight(day));
        content.setModDate(midnight(day));
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(enclosure.kind().fileName());
        file.setFileUnicode(enclosure.kind().fileName());
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject()
                .setName(
                        RELATIONSHIP,
                        switch (enclosure.kind()) {
                            case SCENARIO -> "Source";
                            case FIGURES -> "Data";
                        });
        return file;
    }

    /** ISO 16684-1. */
    private static String xmp(Imprint imprint) {
        String day = imprint.day() + "T00:00:00Z";
        String author = imprint.author().isEmpty()
                ? ""
                : "<dc:creator><rdf:Seq><rdf:li>" + escaped(imprint.author()) + "</rdf:li></rdf:Seq></dc:creator>";
        return """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format>
            <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>%s
            <xmp:CreateDate>%s</xmp:CreateDate>
            <xmp:ModifyDate>%s</xmp:ModifyDate>
            <xmp:CreatorTool>%s</xmp:CreatorTool>
            <pdf:Producer>%s</pdf:Producer>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """.formatted(
                        Language.current().tag(),
                        escaped(imprint.title()),
                        author,
                        day,
                        day,
                        escaped(imprint.producer()),
                        escaped(imprint.producer()));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> escaped.appendCodePoint(isInXml(sign) ? sign : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isInXml(int sign) {
        return sign >= 0x20 && !(sign >= 0xD800 && sign <= 0xDFFF) && sign != 0xFFFE && sign != 0xFFFF;
    }
}
