package gatehouse.cli;

import gatehouse.vocabulary.DocumentCode;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the code of a document of which pictures are checked. */
final class PictureTypeOption implements ITypeConverter<DocumentCode> {

    @Override
    public DocumentCode convert(String text) {
        return Arrays.stream(DocumentCode.values()).filter(code -> code.isPicture() && code.name().equals(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException("no pictures are checked of '" + text + "'; write one of " + accepted() + "."));
    }

    private static String accepted() {
        return Arrays.stream(DocumentCode.values()).filter(DocumentCode::isPicture).map(DocumentCode::name).collect(Collectors.joining(", "));
    }
}
