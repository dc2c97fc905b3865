package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AllChecksTests {

    @Test
    void everyCheckThatThereIsLooks() {
        Set<Class<?>> there = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("gatehouse.imagechecks").stream()
                .filter(one -> !one.isInterface() && one.isAssignableTo(PictureCheck.class)).map(JavaClass::reflect).collect(Collectors.toSet());
        assertThat(AllChecks.kinds()).isEqualTo(there);
    }

    @Test
    void aContradictionIsMarkedWhereTheZoneStands() {
        byte[] passport = Studio.shootWithZoneOf(Condition.GOOD_PLAIN, Kind.PASSPORT, 3, 4).bytes();
        PictureRequest request = PictureRequest.ofDocument(passport, 1, Kind.PASSPORT.type(), Kind.PASSPORT.side(), LocalDate.of(2026, 11, 25));
        Finding found = PictureReader.inThisProcess(CheckSettings.DEFAULT, null).check(request).findings().stream()
                .filter(finding -> finding.code() == FindingCode.TAMPERED).findFirst().orElseThrow();
        assertThat(Objects.requireNonNull(found.region()).width()).isGreaterThan(5 * found.region().height());
    }
}
