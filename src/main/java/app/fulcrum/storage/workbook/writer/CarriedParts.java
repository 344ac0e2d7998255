package app.fulcrum.storage.workbook.writer;

import app.fulcrum.session.handover.Enclosure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook carries along as custom XML, which spreadsheet programs keep when they save it. */
final class CarriedParts {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    private static final String PROPERTIES_TYPE =
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n";

    private CarriedParts() {}

    static void add(List<Enclosure> enclosures, XSSFWorkbook workbook) throws IOException, InvalidFormatException {
        for (int i = 0; i < enclosures.size(); i++) {
            add(enclosures.get(i), i + 1, workbook);
        }
    }

    private static void add(Enclosure enclosure, int number, XSSFWorkbook workbook)
            throws IOException, InvalidFormatException {
        OPCPackage all = workbook.getPackage();
        PackagePartName name = PackagingURIHelper.createPartName("/customXml/item" + number + ".xml");
        PackagePart item = all.createPart(name, "application/xml");
        write(element(enclosure), item);
        workbook.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATIONS + "customXml");
        PackagePartName about = PackagingURIHelper.createPartName("/customXml/itemProps" + number + ".xml");
        write(properties(enclosure), all.createPart(about, PROPERTIES_TYPE));
        item.addRelationship(about, TargetMode.INTERNAL, RELATIONS + "customXmlProps");
    }

    private static void write(String xml, PackagePart part) throws IOException {
        try (OutputStream out = part.getOutputStream()) {
            out.write((DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String element(Enclosure enclosure) {
        return "<enclosure xmlns=\"" + enclosure.kind().namespace() + "\">"
                + Base64.getEncoder().encodeToString(enclosure.bytes()) + "</enclosure>";
    }

    /** An identifier of its own, and what it is of. */
    private static String properties(Enclosure enclosure) {
        String namespace = enclosure.kind().namespace();
        String id = UUID.nameUUIDFromBytes(namespace.getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT);
        return "<ds:datastoreItem ds:itemID=\"{" + id + "}\" xmlns:ds=\"" + DATA_STORE + "\"><ds:schemaRefs>"
                + "<ds:schemaRef ds:uri=\"" + namespace + "\"/></ds:schemaRefs></ds:datastoreItem>";
    }
}
