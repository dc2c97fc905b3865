package gatehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTests {

    @TempDir
    private Path folder;

    private Path relative;

    @BeforeEach
    void nameItAsAnOperatorDoes() {
        relative = Path.of(".", Path.of("").toAbsolutePath().relativize(folder).toString());
    }

    @Test
    void aRelativeFolderWithALeadingDotIsUnpackedInto() throws IOException {
        assertThat(relative.toString()).startsWith("./");
        PostgresBinaries.unpack(archive("./share/", "./share/postgresql.conf"), relative.resolve("programs"));
        assertThat(folder.resolve("programs/share/postgresql.conf")).hasContent("text");
    }

    @Test
    void theProgramsAreFoundBelowARelativeFolder() {
        assertThat(PostgresBinaries.under(Path.of("./target/postgres-programs")).program("postgres")).isAbsolute().isExecutable();
    }

    @Test
    void anEntryThatLeavesTheArchiveIsRefusedAndNothingStaysBehind() throws IOException {
        InputStream leaving = archive("bin/", "bin/postgres", "../outside");
        assertThatThrownBy(() -> PostgresBinaries.unpack(leaving, relative.resolve("programs"))).isInstanceOf(IOException.class)
                .hasMessageContaining("../outside");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aHardLinkToSomethingOutsideIsRefused() throws IOException {
        Files.writeString(folder.resolve("secret"), "x");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            TarArchiveEntry link = new TarArchiveEntry("link", TarArchiveEntry.LF_LINK);
            link.setLinkName("../secret");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        assertThatThrownBy(() -> PostgresBinaries.unpack(new ByteArrayInputStream(bytes.toByteArray()), folder.resolve("programs")))
                .hasMessageContaining("../secret");
        assertThat(folder.resolve("programs")).doesNotExist();
    }

    @Test
    void anArchiveThatBreaksOffLeavesNothingBehind() throws IOException {
        byte[] whole = archive("bin/", "bin/postgres").readAllBytes();
        InputStream half = new ByteArrayInputStream(whole, 0, whole.length / 2);
        assertThatThrownBy(() -> PostgresBinaries.unpack(half, folder.resolve("programs"))).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whoeverUnpacksSecondTakesWhatIsThereAndLeavesNothingBehind() throws IOException {
        PostgresBinaries.unpack(archive("bin/", "bin/postgres"), folder.resolve("programs"));
        PostgresBinaries.unpack(archive("bin/", "bin/postgres"), folder.resolve("programs"));
        assertThat(folder.resolve("programs/bin/postgres")).hasContent("text");
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("programs")).isDirectoryNotContaining(path -> !path.endsWith("programs"));
    }

    private static InputStream archive(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (String name : names) {
                TarArchiveEntry entry = new TarArchiveEntry(name, true);
                byte[] text = name.endsWith("/") ? new byte[0] : "text".getBytes(StandardCharsets.UTF_8);
                entry.setSize(text.length);
                tar.putArchiveEntry(entry);
                tar.write(text);
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
