package gatehouse.intake;

import gatehouse.intake.PdfValue.Bool;
import gatehouse.intake.PdfValue.Dict;
import gatehouse.intake.PdfValue.Name;
import gatehouse.intake.PdfValue.Text;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The standard security handler of PDF (ISO 32000-2, 7.6.4), opened without a password, as any reader does with a file
 * that restricts its owner only.
 */
final class PdfCipher {
    private static final byte[] PAD = java.util.HexFormat.of().parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");

    private enum Method { NONE, RC4, AES_128, AES_256 }

    private final byte[] key;
    private final Method method;

    private PdfCipher(byte[] key, Method method) {
        this.key = key;
        this.method = method;
    }

    /** The cipher that opens without a password, or null where a password or an unknown handler is needed. */
    static @Nullable PdfCipher withoutPassword(Dict encrypt, byte[] id) {
        int revision = (int) PdfValue.whole(encrypt.get("R"), 0);
        Method method = methodOf(encrypt);
        if (!PdfValue.isName(encrypt.get("Filter"), "Standard") || revision < 2 || revision > 6 || method == null
                || !(encrypt.get("U") instanceof Text user) || !(encrypt.get("O") instanceof Text owner)) {
            return null;
        }
        try {
            byte[] key = revision >= 5 ? newKey(encrypt, user.bytes(), revision)
                    : oldKey(encrypt, owner.bytes(), user.bytes(), id, revision);
            return key == null ? null : new PdfCipher(key, method);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static @Nullable Method methodOf(Dict encrypt) {
        int version = (int) PdfValue.whole(encrypt.get("V"), 0);
        if (version == 1 || version == 2) {
            return Method.RC4;
        }
        if (version != 4 && version != 5 || !(encrypt.get("StmF") instanceof Name filter)) {
            return version == 4 || version == 5 ? Method.NONE : null;
        }
        if (filter.text().equals("Identity")) {
            return Method.NONE;
        }
        Dict filters = PdfValue.dictOf(encrypt.get("CF"));
        Dict one = filters == null ? null : PdfValue.dictOf(filters.get(filter.text()));
        String word = one != null && one.get("CFM") instanceof Name name ? name.text() : "";
        return switch (word) {
            case "V2" -> Method.RC4;
            case "AESV2" -> Method.AES_128;
            case "AESV3" -> Method.AES_256;
            case "None" -> Method.NONE;
            default -> null;
        };
    }

    private static byte @Nullable [] oldKey(Dict encrypt, byte[] owner, byte[] user, byte[] id,
            int revision) throws GeneralSecurityException {
        int size = revision == 2 ? 5 : (int) Math.max(5, Math.min(16, PdfValue.whole(encrypt.get("Length"), 128) / 8));
        int version = (int) PdfValue.whole(encrypt.get("V"), 0);
        if (version == 4) {
            size = 16;
        }
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(PAD);
        md5.update(Arrays.copyOf(owner, 32));
        int permissions = (int) PdfValue.whole(encrypt.get("P"), 0);
        md5.update(new byte[] {(byte) permissions, (byte) (permissions >> 8), (byte) (permissions >> 16), (byte) (permissions >> 24)});
        md5.update(id);
        if (revision >= 4 && encrypt.get("EncryptMetadata") instanceof Bool plain && !plain.value()) {
            md5.update(new byte[] {-1, -1, -1, -1});
        }
        byte[] key = md5.digest();
        for (int i = 0; revision >= 3 && i < 50; i++) {
            key = md5.digest(Arrays.copyOf(key, size));
        }
        key = Arrays.copyOf(key, size);
        byte[] expected = expectedUser(key, id, revision);
        return Arrays.equals(Arrays.copyOf(user, expected.length), expected) ? key : null;
    }

    private static byte[] expectedUser(byte[] key, byte[] id, int revision) throws GeneralSecurityException {
        if (revision == 2) {
            return rc4(key, PAD);
        }
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(PAD);
        byte[] value = md5.digest(id);
        for (int i = 0; i < 20; i++) {
            byte[] turned = key.clone();
            for (int k = 0; k < turned.length; k++) {
                turned[k] ^= (byte) i;
            }
            value = rc4(turned, value);
        }
        return value;
    }

    private static byte @Nullable [] newKey(Dict encrypt, byte[] user, int revision) throws GeneralSecurityException {
        if (user.length < 48 || !(encrypt.get("UE") instanceof Text wrapped) || wrapped.bytes().length < 32) {
            return null;
        }
        if (!Arrays.equals(hash(Arrays.copyOfRange(user, 32, 40), revision), Arrays.copyOf(user, 32))) {
            return null;
        }
        Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
        aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(hash(Arrays.copyOfRange(user, 40, 48), revision), "AES"),
                new IvParameterSpec(new byte[16]));
        return aes.doFinal(wrapped.bytes(), 0, 32);
    }

    /** Algorithm 2.B of ISO 32000-2 for the empty password; revision 5 stops after the first digest. */
    private static byte[] hash(byte[] salt, int revision) throws GeneralSecurityException {
        byte[] k = MessageDigest.getInstance("SHA-256").digest(salt);
        int last = 0;
        for (int round = 0; revision == 6 && (round < 64 || last > round - 32); round++) {
            byte[] block = new byte[64 * k.length];
            for (int i = 0; i < 64; i++) {
                System.arraycopy(k, 0, block, i * k.length, k.length);
            }
            Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(k, 0, 16, "AES"), new IvParameterSpec(k, 16, 16));
            byte[] e = aes.doFinal(block);
            int sum = 0;
            for (int i = 0; i < 16; i++) {
                sum += e[i] & 0xFF;
            }
            k = MessageDigest.getInstance(sum % 3 == 0 ? "SHA-256" : sum % 3 == 1 ? "SHA-384" : "SHA-512").digest(e);
            last = e[e.length - 1] & 0xFF;
        }
        return Arrays.copyOf(k, 32);
    }

    private static byte[] rc4(byte[] key, byte[] data) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ARCFOUR");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
        return cipher.doFinal(data);
    }

    /** The bytes of a stream of the object so numbered. */
    byte[] decrypt(byte[] data, int number, int generation) {
        try {
            return switch (method) {
                case NONE -> data;
                case RC4 -> rc4(objectKey(number, generation, false), data);
                case AES_128 -> aes(objectKey(number, generation, true), data);
                case AES_256 -> aes(key, data);
            };
        } catch (GeneralSecurityException e) {
            throw Refusal.damaged("a part of it can't be decrypted");
        }
    }

    private byte[] objectKey(int number, int generation, boolean aes) throws GeneralSecurityException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(key);
        md5.update(new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) generation, (byte) (generation >> 8)});
        if (aes) {
            md5.update(new byte[] {'s', 'A', 'l', 'T'});
        }
        return Arrays.copyOf(md5.digest(), Math.min(key.length + 5, 16));
    }

    private static byte[] aes(byte[] key, byte[] data) throws GeneralSecurityException {
        if (data.length < 32 || data.length % 16 != 0) {
            return new byte[0];
        }
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(data, 0, 16));
        return cipher.doFinal(data, 16, data.length - 16);
    }
}
