package gatehouse.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the jar that carries them for this machine. */
final class PostgresBinaries {

    private static final Set<String> AMD64 = Set.of("amd64", "x86_64");

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** The programs, below {@code parent}; unpacked if they are not there yet. */
    static PostgresBinaries under(Path parent) {
        String archive = archiveName();
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new StartProblem("This build has no embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch") + ". Set SPRING_DATASOURCE_URL to a PostgreSQL that you run.");
            }
            byte[] bytes = packed.readAllBytes();
            Path home = parent.toAbsolutePath().normalize().resolve(archive.replace(".txz", "") + "-" + Integer.toHexString(java.util.Arrays.hashCode(bytes)));
            if (!Files.isDirectory(home)) {
                unpack(new java.io.ByteArrayInputStream(bytes), home);
            }
            return new PostgresBinaries(home.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return "postgres-" + os + "-" + (AMD64.contains(arch) ? "x86_64" : "arm_64") + ".txz";
    }

    /** Unpacks beside the target and moves it there whole, so that neither an interruption nor a failure leaves anything half done. */
    static void unpack(InputStream packed, Path home) throws IOException {
        Path target = home.toAbsolutePath().normalize();
        Path fresh = Files.createDirectories(target.resolveSibling(target.getFileName() + "-" + UUID.randomUUID()));
        try {
            unpackInto(fresh, packed);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            delete(fresh);
            if (!Files.isDirectory(target)) { // else another run was as quick
                throw e;
            }
        }
    }

    private static void unpackInto(Path folder, InputStream packed) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = inside(folder, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(inside(folder, entry.getLinkName()), target, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target,
                    PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }

    /** @param folder absolute and normalized: what an entry's name leads to is compared with it */
    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("An entry leaves the archive: " + name);
        }
        return path;
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
