// The other side of tests/jose.rs: the `jose` library over node's WebCrypto, the ciphers that browsers have.
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const { CompactEncrypt, CompactSign, compactDecrypt, compactVerify, importJWK, importPKCS8 } = await import(
  pathToFileURL(process.argv[2]).href
);
const asked = JSON.parse(await text(process.stdin));
const base64 = (bytes) => Buffer.from(bytes).toString("base64");

const office = await importPKCS8(asked.office_pem, "RSA-OAEP-256");
const opened = [];
for (const compact of asked.sealed) {
  const { plaintext, protectedHeader } = await compactDecrypt(compact, office);
  opened.push({ plain: base64(plaintext), header: protectedHeader });
}

// The key as browsers take it: there the operation is `encrypt`, and `wrapKey` is refused.
const key = await importJWK(asked.web_crypto, "RSA-OAEP-256");
const sealed = await new CompactEncrypt(Buffer.from(asked.plain, "base64"))
  .setProtectedHeader({ alg: "RSA-OAEP-256", enc: "A256GCM", kid: asked.web_crypto.kid, cty: "application/json" })
  .encrypt(key);

const { payload } = await compactVerify(asked.signed, await importJWK(asked.land_jwk, "PS512"));
const signed = await new CompactSign(payload)
  .setProtectedHeader({ alg: "PS512", kid: asked.land_jwk.kid, typ: asked.kind })
  .sign(await importPKCS8(asked.land_pem, "PS512"));

console.log(JSON.stringify({ opened, sealed, payload: base64(payload), signed }));
