package gatehouse.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** The map of the house: who may know what. Every rule is also shown a twin that breaks it, and must say so. */
class HouseTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("gatehouse");
    private static final JavaClasses TWINS = new ClassFileImporter().importPackages("gatehouse.twins");

    private static final List<String> LIBRARIES = List.of("requirements", "imagechecks", "vocabulary", "specimens");
    private static final List<String> ROOMS_WITH_TABLES = List.of("trail", "accounts", "intake", "casefile", "casework", "rulebook", "notices");

    private static final Pattern TABLE = Pattern.compile("gatehouse\\.([a-z]+)_[a-z_]+");
    private static final Pattern CHANGED_TABLE = Pattern.compile("(?:create|alter|drop) table (?:if (?:not )?exists )?gatehouse\\.([a-z]+)_");

    @Test
    void roomsCallOnlyTheRoomsThatTheyName() {
        ApplicationModules.of("gatehouse", new ImportOption.DoNotIncludeTests()).verify();
    }

    @Test
    void aRoomThatCallsOneThatItDoesNotNameIsSeen() {
        assertThatThrownBy(() -> ApplicationModules.of("gatehouse.twins.rooms", location -> true).verify())
                .hasMessageContaining("kitchen").hasMessageContaining("cellar");
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                onlyIn("workflow", "org.camunda.."),
                onlyIn("requirements", "org.drools..", "org.kie.."),
                onlyIn("imagechecks", "org.bytedeco.."),
                onlyIn("imagechecks", "ai.onnxruntime.."),
                onlyIn("imagechecks", "com.google.zxing.."),
                onlyIn("intake", "org.apache.pdfbox..", "org.apache.fontbox.."),
                onlyIn("accounts", "org.springframework.security.."),
                noClasses().that().resideOutsideOfPackages("gatehouse.platform..", "gatehouse.cli..", "gatehouse.intake..",
                                "gatehouse.requirements..")
                        .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                        .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(OffsetDateTime.class, "now")
                        .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(Clock.class, "systemUTC")
                        .because("the clock is injected"));
    }

    private static ArchRule onlyIn(String room, String... libraries) {
        return noClasses().that().resideOutsideOfPackage("gatehouse." + room + "..").should().dependOnClassesThat()
                .resideInAnyPackage(libraries).because("only " + room + " knows " + List.of(libraries));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachLibraryHasOneHomeAndTheClockIsInjected(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleSeesTheTwinThatBreaksIt(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(TWINS)).isInstanceOf(AssertionError.class).hasMessageContaining("KnowsTooMuch");
    }

    @Test
    void librariesKnowNoFramework() {
        LIBRARIES.forEach(library -> knowsNoFramework("gatehouse." + library + "..").check(PRODUCT));
    }

    @Test
    void aLibraryThatKnowsTheFrameworkIsSeen() {
        assertThatThrownBy(() -> knowsNoFramework("gatehouse.twins.requirements..").check(TWINS)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("KnowsTheFramework").hasMessageContaining("JdbcClient").hasMessageContaining("java.sql.Connection");
    }

    private static ArchRule knowsNoFramework(String library) {
        return noClasses().that().resideInAPackage(library).and().haveSimpleNameNotEndingWith("package-info")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");
    }

    @Test
    void onlyItsOwnerNamesATable() throws IOException {
        assertThat(foreignTables(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void aForeignTableIsSeen() throws IOException {
        assertThat(foreignTables(Path.of("src/test/java/gatehouse/twins"))).hasSize(1);
    }

    @Test
    void everyTableIsNamedAfterARoom() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(migrations.flatMap(file -> foreignTables(file.getFileName().toString(), String.join("\n", lines(file))).stream()))
                    .isEmpty();
        }
    }

    @Test
    void aMigrationThatTouchesATableOfAnotherRoomIsSeen() {
        assertThat(foreignTables("V099__trail_entry.sql", "create table gatehouse.trail_entry ();\ncreate table gatehouse.casework_note ();"))
                .containsExactly("V099__trail_entry.sql: casework");
        assertThat(foreignTables("V099__trail_entry.sql", "alter table gatehouse.casework_note add column x text;")).hasSize(1);
        assertThat(foreignTables("V099__attic_box.sql", "create table gatehouse.attic_box ();")).hasSize(1);
    }

    /** Tables that a migration makes or changes and that are not of the room it is named after, or of no room. */
    private static List<String> foreignTables(String migration, String text) {
        String owner = migration.replaceFirst("V\\d+__([a-z]+)_.*", "$1");
        return CHANGED_TABLE.matcher(text).results().map(table -> table.group(1))
                .filter(room -> !room.equals(owner) || !ROOMS_WITH_TABLES.contains(room)).map(room -> migration + ": " + room).toList();
    }

    /** Lines that name a table of another room; {@code gatehouse.platform}-like settings are no tables. */
    private static List<String> foreignTables(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(f -> f.toString().endsWith(".java")).flatMap(file -> lines(file).stream().flatMap(line -> TABLE.matcher(line)
                    .results().map(m -> m.group(1)).filter(ROOMS_WITH_TABLES::contains).filter(owner -> !file.toString().contains("/gatehouse/" + owner + "/"))
                    .map(owner -> file + ": " + line.strip()))).toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
