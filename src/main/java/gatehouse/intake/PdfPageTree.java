package gatehouse.intake;

import gatehouse.intake.PdfValue.Array;
import gatehouse.intake.PdfValue.Dict;
import gatehouse.intake.PdfValue.Num;
import gatehouse.vocabulary.FileProblem;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Counts the pages of a PDF by walking their tree, each node once, and measures each page. */
final class PdfPageTree {
    /** The most pages that are taken. */
    static final int MOST_PAGES = 200;
    private static final int DEEPEST = 60;
    /** Two hundred inches, in points: the largest page that common readers show. */
    private static final double LARGEST = 14_400;

    private final PdfObjects objects;
    private final Budget budget;
    private final Set<Dict> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int pages;

    PdfPageTree(PdfObjects objects, Budget budget) {
        this.objects = objects;
        this.budget = budget;
    }

    int count() {
        Dict root = PdfValue.dictOf(objects.resolve(objects.trailer().get("Root")));
        Dict top = root == null ? null : PdfValue.dictOf(objects.resolve(root.get("Pages")));
        if (top == null) {
            throw Refusal.damaged("the PDF has no pages");
        }
        walk(top, 0);
        if (pages == 0) {
            throw Refusal.damaged("the PDF has no pages");
        }
        return pages;
    }

    private void walk(Dict node, int depth) {
        budget.step();
        if (!seen.add(node) || depth > DEEPEST) {
            throw Refusal.damaged("its pages run in a circle");
        }
        requireSize(node, "MediaBox");
        requireSize(node, "CropBox");
        if (!(objects.resolve(node.get("Kids")) instanceof Array kids)) {
            countPage(node);
            return;
        }
        for (PdfValue kid : kids.items()) {
            Dict dict = PdfValue.dictOf(objects.resolve(kid));
            if (dict == null) {
                throw Refusal.damaged("a page is missing");
            }
            walk(dict, depth + 1);
        }
    }

    private void countPage(Dict node) {
        if (PdfValue.isName(objects.resolve(node.get("Type")), "Pages")) {
            return;
        }
        if (++pages > MOST_PAGES) {
            throw new Refusal(FileProblem.FILE_TOO_MANY_PAGES, "The PDF has more than 200 pages. Send the pages that matter.");
        }
    }

    private void requireSize(Dict node, String box) {
        if (!(objects.resolve(node.get(box)) instanceof Array corners)) {
            return;
        }
        double unit = objects.resolve(node.get("UserUnit")) instanceof Num num ? num.value() : 1;
        double[] at = new double[4];
        for (int i = 0; i < 4; i++) {
            at[i] = i < corners.items().size() && objects.resolve(corners.items().get(i)) instanceof Num num ? num.value() : Double.NaN;
        }
        double width = Math.abs(at[2] - at[0]) * unit;
        double height = Math.abs(at[3] - at[1]) * unit;
        if (!(width > 0) || !(height > 0)) {
            throw Refusal.damaged("a page has no size");
        }
        if (width > LARGEST || height > LARGEST) {
            throw Refusal.tooManyPixels("A page of the PDF is larger than any paper. Print it to a new PDF and send that.");
        }
    }
}
