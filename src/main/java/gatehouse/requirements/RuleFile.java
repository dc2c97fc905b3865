package gatehouse.requirements;

/** A rule file as it stands: its name without a folder, and its bytes. */
public record RuleFile(String name, byte[] bytes) {

    public RuleFile {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
