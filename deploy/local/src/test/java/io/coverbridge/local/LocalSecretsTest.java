package io.coverbridge.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {

    private final Path directory;

    LocalSecretsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void nobodyElseCanReadThem() throws IOException {
        LocalSecrets secrets = LocalSecrets.in(directory.resolve("secrets"));

        assertThat(mode(directory.resolve("secrets"))).isEqualTo("rwx------");
        for (Path file : List.of(
                secrets.passwordFile(), secrets.sealingKeyset(), secrets.lookupKeyset(), secrets.signingKey())) {
            assertThat(mode(file)).as(file.toString()).isEqualTo("rw-------");
        }
    }

    @Test
    void stayTheSameForTheSameData() throws IOException {
        LocalSecrets first = LocalSecrets.in(directory);
        String keyset = Files.readString(first.sealingKeyset());
        String lookupKeyset = Files.readString(first.lookupKeyset());
        String signingKey = Files.readString(first.signingKey());

        LocalSecrets second = LocalSecrets.in(directory);

        assertThat(second.passwords().of("connection_app"))
                .isEqualTo(first.passwords().of("connection_app"));
        assertThat(Files.readString(second.sealingKeyset())).isEqualTo(keyset);
        assertThat(Files.readString(second.lookupKeyset())).isEqualTo(lookupKeyset);
        assertThat(Files.readString(second.signingKey())).isEqualTo(signingKey);
    }

    @Test
    void giveEveryRoleAPasswordOfItsOwnAndNeverShowIt() throws IOException {
        DatabasePasswords passwords = LocalSecrets.in(directory).passwords();
        List<String> roles =
                LocalDatabase.all().stream().flatMap(LocalDatabase::roles).toList();

        assertThat(roles.stream().map(passwords::of)).doesNotHaveDuplicates().allMatch(value -> value.length() >= 32);
        assertThat(passwords.toString()).doesNotContain(passwords.of("connection_app"));
        assertThatThrownBy(() -> passwords.of("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void giveAPasswordToADatabaseThatCameLater() throws IOException {
        Files.writeString(directory.resolve("database-passwords.properties"), "connection_app=kept\n");

        DatabasePasswords passwords = LocalSecrets.in(directory).passwords();

        assertThat(passwords.of("connection_app")).isEqualTo("kept");
        assertThat(passwords.of("carrier_adapter_app")).isNotEmpty();
    }

    @Test
    void tinkSealsAndOpensWithTheKeyset() throws Exception {
        String keyset = Files.readString(LocalSecrets.in(directory).sealingKeyset());

        AeadConfig.register();
        Configuration configuration = RegistryConfiguration.get();
        Aead aead = TinkJsonProtoKeysetFormat.parseKeyset(keyset, configuration, InsecureSecretKeyAccess.get())
                .getPrimitive(configuration, Aead.class);

        byte[] sealed = aead.encrypt("text".getBytes(UTF_8), "record".getBytes(UTF_8));
        assertThat(aead.decrypt(sealed, "record".getBytes(UTF_8))).asString().isEqualTo("text");
    }

    @Test
    void tinkComputesHashesWithTheLookupKeyset() throws Exception {
        String keyset = Files.readString(LocalSecrets.in(directory).lookupKeyset());

        PrfConfig.register();
        Configuration configuration = RegistryConfiguration.get();
        PrfSet hashes = TinkJsonProtoKeysetFormat.parseKeyset(keyset, configuration, InsecureSecretKeyAccess.get())
                .getPrimitive(configuration, PrfSet.class);

        assertThat(hashes.computePrimary("text".getBytes(UTF_8), 32))
                .hasSize(32)
                .isEqualTo(hashes.computePrimary("text".getBytes(UTF_8), 32))
                .isNotEqualTo(hashes.computePrimary("test".getBytes(UTF_8), 32));
    }

    @Test
    void theSigningKeyIsAnRsaKeyOf2048Bits() throws Exception {
        String pem = Files.readString(LocalSecrets.in(directory).signingKey());
        byte[] der = Base64.getMimeDecoder()
                .decode(pem.lines().filter(line -> !line.startsWith("-")).reduce("", String::concat));

        RSAPrivateCrtKey key =
                (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));

        assertThat(key.getModulus().bitLength()).isEqualTo(2048);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
