import { createHash } from 'node:crypto';
import { pdfOf } from './pdfOf';

/** [PDF 1.7, 7.6.3.3, algorithm 2] */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const permissions = -4;

/**
 * A PDF of one page that wants a password, by the standard security handler of revision 2 (RC4, 40 bits): the simplest
 * one that readers still know. pdf-lib makes none.
 */
export function encryptedPdf(words: string, password: string): Uint8Array {
  const id = Buffer.from('0123456789abcdef');
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const flags = Buffer.alloc(4);
  flags.writeInt32LE(permissions);
  const key = md5(padded, owner, flags, id).subarray(0, 5);
  const user = rc4(key, padding);
  const content = Buffer.from(`BT /F1 32 Tf 40 440 Td (${words}) Tj ET`, 'latin1');
  const contentObject = 4;
  const contentKey = md5(key, Buffer.from([contentObject, 0, 0, 0, 0])).subarray(0, 10);
  const stream = rc4(contentKey, content);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream.toString('latin1')}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P ${permissions} >>`,
  ];
  const ids = `<${id.toString('hex')}>`;
  return pdfOf(objects, `/Encrypt 6 0 R /ID [${ids} ${ids}]`);
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

/** Its own inverse. OpenSSL has put it away. */
function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number) => {
    [box[i], box[j]] = [box[j]!, box[i]!];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + box[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + box[i]!) & 255;
      swap(i, j);
      return byte ^ box[(box[i]! + box[j]!) & 255]!;
    }),
  );
}
