import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import { prepare } from '../../../src/webview/preview/prepare';

describe('a picture that is not loaded', () => {
  const { document } = new JSDOM('<!doctype html>').window;
  const here = globalThis as { document?: Document };
  before(() => (here.document = document));
  after(() => delete here.document);

  function prepared(html: string): string {
    const template = document.createElement('template');
    template.innerHTML = html;
    prepare(template.content);
    for (const icon of template.content.querySelectorAll('i')) icon.remove();
    return template.innerHTML;
  }
  const image = (address: string) => `<img alt="Tide" data-blocked="${address}">`;

  it('is asked for by a click or a key where a setting keeps it away', () => {
    assert.equal(
      prepared(`<a href="#R-image-1" class="lightbox-link">${image('https://a.test/x.png')}</a>`),
      '<span class="missing-image blocked wanted" role="button" tabindex="0" ' +
        'title="Click to load images from other sites: https://a.test/x.png"> a.test: Tide</span>',
    );
  });

  it('says where it is and no more where no setting would load it', () => {
    for (const address of ['http://a.test/x.png', 'file:///x.png', 'x.png']) {
      const html = prepared(image(address));
      assert.match(html, /role="img" title="Not loaded in the preview: /);
      assert.doesNotMatch(html, /wanted|tabindex/);
    }
  });

  it('leaves the click to the link that it stands in', () => {
    assert.match(
      prepared(`<a href="https://b.test">${image('https://a.test/x.png')}</a>`),
      /^<a href="https:\/\/b\.test"><span class="missing-image blocked" role="img"/,
    );
  });
});
