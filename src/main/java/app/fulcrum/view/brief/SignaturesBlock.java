package app.fulcrum.view.brief;

import app.fulcrum.view.brief.BriefFoot.Signature;
import app.fulcrum.view.style.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines to sign on, at the foot of the page. */
final class SignaturesBlock implements Block {

    private static final float ON_LINE = 3;
    private static final float BELOW_LINE = 3;
    private static final float LEAST_ROOM = 22;

    private final List<SetSignature> signatures;
    private final float column;

    private SignaturesBlock(List<SetSignature> signatures, float column) {
        this.signatures = signatures;
        this.column = column;
    }

    private record SetSignature(List<String> name, List<String> label) {

        float nameHeight() {
            return name.size() * Face.ITEM.leading() + ON_LINE;
        }
    }

    static SignaturesBlock of(List<Signature> signatures, Sheet sheet) throws IOException {
        float column = ColumnsBlock.width(sheet.width(), signatures.size());
        List<SetSignature> set = new ArrayList<>();
        for (Signature signature : signatures) {
            set.add(new SetSignature(
                    signature.name().isEmpty()
                            ? List.of()
                            : new Wrapping(sheet.letters(), Face.ITEM).lines(signature.name(), column),
                    new Wrapping(sheet.letters(), Face.RUNNING).lines(signature.label(), column)));
        }
        return new SignaturesBlock(set, column);
    }

    @Override
    public float above() {
        return 10;
    }

    private float namesHeight() {
        float highest = LEAST_ROOM;
        for (SetSignature signature : signatures) {
            highest = Math.max(highest, signature.nameHeight());
        }
        return highest;
    }

    @Override
    public float height() {
        float highest = 0;
        for (SetSignature signature : signatures) {
            highest = Math.max(highest, signature.label().size() * Face.RUNNING.leading());
        }
        return namesHeight() + BELOW_LINE + highest;
    }

    @Override
    public Optional<Block> draw(Sheet sheet, float top, float room) throws IOException {
        float line = top + Math.max(room, height()) - height() + namesHeight();
        for (int i = 0; i < signatures.size(); i++) {
            SetSignature signature = signatures.get(i);
            float x = Sheet.EDGE + i * (column + ColumnsBlock.GAP);
            sheet.begin(sheet.tags().add("P"));
            sheet.lines(signature.name(), Face.ITEM, x, line - signature.nameHeight());
            sheet.lines(signature.label(), Face.RUNNING, x, line + BELOW_LINE);
            sheet.end();
            sheet.rule(x, x + column, line, 0.7f, Token.TEXT);
        }
        return Optional.empty();
    }
}
