import assert from 'node:assert/strict';
import { fileText } from '../../../src/core/schedule/fileText';

describe('the text of a schedule’s file', () => {
  const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);
  const little = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  const big = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

  it('is read in UTF-16 of either byte order, with a mark or without', () => {
    for (const text of ['Title\tStart\nA talk\t09:00\n', 'Доклад\tНачало\nОбед\t12:00\n']) {
      for (const file of [little(text), big(text), little(`\ufeff${text}`), big(`\ufeff${text}`)])
        assert.equal(fileText(file, decode), text);
    }
  });

  it('is read in UTF-8 and in Windows’ code page as before', () => {
    assert.equal(fileText(new TextEncoder().encode('Größe'), decode), 'Größe');
    assert.equal(fileText(new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65]), decode), 'Größe');
    assert.equal(fileText(new Uint8Array(), decode), '');
  });
});
